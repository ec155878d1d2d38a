import { describe, expect, it } from "vitest";

import { candidate } from "../../../cli/candidates/candidate.ts";
import { scrubbed } from "../../../cli/candidates/scrub.ts";
import { isInn } from "../../../shared/domain/check-digits.ts";
import type { CaseEvent } from "../../../shared/domain/review/case-event.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import { printNdfl, SAMPLE } from "../../shared/reading/specimens/printed-ndfl.ts";
import { figuresRecording, wordsRecording } from "../../shared/reading/specimens/printed-page.ts";

const file = { file: "ivanova.png", sha256: "a".repeat(64), pages: 1 };
const prints = printNdfl(SAMPLE);
const misread = prints.map((print) =>
  print.cell === "row2.amount" ? { ...print, text: "23 460,40" } : print,
);
const recordings = [
  figuresRecording([misread], "pp-ocr", "ppocr-v4@1.4.2"),
  figuresRecording([misread], "tesseract", "tesseract@7.0.0/eng"),
  wordsRecording([misread], "tesseract", "tesseract@7.0.0/rus"),
];
const reading = readPaper(recordings, file);
const wrong = reading.figures.find(({ amount }) => amount === "23460.40");

const correction: CaseEvent = {
  action: "correct-figure",
  documentId: "d1",
  figureId: wrong?.id ?? "",
  amount: "23450.40",
  reason: "Клякса на копии Ивановой",
  ordinal: 1,
  at: "2025-07-10T10:00:00Z",
  actor: "worker-7",
  role: "caseworker",
};

const PERSONAL = [
  "Образцова",
  "Анна",
  "Петровна",
  "Ромашка",
  "550000000013",
  "5500000008",
  "550101001",
  "15.06.1978",
  "000-00-00",
  "ivanova",
  "worker-7",
  "Клякса",
  "a".repeat(64),
];

describe("candidate", () => {
  const made = candidate(reading, recordings, [correction]);

  it("says what the paper truly says, and keeps what the machine stumbled over", () => {
    const march = made?.truth.figures.find(
      ({ month, code }) => month === "2024-03" && code === "2000",
    );
    expect(march?.amount).toBe("23450.40");
    expect(made?.truth.figures).toHaveLength(reading.figures.length);

    const again = readPaper(made?.recordings ?? [], file);
    const said = ({ figures }: typeof reading) =>
      figures.map(({ name, month, code, amount, standing }) => [
        name,
        month,
        code,
        amount,
        standing,
      ]);
    expect(again.form).toBe("ru.ndfl-1175018");
    expect(said(again)).toEqual(said(reading));
  });

  it("names nobody", () => {
    const text = JSON.stringify(made);
    for (const personal of PERSONAL) expect(text, personal).not.toContain(personal);
  });

  it("is none where nobody overrode the machine, or the override was taken back", () => {
    const accepted: CaseEvent = {
      action: "accept-figure",
      documentId: "d1",
      figureId: "f1",
      ordinal: 1,
      at: correction.at,
      actor: "worker-7",
      role: "caseworker",
    };
    const undo: CaseEvent = { ...accepted, action: "undo", event: 1, reason: "slip", ordinal: 2 };
    expect(candidate(reading, recordings, [accepted])).toBeUndefined();
    expect(candidate(reading, recordings, [correction, undo])).toBeUndefined();
  });
});

describe("scrubbed", () => {
  const none = { texts: new Set<string>(), names: new Set<string>() };

  it("keeps shape and check digits, and makes the same of the same", () => {
    const once = scrubbed("ИНН 550000000013 Семёнова", none);
    expect(once).toMatch(/^ИНН \d{12} \p{Lu}\p{Ll}{7}$/u);
    expect(isInn(/\d{12}/u.exec(once)?.[0] ?? "")).toBe(true);
    expect(once).not.toContain("550000000013");
    expect(scrubbed("ИНН 550000000013 Семёнова", none)).toBe(once);
  });

  it("lets a name go even where forms print the word", () => {
    const named = { ...none, names: new Set(["доход"]) };
    expect(scrubbed("Сумма дохода", none)).toBe("Сумма дохода");
    expect(scrubbed("Доход", named)).not.toBe("Доход");
  });

  it("keeps an amount that was read, and no other long number", () => {
    const amounts = { ...none, texts: new Set(["1250000.00"]) };
    expect(scrubbed("1 250 000.00", amounts)).toBe("1 250 000.00");
    expect(scrubbed("89131234567", none)).not.toBe("89131234567");
  });
});
