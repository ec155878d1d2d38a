import { describe, expect, it } from "vitest";

import { readPaper } from "../../../shared/reading/read-paper.ts";
import { type Certificate, printNdfl, SAMPLE } from "./specimens/printed-ndfl.ts";
import { figuresRecording, type Print, wordsRecording } from "./specimens/printed-page.ts";

function read(pages: readonly (readonly Print[])[]) {
  return readPaper(
    [
      figuresRecording(pages, "pp-ocr", "ppocr-v4@1.4.2"),
      figuresRecording(pages, "tesseract", "tesseract@7.0.0/eng"),
      wordsRecording(pages, "tesseract", "tesseract@7.0.0/rus"),
    ],
    { file: "scans.pdf", sha256: "0".repeat(64), pages: pages.length },
  );
}

const prints = (change: Partial<Certificate> = {}) => printNdfl({ ...SAMPLE, ...change });
const renamed = (page: readonly Print[], from: string, to: string) =>
  page.map((print) => (print.text === from ? { ...print, text: to } : print));

describe("papersIn", () => {
  it.each([
    [
      "another person",
      renamed(renamed(prints(), "Образцова", "Примерова"), "550000000013", "500100732259"),
    ],
    ["another year", prints({ year: "2023", issuedOn: "15.01.2024" })],
    ["another date of issue", prints({ issuedOn: "06.09.2024" })],
    ["the same paper again", prints()],
  ])("parts a paper of %s", (_, second) => {
    const reading = read([prints(), second]);

    expect(reading).toMatchObject({ status: "needs-review", figures: [], pages: 2 });
    expect(reading.reasons.map(({ code }) => code)).toEqual(["SEVERAL_PAPERS"]);
    expect(reading.parts?.map(({ status, figures }) => [status, figures.length])).toEqual([
      ["read", 17],
      ["read", 17],
    ]);
    expect(reading.parts?.map(({ figures }) => figures[0]?.page)).toEqual([1, 2]);
  });

  it("keeps the sheets of one certificate together, a rate each", () => {
    const reading = read([prints(), prints({ rate: 15, deductions: [] })]);

    expect(reading).toMatchObject({ status: "read", form: "ru.ndfl-1175018" });
    expect(reading.parts).toBeUndefined();
    expect(new Set(reading.figures.map(({ rate }) => rate))).toEqual(new Set(["13", "15"]));
  });

  it("joins a table that goes on overleaf without a title", () => {
    const whole = prints({ rowsPerHalf: 5 });
    const isHead = ({ y }: Print) => y < 0.28;
    const over = ({ cell }: Print) => /^row[5-9]\./u.test(cell ?? "");
    const first = whole.filter((print) => print.y < 0.6 && !over(print));
    const second = whole.filter(
      (print) =>
        !isHead(print) && (print.y >= 0.6 || over(print) || (print.y >= 0.3 && print.y < 0.32)),
    );
    const reading = read([first, second]);

    expect(reading.parts).toBeUndefined();
    expect(reading.checks.find(({ code }) => code === "rows-sum-to-total")?.result).toBe("pass");
  });

  it("asks about a sheet of amounts that became no figure, such as a paper without its title", () => {
    const untitled = prints({ year: "2023" }).filter(
      ({ text, cell }) => cell !== undefined && /[.,]\d\d$/u.test(text),
    );
    const reading = read([prints(), untitled]);

    expect(reading).toMatchObject({ status: "needs-review" });
    expect(reading.reasons.map(({ code }) => code)).toContain("PAGE_NOT_READ");
  });

  it("takes a blank back for what it is", () => {
    expect(read([prints(), [{ text: "ОБРАЗЕЦ", x: 0.4, y: 0.5 }]]).status).toBe("read");
  });
});
