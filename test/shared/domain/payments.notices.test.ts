import { describe, expect, it } from "vitest";

import type { Evidence } from "../../../shared/domain/evidence.ts";
import { codes, decided, paid, person } from "./make-case.ts";
import { figure, paper } from "./make-paper.ts";

describe("a paper that leaves months of the period open", () => {
  const uncovered = (papers: readonly Evidence[]) =>
    decided({}, papers).review.filter(({ code }) => code === "PERIOD_NOT_COVERED");
  const of = (year: string, issuedOn: string, document = "scan.png", memberId = "m1") =>
    paper([figure("2025-03", "1.00")], { fields: { year, issuedOn } }, document, memberId);

  it("is named with its months, and only where none of the same form shows them", () => {
    expect(uncovered([of("2025", "2025-03-31")])).toMatchObject([
      { message: expect.stringContaining("(scan.png: 2025-04, 2025-05)") },
    ]);
    expect(uncovered([of("2025", "2025-05-01")])).toEqual([]);
    expect(uncovered([of("2025", "2025-04-30")])).toMatchObject([
      { message: expect.stringContaining("(scan.png: 2025-05)") },
    ]);
    expect(uncovered([of("2024", "2025-04-30")])).toMatchObject([
      { message: expect.stringContaining("2025-03, 2025-04, 2025-05") },
    ]);
    expect(uncovered([of("2025", "")])).toEqual([]);
    expect(uncovered([of("202", "")])).toEqual([]);
    expect(uncovered([of("20255", "")])).toEqual([]);
    expect(uncovered([of("2025", "2025-03-31"), of("2025", "2025-06-01", "b.png")])).toEqual([]);
  });

  it("is not made good by a paper of another form or another person", () => {
    const form = paper(
      [figure("2025-03", "1.00", { name: "income" })],
      { form: "ru.scholarship", fields: { year: "2025", issuedOn: "2025-06-01" } },
      "b.png",
    );
    expect(uncovered([of("2025", "2025-03-31"), form])).toHaveLength(1);
    const members = [person("m1", "applicant"), person("m2", "spouse")];
    const other = decided({ members }, [
      of("2025", "2025-03-31"),
      of("2025", "2025-06-01", "b.png", "m2"),
    ]);
    expect(codes(other)).toContain("PERIOD_NOT_COVERED");
  });
});

describe("a payment both declared and scanned", () => {
  it("names the figures of its own month and kind alone", () => {
    const april = figure("2025-04", "10.00");
    const decision = decided({ income: [paid("12.00", "2025-04")] }, [
      paper([april, figure("2025-05", "10.00")]),
    ]);
    const entry = decision.review.find(({ code }) => code === "DECLARED_AND_SCANNED");
    expect(entry?.figures).toEqual([`scan.png#${april.id}`]);
    expect(entry?.message).toContain("(wage 2025-04)");
    expect(decision.total).toBe("20.00");
    expect(decision.alternatives).toMatchObject([{ perCapita: "7.33" }]);
  });

  it("is compared once with two rows of its month", () => {
    const rows = [figure("2025-04", "10.00"), figure("2025-04", "5.00", { code: "2002" })];
    const decision = decided({ income: [paid("12.00", "2025-04")] }, [paper(rows)]);
    expect(decision.total).toBe("15.00");
    expect(decision.alternatives).toMatchObject([{ perCapita: "4.00" }]);
  });
});

describe("an open kind of payment", () => {
  it("is asked about with its figure inside the period, and not outside", () => {
    const inside = figure("2025-04", "10.00", { code: "4800" });
    const asked = (at: typeof inside) =>
      decided({}, [paper([at])]).review.filter(({ code }) => code === "INCOME_CODE_UNKNOWN");
    expect(asked(inside)).toMatchObject([
      { figures: [`scan.png#${inside.id}`], message: expect.stringContaining("(2025-04)") },
    ]);
    expect(asked(figure("2025-02", "10.00", { code: "4800" }))).toEqual([]);
  });
});
