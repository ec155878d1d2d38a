import { describe, expect, it } from "vitest";

import { Reading } from "../../../shared/contracts/reading.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import { rejectedReading } from "../../../shared/reading/rejected-reading.ts";
import { printNdfl, SAMPLE } from "../reading/specimens/printed-ndfl.ts";
import { wordsRecording } from "../reading/specimens/printed-page.ts";

const file = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };
const reading = readPaper([wordsRecording([printNdfl(SAMPLE)], "tesseract", "tesseract@7")], file);

describe("Reading", () => {
  it("takes what is read, unchanged", () => {
    expect(Reading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });

  it("takes a rejection", () => {
    const rejected = rejectedReading(file, { code: "EMPTY_PAGE", message: "Nothing" });

    expect(Reading.parse(rejected)).toEqual(rejected);
  });

  it.each([
    ["an amount as a number", { figures: [{ ...reading.figures[0], amount: 42_500 }] }],
    ["an amount without kopecks", { figures: [{ ...reading.figures[0], amount: "42500" }] }],
    ["a month that is none", { figures: [{ ...reading.figures[0], month: "2024-13" }] }],
    ["a standing unheard of", { figures: [{ ...reading.figures[0], standing: "sure" }] }],
    ["an unknown key", { extra: true }],
  ])("refuses %s", (_, change) => {
    expect(Reading.safeParse({ ...reading, ...change }).success).toBe(false);
  });
});
