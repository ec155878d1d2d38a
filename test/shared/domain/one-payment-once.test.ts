import { describe, expect, it } from "vitest";

import type { Evidence } from "../../../shared/domain/evidence.ts";
import { codes, decided, decisive, person } from "./make-case.ts";
import { figure, paper } from "./make-paper.ts";

const issued = (day: string, amount: string, document: string, more: object = {}) =>
  paper([figure("2025-04", amount)], { fields: { issuedOn: day, ...more } }, document);

const total = (...evidence: Evidence[]) => decided({}, evidence).total;
const review = (...evidence: Evidence[]) => decided({}, evidence).review;

describe("two issues of one certificate", () => {
  const early = issued("2025-06-01", "10000.00", "early.png");
  const late = issued("2025-07-01", "20000.00", "late.png");

  it("count by the later one, in whichever order they were given", () => {
    expect(total(early, late)).toBe("20000.00");
    expect(total(late, early)).toBe("20000.00");
  });

  it("count by the first given where both are of one day, or of none", () => {
    const same = issued("2025-07-01", "10000.00", "same.png");
    expect(total(same, late)).toBe("10000.00");
    expect(total(late, same)).toBe("20000.00");
    expect(total(issued("", "1.00", "a.png"), issued("", "2.00", "b.png"))).toBe("1.00");
    expect(total(issued("", "1.00", "a.png"), issued("2025-07-01", "2.00", "b.png"))).toBe("2.00");
  });

  it("are shown by the amount of the other too, decisive where that flips the test", () => {
    const high = issued("2025-06-01", "90000.00", "high.png");
    const decision = decided({}, [high, late]);
    expect(decision).toMatchObject({ total: "20000.00", incomeTest: "below" });
    expect(decisive(decision)).toEqual(["PAPERS_DISAGREE"]);
    expect(decision.alternatives).toMatchObject([{ perCapita: "30000.00" }]);
    expect(decisive(decided({}, [early, late]))).toEqual([]);
    const [entry] = review(early, late);
    expect(entry).toMatchObject({ code: "PAPERS_DISAGREE" });
    expect(entry?.message).toContain("early.png");
    expect(entry?.figures).toContain(`early.png#${early.reading.figures[0]?.id}`);
  });

  it("count with all rows of a month, and the other's rows as one reading", () => {
    const rows = (document: string, day: string, ...values: string[]) =>
      paper(
        values.map((amount) => figure("2025-04", amount)),
        { fields: { issuedOn: day } },
        document,
      );
    const decision = decided({}, [
      rows("a.png", "2025-07-01", "1.00", "2.00"),
      rows("b.png", "2025-06-01", "4.00", "8.00"),
    ]);
    expect(decision.total).toBe("3.00");
    expect(decision.alternatives).toMatchObject([{ perCapita: "4.00" }]);
    expect(
      codes(
        decided({}, [
          rows("a.png", "2025-07-01", "1.00", "2.00"),
          rows("b.png", "2025-06-01", "2.00", "1.00"),
        ]),
      ),
    ).toEqual(["DUPLICATE_PAPER"]);
  });
});

describe("two papers that differ in what they are about", () => {
  const one = paper([figure("2025-04", "1.00")], {}, "one.png");

  it.each([
    [
      "payer",
      paper([figure("2025-04", "1.00")], { fields: { "agent.inn": "7700000000" } }, "other.png"),
    ],
    ["code", paper([figure("2025-04", "1.00", { code: "2010" })], {}, "other.png")],
    ["month", paper([figure("2025-05", "1.00")], {}, "other.png")],
    ["form", paper([figure("2025-04", "1.00")], { form: "ru.npd-1122036" }, "other.png")],
  ])("count both where the %s is another", (_, other) => {
    expect(total(one, other)).toBe("2.00");
    expect(
      codes(decided({}, [one, other])).filter((code) => code !== "SELF_EMPLOYED_RECEIPTS"),
    ).toEqual([]);
  });

  it("count both where the person is another", () => {
    const members = [person("m1", "applicant"), person("m2", "spouse")];
    const other = paper([figure("2025-04", "1.00")], {}, "other.png", "m2");
    expect(decided({ members }, [one, other]).total).toBe("2.00");
  });
});

describe("an employer's paper beside the tax certificate", () => {
  const salary = (amount: string, more: object = {}, month = "2025-04") =>
    paper(
      [figure(month, amount, { name: "accrued" })],
      { form: "ru.salary", ...more },
      "salary.png",
    );
  const ndfl = (amount: string, more: object = {}) =>
    paper([figure("2025-04", amount)], more, "ndfl.png");
  const payer = (inn: string) => ({ fields: { "agent.inn": inn } });

  it("yields to it for the same payer, and where one of them names none", () => {
    expect(total(salary("5.00"), ndfl("5.00"))).toBe("5.00");
    expect(total(salary("5.00", payer("")), ndfl("5.00"))).toBe("5.00");
    expect(total(salary("5.00"), ndfl("5.00", payer("")))).toBe("5.00");
    expect(total(ndfl("5.00"), salary("5.00"))).toBe("5.00");
  });

  it("counts beside it for another payer, month, person or kind of pay", () => {
    expect(total(salary("5.00", payer("7700000000")), ndfl("5.00"))).toBe("10.00");
    expect(total(salary("5.00", {}, "2025-05"), ndfl("5.00"))).toBe("10.00");
    const sick = paper([figure("2025-04", "5.00", { code: "2300" })], {}, "ndfl.png");
    expect(total(salary("5.00"), sick)).toBe("10.00");
    const members = [person("m1", "applicant"), person("m2", "spouse")];
    const other = paper([figure("2025-04", "5.00")], {}, "ndfl.png", "m2");
    expect(decided({ members }, [salary("5.00"), other]).total).toBe("10.00");
  });

  it("says where they differ, and shows what it would make of the case", () => {
    expect(codes(decided({}, [salary("5.00"), ndfl("5.00")]))).toEqual(["DUPLICATE_PAPER"]);
    const decision = decided({}, [salary("90000.00"), ndfl("5.00")]);
    expect(decision.total).toBe("5.00");
    expect(decisive(decision)).toEqual(["PAPERS_DISAGREE"]);
    expect(decision.alternatives).toMatchObject([{ perCapita: "30000.00" }]);
    expect(decision.review[0]?.figures).toContainEqual(
      expect.stringMatching(/^salary\.png#f\d+$/u),
    );
  });

  it("compares with all rows of the month together", () => {
    const rows = paper(
      [figure("2025-04", "3.00"), figure("2025-04", "2.00", { code: "2002" })],
      {},
      "ndfl.png",
    );
    const decision = decided({}, [rows, salary("5.00")]);
    expect(decision.total).toBe("5.00");
    expect(codes(decision)).toEqual(["DUPLICATE_PAPER"]);
  });

  it("of Kazakhstan yields to the settlement, and the pension fund's to both", () => {
    const on = (form: string, amount: string) =>
      paper(
        [figure("2025-04", amount, { name: form === "kz.salary" ? "accrued" : "income" })],
        { form },
        `${form}.png`,
      );
    expect(total(on("kz.enpf", "1.00"), on("kz.salary", "2.00"), on("kz.settlement", "4.00"))).toBe(
      "4.00",
    );
    expect(total(on("kz.enpf", "1.00"), on("kz.salary", "2.00"))).toBe("2.00");
    expect(total(on("kz.enpf", "1.00"))).toBe("1.00");
  });

  it("compares with the best paper alone, and a paper left out leaves out no other", () => {
    const on = (form: string, inn: string, amount: string) =>
      paper(
        [figure("2025-04", amount, { name: form === "kz.salary" ? "accrued" : "income" })],
        { form, fields: { "agent.inn": inn } },
        `${form}.png`,
      );
    const equal = ["kz.enpf", "kz.salary", "kz.settlement"].map((form) => on(form, "1", "4.00"));
    expect(total(...equal)).toBe("4.00");
    expect(codes(decided({}, equal))).toEqual(["DUPLICATE_PAPER"]);

    const apart = [
      on("kz.enpf", "2", "1.00"),
      on("kz.salary", "", "4.00"),
      on("kz.settlement", "1", "4.00"),
    ];
    expect(total(...apart)).toBe("5.00");
    expect(total(...apart.toReversed())).toBe("5.00");
  });

  it("keeps a row that two better rows stand for as one reading of the first", () => {
    const rows = paper(
      [figure("2025-04", "3.00"), figure("2025-04", "2.00", { code: "2002" })],
      {},
      "ndfl.png",
    );
    const decision = decided({}, [rows, salary("9.00")]);
    expect(decision.total).toBe("5.00");
    expect(decision.alternatives).toMatchObject([{ perCapita: "3.00" }]);
    const [entry] = decision.review;
    expect(entry?.figures).toHaveLength(3);
    expect(entry?.message).toBe(
      "Two papers about the same pay differ; the later one counts (salary.png)",
    );
  });
});
