import { describe, expect, it } from "vitest";

import { type AcceptedScan, acceptance } from "../../../cli/acceptance/acceptance.ts";
import { upperBound } from "../../../cli/acceptance/calibration.ts";
import { showAcceptance } from "../../../cli/acceptance/show-acceptance.ts";
import { staffMinutes, staffWork, USUAL_TIMES } from "../../../cli/acceptance/staff-time.ts";
import { Acceptance } from "../../../shared/contracts/acceptance.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import type { Recording } from "../../../shared/reading/recording.ts";
import { printNdfl, SAMPLE } from "../../shared/reading/specimens/printed-ndfl.ts";
import { figuresRecording, wordsRecording } from "../../shared/reading/specimens/printed-page.ts";

const prints = printNdfl(SAMPLE);
const blotted = prints.map((print) =>
  print.cell === "row2.amount" ? { ...print, text: "23 460,40" } : print,
);
const local = (seen: typeof prints): Recording[] => [
  figuresRecording([seen], "pp-ocr", "ppocr-v4@1.4.2"),
  figuresRecording([prints], "tesseract", "tesseract@7.0.0/eng"),
  wordsRecording([prints], "tesseract", "tesseract@7.0.0/rus"),
];
const textract = {
  ...wordsRecording([prints], "textract", "textract@1"),
  covers: ["words", "figures"],
} as const;
const truth = readPaper(local(prints), { file: "", sha256: "0".repeat(64), pages: 1 });

function scan(name: string, recordings: readonly Recording[]): AcceptedScan {
  return {
    scan: { path: name, name },
    sha256: "0".repeat(64),
    pages: 1,
    seconds: 6,
    recordings,
    truth: {
      schema: "opora.truth/1",
      form: truth.form,
      fields: {},
      figures: truth.figures.map(({ name: figure, month, code, amount }) => ({
        name: figure,
        ...(month !== undefined && { month }),
        ...(code !== undefined && { code }),
        amount: amount ?? "0.00",
      })),
      degradation: "scan",
    },
  };
}

const assumptions = { times: USUAL_TIMES, wageAnHour: 6, functionGigabytes: 3 };
const clean = scan("clean.png", [...local(prints), textract]);
const doubtful = scan("doubtful.png", [...local(blotted), textract]);

describe("acceptance", () => {
  it("compares every setting for which all papers have recordings", () => {
    const names = (scans: readonly AcceptedScan[]) =>
      acceptance(scans, assumptions).settings.map(({ name }) => name);
    expect(names([clean, doubtful])).toEqual(["tesseract", "local", "textract", "textract+local"]);
    expect(names([clean, scan("local.png", local(prints))])).toEqual(["tesseract", "local"]);
  });

  it("is a file of its shape and a report with a recommendation", () => {
    const found = acceptance([clean, doubtful], assumptions);
    expect(Acceptance.safeParse(found).success).toBe(true);
    expect(found.settings.map(({ name }) => name)).toContain(found.recommended);
    expect(showAcceptance(found)).toContain(`Recommended setting: ${found.recommended}`);
  });

  it("counts reading by the page and by the second, and staff by what is doubtful", () => {
    const { settings } = acceptance([clean], assumptions);
    const by = Object.fromEntries(settings.map((one) => [one.name, one]));
    expect(by["textract"]?.cost.perPage).toBeCloseTo(0.065, 6);
    expect(by["local"]?.cost.perPage).toBeCloseTo((6 * 3 * 13.3334) / 1e6, 5);
    expect(by["local"]?.minutes.perPaper).toBe(USUAL_TIMES.paper);
    expect(by["local"]?.straightThrough).toBe(1);
  });

  it("recommends nothing where a wrong figure was confirmed", () => {
    const figures = clean.truth.figures.map((figure) => ({ ...figure, amount: "1.00" }));
    const found = acceptance([{ ...clean, truth: { ...clean.truth, figures } }], assumptions);
    expect(found.recommended).toBeNull();
  });
});

describe("staffWork", () => {
  it("counts doubtful figures and questions, and all figures of what was not read", () => {
    const asked = {
      ...truth,
      status: "needs-review" as const,
      reasons: [
        { code: "FIGURE_UNCONFIRMED", message: "" },
        { code: "MONTHS_OUT_OF_ORDER", message: "" },
      ],
      figures: truth.figures.map((figure, index) =>
        index < 2 ? { ...figure, standing: "unconfirmed" as const } : figure,
      ),
    };
    const work = staffWork([asked], asked.figures.length);
    expect(work).toEqual({ doubtful: 2, questions: 1, typed: 0 });
    expect(staffMinutes(work, USUAL_TIMES)).toBe(0.5 + 2 * 0.25 + 1);
    expect(staffWork([{ ...truth, status: "rejected" }], 7)).toEqual({
      doubtful: 0,
      questions: 0,
      typed: 7,
    });
  });
});

describe("upperBound", () => {
  it.each([
    [0, 300, 0.00994],
    [0, 59, 0.0495],
    [1, 100, 0.0466],
    [5, 5, 1],
    [0, 0, 1],
  ])("of %d errors in %d is %d", (errors, of, bound) => {
    expect(upperBound(errors, of)).toBeCloseTo(bound, 3);
  });
});
