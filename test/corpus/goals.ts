import { HARD } from "./degradations/degradations.ts";
import type { Measured, ScanResult } from "./measure.ts";

/** One goal of the project and what was measured of it. */
export interface Goal {
  readonly measure: string;
  readonly floor: string;
  readonly aim: string;
  readonly measured: string;
  readonly isHeld: boolean;
}

/** Why a paper goes to a person other than for its figures. */
const NOT_ITS_FIGURES = new Set(["DERIVED_INCOME", "SEVERAL_PAPERS"]);

/** The project's goals against what was read; photographs are those that the corpus imitates. */
export function goalsOf(
  measured: readonly Measured[],
  results: Readonly<Record<string, ScanResult>>,
): readonly Goal[] {
  const isRight = ({ file }: Measured) => results[file]?.formRight && results[file]?.faults === 0;
  const ordinary = measured.filter(({ truth }) => !isHard(truth.degradation));
  const papers = measured.filter(({ truth }) => truth.form !== "unknown");
  const none = measured.filter(({ truth }) => truth.form === "unknown");
  const certificates = ordinary.filter(({ truth }) => truth.form.startsWith("ru.ndfl"));
  const others = ordinary.filter(
    ({ truth }) => truth.form !== "unknown" && !truth.form.startsWith("ru.ndfl"),
  );
  const photographs = ordinary.filter(({ truth }) => truth.degradation?.startsWith("photo"));
  const right = papers.filter(isRight);
  const wrong = Object.values(results).reduce((sum, one) => sum + one.wrongAndConfirmed, 0);
  const known = (one: Measured) => results[one.file]?.formRight === true;
  return [
    {
      measure: "figures wrong and called confirmed",
      floor: "0",
      aim: "0 of 10 000 mutated papers",
      measured: `${wrong}`,
      isHeld: wrong === 0,
    },
    share("2-НДФЛ, ordinary scans and photos, all right", [97, 99.5], certificates, isRight),
    share("other papers, ordinary scans and photos, all right", [90, 98], others, isRight),
    share("photographs among these, all right", [90, 100], photographs, isRight),
    {
      ...share("right but sent to a person for its figures", [10, 2], right, isSentForFigures),
      isHeld: right.filter(isSentForFigures).length <= 0.1 * right.length,
    },
    share("form recognised", [99, 100], papers, known),
    share("papers that are none, refused", [100, 100], none, known),
    ...costs(measured),
  ];
}

const isHard = (degradation: string | undefined): boolean =>
  HARD.some((hard) => hard === degradation);

function isSentForFigures({ reading }: Measured): boolean {
  const papers = reading.parts?.length ? reading.parts : [reading];
  return papers.some(
    ({ status, reasons }) =>
      status !== "read" && reasons.some(({ code }) => !NOT_ITS_FIGURES.has(code)),
  );
}

function share(
  measure: string,
  [floor, aim]: readonly [number, number],
  all: readonly Measured[],
  isMet: (one: Measured) => boolean | undefined,
): Goal {
  const met = all.filter(isMet).length;
  const percent = all.length === 0 ? 100 : (met / all.length) * 100;
  return {
    measure,
    floor: `${floor} %`,
    aim: `${aim} %`,
    measured: `${met} of ${all.length} (${percent.toFixed(1)} %)`,
    isHeld: percent >= floor,
  };
}

/** Time and memory of the readers, where they were measured. */
function costs(measured: readonly Measured[]): readonly Goal[] {
  const timed = measured.filter(({ cpuSeconds, pages }) => cpuSeconds > 0 && pages > 0);
  if (timed.length === 0) return [];
  const pages = timed.reduce((sum, one) => sum + one.pages, 0);
  const seconds = timed.reduce((sum, one) => sum + one.cpuSeconds, 0) / pages;
  const gigabytes = Math.max(...timed.map(({ peakMegabytes }) => peakMegabytes)) / 1024;
  return [
    {
      measure: "processor time a page, WebAssembly",
      floor: "6 s",
      aim: "3 s",
      measured: `${seconds.toFixed(1)} s`,
      isHeld: seconds <= 6,
    },
    {
      measure: "memory",
      floor: "1.5 GB",
      aim: "0.8 GB",
      measured: `${gigabytes.toFixed(2)} GB`,
      isHeld: gigabytes <= 1.5,
    },
  ];
}
