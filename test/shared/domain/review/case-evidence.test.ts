import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Case } from "../../../../shared/contracts/case.ts";
import type { EvidenceFigure, EvidenceReading } from "../../../../shared/domain/evidence.ts";
import type { CaseEvent, Deed } from "../../../../shared/domain/review/case-event.ts";
import { foldCase } from "../../../../shared/domain/review/case-evidence.ts";
import { seenFigure } from "../../../../shared/domain/review/locate-figure.ts";

const application = Case.parse({
  schema: "opora.case/1",
  id: "c1",
  programme: "ru.social-contract",
  region: "RU-OMS",
  appliedOn: "2025-07-10",
  members: [
    { id: "m1", relation: "applicant", birthDate: "1990-02-01", inn: "550000000013" },
    { id: "m2", relation: "spouse", birthDate: "1991-02-01", inn: "550000000021" },
  ],
});

const figure = (changes: Partial<EvidenceFigure> = {}): EvidenceFigure => ({
  ...{ id: "f1", name: "income", month: "2025-04", code: "2000", amount: "10000.00" },
  ...{ currency: "RUB", basis: "gross", standing: "unconfirmed", page: 1 },
  box: [0.1, 0.2, 0.1, 0.02],
  readings: [{ reader: "tesseract", text: "10 000,00", confidence: 0.8 }],
  ...changes,
});

const reading = (figures: readonly EvidenceFigure[], changes = {}): EvidenceReading => ({
  ...{ form: "ru.ndfl-1175018", status: "needs-review", sha256: "a".repeat(64), reasons: [] },
  ...{ fields: { year: "2025", "person.inn": "550000000013" }, figures },
  ...changes,
});

const event = (deed: Deed, ordinal: number, stood?: EvidenceFigure): CaseEvent => ({
  ...{ ordinal, at: "2025-08-01T10:00:00.000Z", actor: "w1", role: "caseworker" },
  ...(stood && { stood: seenFigure(stood) }),
  ...deed,
});

const document = {
  documentId: "d1",
  status: "needs-review",
  memberId: "m1",
  sha256: "a".repeat(64),
};
const at = { documentId: "d1", figureId: "f1" };

function fold(read: EvidenceReading, events: readonly CaseEvent[], documents = [document]) {
  const folded = foldCase({
    ...{ application, documents, events },
    readings: new Map([["d1", read]]),
  });
  if ("unassigned" in folded) throw new RangeError(`Nobody's: ${folded.unassigned.join()}`);
  return folded;
}
const figuresAfter = (read: EvidenceReading, events: readonly CaseEvent[]) =>
  fold(read, events).evidence[0]?.reading.figures;

describe("foldCase", () => {
  it("puts a correction into the figure, with what the machine read beside it", () => {
    const deed = {
      action: "correct-figure",
      ...at,
      amount: "70000.00",
      reason: "7, not 1",
    } as const;
    const [found] = figuresAfter(reading([figure()]), [event(deed, 1, figure())]) ?? [];

    expect(found).toMatchObject({ amount: "70000.00", standing: "confirmed", month: "2025-04" });
    expect(found?.readings.map(({ reader, text }) => [reader, text])).toEqual([
      ["tesseract", "10 000,00"],
      ["person", "70000.00"],
    ]);
  });

  it("keeps what a person accepted, and shows a conflict, when it is read anew and differs", () => {
    const accepted = event({ action: "accept-figure", ...at }, 1, figure());
    const anew = reading([figure({ amount: "19000.00", id: "f7" })]);
    const folded = fold(anew, [accepted]);

    expect(folded.evidence[0]?.reading.figures).toMatchObject([{ id: "f7", amount: "10000.00" }]);
    expect(folded.conflicts).toEqual([
      { event: 1, ...at, was: "10000.00", said: "10000.00", now: "19000.00" },
    ]);
  });

  it("keeps a corrected figure that a newer reading no longer finds", () => {
    const deed = { action: "correct-figure", ...at, amount: "7.00", reason: "r" } as const;
    const folded = fold(reading([]), [event(deed, 1, figure())]);

    expect(folded.evidence[0]?.reading.figures).toMatchObject([
      { amount: "7.00", name: "income", month: "2025-04", standing: "confirmed" },
    ]);
    expect(folded.conflicts).toMatchObject([{ was: "10000.00", said: "7.00", now: null }]);
  });

  it("adds a figure with its box, and takes one out that is none", () => {
    const add: Deed = {
      ...{ action: "add-figure", documentId: "d1", page: 2, box: [0.5, 0.5, 0.1, 0.1] },
      ...{ name: "income", month: "2025-05", code: "2000", amount: "5.00", reason: "missed" },
    };
    const events = [
      event(add, 1),
      event({ action: "reject-figure", ...at, reason: "a stamp" }, 2, figure()),
    ];

    expect(figuresAfter(reading([figure()]), events)).toMatchObject([
      {
        id: "p1",
        page: 2,
        amount: "5.00",
        standing: "confirmed",
        readings: [{ reader: "person" }],
      },
    ]);
  });

  it("takes an edit back", () => {
    const deed = { action: "correct-figure", ...at, amount: "7.00", reason: "r" } as const;
    const events = [
      event(deed, 1, figure()),
      event({ action: "undo", event: 1, reason: "wrong line" }, 2),
    ];

    expect(figuresAfter(reading([figure()]), events)).toMatchObject([
      { amount: "10000.00", standing: "unconfirmed" },
    ]);
  });

  it("gives a paper to whom a person says, whatever is printed on it", () => {
    const deed = {
      action: "assign-document",
      documentId: "d1",
      memberId: "m2",
      reason: "r",
    } as const;
    const [evidence] = fold(reading([figure()]), [event(deed, 1)]).evidence;

    expect(evidence?.memberId).toBe("m2");
    expect(evidence?.reading.fields).toEqual({ year: "2025" });
  });

  it("asks whose a paper is where nobody said it", () => {
    const { memberId: _memberId, ...nobodys } = document;
    const read = reading([figure()], { fields: {} });
    const folded = foldCase({
      ...{ application, documents: [nobodys], readings: new Map([["d1", read]]), events: [] },
    });

    expect(folded).toEqual({ unassigned: ["d1"] });
  });

  it("lets a paper that no machine could read be typed off", () => {
    const rejected = reading([], { form: "unknown", status: "rejected" });
    const deed = {
      action: "describe-document",
      documentId: "d1",
      form: "ru.scholarship",
      reason: "r",
    } as const;
    const add: Deed = {
      ...{ action: "add-figure", documentId: "d1", page: 1, box: [0, 0, 1, 1], name: "income" },
      ...{ month: "2025-05", amount: "5.00", reason: "typed" },
    };

    expect(fold(rejected, [event(deed, 1), event(add, 2)]).evidence[0]?.reading).toMatchObject({
      ...{ form: "ru.scholarship", status: "read", figures: [{ amount: "5.00" }] },
    });
  });

  it("counts no reading of an applicant who wants none, until a person looked at it", () => {
    const none = event({ action: "consent", automaticReading: false }, 1);
    const looked = event({ action: "accept-document", documentId: "d1" }, 2);

    expect(fold(reading([figure()]), [none]).evidence[0]?.reading).toMatchObject({
      ...{ status: "rejected", figures: [], fields: {} },
    });
    expect(fold(reading([figure()]), [none, looked]).evidence).toHaveLength(1);
  });

  it("adds declared income and drops it when it is withdrawn", () => {
    const income = {
      memberId: "m1",
      kind: "wage",
      amount: "9.00",
      currency: "RUB",
      basis: "gross",
      receivedIn: "2025-05",
    } as const;
    const declared = event({ action: "declare-income", income, reason: "told" }, 1);
    const withdrawn = event({ action: "withdraw-income", event: 1, reason: "not so" }, 2);

    expect(fold(reading([]), [declared]).application.income).toMatchObject([{ amount: "9.00" }]);
    expect(fold(reading([]), [declared, withdrawn]).application.income).toEqual([]);
  });

  it("never lets a machine change what a person said", () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 }).map((n) => `${n}.00`);
    const newer = fc.array(
      fc.record({
        id: fc.constantFrom("f1", "f2", "f9"),
        amount: fc.option(amount),
        month: fc.constantFrom("2025-04", "2025-05"),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(amount, newer, (said, figures) => {
        const deed = { action: "correct-figure", ...at, amount: said, reason: "r" } as const;
        const anew = reading(figures.map((one) => figure(one)));
        const found = figuresAfter(anew, [event(deed, 1, figure())]) ?? [];
        const own = found.filter(({ readings }) =>
          readings.some(({ reader }) => reader === "person"),
        );
        expect(own.map((one) => one.amount)).toContain(said);
        expect(own.every(({ standing }) => standing === "confirmed")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
