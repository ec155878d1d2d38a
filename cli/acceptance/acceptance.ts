import type { Acceptance, SettingResult } from "../../shared/contracts/acceptance.ts";
import { PRICES } from "../../shared/contracts/prices.ts";
import type { Truth } from "../../shared/contracts/truth.ts";
import { readPaper } from "../../shared/reading/read-paper.ts";
import { rejectedReading } from "../../shared/reading/rejected-reading.ts";
import { matchFigures } from "../evaluation/match-figures.ts";
import { type Judged, score } from "../evaluation/score.ts";
import { calibration, papersOf } from "./calibration.ts";
import type { KeptScan } from "./kept-recordings.ts";
import { type ReaderSetting, settingsFor } from "./reader-settings.ts";
import { type StaffTimes, staffMinutes, staffWork } from "./staff-time.ts";

/** A scan of the agency with its recordings and what it truly says. */
export interface AcceptedScan extends KeptScan {
  readonly truth: Truth;
}

/** What the cost of a setting is counted with. */
export interface Assumptions {
  readonly times: StaffTimes;
  /** In US dollars. */
  readonly wageAnHour: number;
  /** Memory of the function that runs the local readers. */
  readonly functionGigabytes: number;
}

/** Every reader setting tried on an agency's own papers, and the one to use. */
export function acceptance(scans: readonly AcceptedScan[], assumptions: Assumptions): Acceptance {
  const settings = settingsFor(scans).map((setting) => tried(setting, scans, assumptions));
  const { times, wageAnHour, functionGigabytes } = assumptions;
  return {
    schema: "opora.acceptance/1",
    papers: scans.length,
    pages: sum(scans.map(({ pages }) => pages)),
    assumptions: {
      minutesAPaper: times.paper,
      minutesAFigure: times.figure,
      minutesAQuestion: times.question,
      minutesATypedFigure: times.typed,
      wageAnHour,
      functionGigabytes,
    },
    settings,
    ...recommendation(settings),
  };
}

function tried(
  setting: ReaderSetting,
  scans: readonly AcceptedScan[],
  assumptions: Assumptions,
): SettingResult {
  const judged = scans.map((scan) => judge(setting, scan));
  const looked = judged.map(({ reading, truth }) =>
    staffWork(papersOf(reading), truth.figures.length),
  );
  const minutes = looked.map((work) => staffMinutes(work, assumptions.times));
  const cost = sum(scans.map((scan) => costOf(setting, scan, assumptions.functionGigabytes)));
  const papers = Math.max(1, scans.length);
  const staff = (sum(minutes) / 60) * assumptions.wageAnHour;
  return {
    name: setting.name,
    says: setting.says,
    evaluation: score(judged),
    straightThrough: judged.filter(({ reading }) => reading.status === "read").length,
    calibration: calibration(judged),
    doubtful: judged.flatMap((one, index) => {
      const { file, reading } = one;
      const work = looked[index];
      if (reading.status === "read" || work === undefined) return [];
      return {
        file,
        form: reading.form,
        status: reading.status,
        reasons: [
          ...new Set(papersOf(reading).flatMap(({ reasons }) => reasons.map(({ code }) => code))),
        ],
        ...work,
        minutes: rounded(minutes[index] ?? 0),
        allRight: isAllRight(one),
      };
    }),
    cost: {
      inAll: rounded(cost),
      perPage: rounded(cost / Math.max(1, sum(scans.map(({ pages }) => pages)))),
      perPaper: rounded(cost / papers),
    },
    minutes: { inAll: rounded(sum(minutes)), perPaper: rounded(sum(minutes) / papers) },
    wholeCostPerPaper: rounded((cost + staff) / papers),
  };
}

function judge(setting: ReaderSetting, scan: AcceptedScan): Judged {
  const file = { file: scan.scan.name, sha256: scan.sha256, pages: scan.pages };
  const seen = scan.recordings.filter(setting.sees);
  const reading = scan.rejection ? rejectedReading(file, scan.rejection) : readPaper(seen, file);
  return { file: scan.scan.name, truth: scan.truth, reading };
}

function isAllRight({ reading, truth }: Judged): boolean {
  const read = papersOf(reading).flatMap(({ figures }) => figures);
  return (
    papersOf(reading).every(({ form }) => form === truth.form) &&
    matchFigures(truth.figures, read).every(({ verdict }) => verdict === "right")
  );
}

/** List prices of the pages for Textract, of the seconds and memory for the local readers. */
function costOf(
  { usesTextract, usesLocal }: ReaderSetting,
  { pages, seconds = 0, rejection }: KeptScan,
  gigabytes: number,
): number {
  const page = PRICES.textractTablesPage.microUsd + PRICES.textractFormsPage.microUsd;
  const textract = usesTextract && rejection === undefined ? pages * page : 0;
  const local = usesLocal ? seconds * gigabytes * PRICES.lambdaArmGigabyteSecond.microUsd : 0;
  return (textract + local) / 1e6;
}

/** The cheapest setting, staff included, of those that confirm nothing wrong. */
function recommendation(
  settings: readonly SettingResult[],
): Pick<Acceptance, "recommended" | "because"> {
  const safe = settings.filter(({ evaluation }) => evaluation.figures.wrongAndConfirmed === 0);
  const [best] = [...safe].sort((one, other) => one.wholeCostPerPaper - other.wholeCostPerPaper);
  if (best === undefined) {
    return {
      recommended: null,
      because: "every setting confirmed a figure that is wrong: send these papers to the project",
    };
  }
  const { straightThrough, evaluation, wholeCostPerPaper, minutes } = best;
  return {
    recommended: best.name,
    because: `nothing wrong was confirmed, ${straightThrough} of ${evaluation.documents.total} papers need nobody, and with ${minutes.perPaper} minutes of staff a paper costs $${wholeCostPerPaper}, least of ${safe.length} such settings`,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Five places: a thousandth of a cent. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
