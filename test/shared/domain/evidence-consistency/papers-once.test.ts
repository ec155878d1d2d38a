import { describe, expect, it } from "vitest";

import type { EvidenceFigure } from "../../../../shared/domain/evidence.ts";
import { papersOnce } from "../../../../shared/domain/evidence-consistency/papers-once.ts";
import { codes, decided, decisive } from "../make-case.ts";
import { figure, paper } from "../make-paper.ts";

const FIRM = { "agent.inn": "7707083893" };
const rows = (...amounts: (string | null)[]): EvidenceFigure[] =>
  amounts.map((amount, index) => figure(`2025-0${index + 3}`, amount));
const three = () => rows("10000.00", "11000.00", "12000.00");
const total = (...papers: Parameters<typeof decided>[1] & object) => decided({}, papers).total;

describe("papersOnce", () => {
  it("counts another scan of one certificate once, the payer unread on it", () => {
    const first = paper(three(), { fields: FIRM });
    const again = paper(three(), { fields: { "agent.inn": "" } }, "again.png");
    expect(total(first, again)).toBe("33000.00");
    expect(codes(decided({}, [first, again]))).toEqual(["DUPLICATE_PAPER"]);
  });

  it("counts it once where one digit of the payer's number was misread", () => {
    const again = paper(three(), { fields: { "agent.inn": "7707083898" } }, "again.png");
    expect(total(paper(three(), { fields: FIRM }), again)).toBe("33000.00");
  });

  it("keeps the scan of which more is proven", () => {
    const blurred = paper(rows("10000.00", null, "12000.00"), { fields: FIRM });
    const sharp = paper(three(), { fields: FIRM }, "sharp.png");
    for (const papers of [
      [blurred, sharp],
      [sharp, blurred],
    ]) {
      const { papers: kept } = papersOnce(papers);
      expect(kept.map(({ document }) => document)).toEqual(["sharp.png"]);
      expect(decided({}, papers).total).toBe("33000.00");
    }
  });

  it("counts two jobs of equal pay twice", () => {
    const job = paper(three(), { fields: FIRM });
    const other = paper(three(), { fields: { "agent.inn": "5500000008" } }, "other.png");
    const unnamed = paper(
      rows("10000.00", "11000.00", "12500.00"),
      { fields: { "agent.inn": "" } },
      "unnamed.png",
    );
    expect(total(job, other)).toBe("66000.00");
    expect(total(job, unnamed)).toBe("66500.00");
  });

  it("lets a later issue replace what it no longer shows, and asks about it", () => {
    const early = paper([...three(), figure("2025-05", "9000.00", { code: "2012" })], {
      fields: { ...FIRM, issuedOn: "2025-06-30" },
    });
    const late = paper(three(), { fields: { ...FIRM, issuedOn: "2025-07-05" } }, "late.png");
    const decision = decided({}, [early, late]);
    expect(decision.total).toBe("33000.00");
    expect(decisive(decision)).toContain("PAPER_REPLACED");
  });

  it("keeps rows of another rate, year or payer beside a later issue", () => {
    const early = (more: Record<string, string>) =>
      paper([figure("2025-05", "5000.00", { code: "2740" })], {
        fields: { ...FIRM, issuedOn: "2025-06-30", ...more },
      });
    const late = paper(three(), { fields: { ...FIRM, issuedOn: "2025-07-05" } }, "late.png");
    expect(total(early({ rate: "35" }), late)).toBe("38000.00");
    expect(total(early({ "agent.inn": "5500000008" }), late)).toBe("38000.00");
    expect(total(early({}), late)).toBe("33000.00");
  });

  it("counts a month that certificate and employer's letter both show once, its number misread", () => {
    const letter = paper(
      three().map((one) => ({ ...one, name: "accrued" })),
      { form: "ru.salary", fields: { "agent.inn": "7707083898" } },
      "letter.png",
    );
    expect(total(paper(three(), { fields: FIRM }), letter)).toBe("33000.00");
  });

  it("asks about a paper dated months after the application", () => {
    const dated = (issuedOn: string) =>
      codes(decided({}, [paper(three(), { fields: { ...FIRM, issuedOn } })]));
    expect(dated("2025-09-30")).not.toContain("PAPER_AFTER_APPLICATION");
    expect(dated("2025-10-01")).toContain("PAPER_AFTER_APPLICATION");
  });
});
