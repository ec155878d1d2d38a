import { describe, expect, it } from "vitest";

import { score } from "../../../cli/evaluation/score.ts";
import { Evaluation } from "../../../shared/contracts/evaluation.ts";
import type { Truth } from "../../../shared/contracts/truth.ts";
import { figure, reading, truth } from "./made-readings.ts";

const judge = (said: Truth, read: ReturnType<typeof reading>) =>
  score([{ file: "a.png", truth: said, reading: read }]);

const march = { name: "income", month: "2025-03", code: "2000", amount: "42500.00" };

describe("score", () => {
  it("counts a figure as right only with its name, month, code and amount", () => {
    const { figures, documents } = judge(truth([march]), reading([figure(march)]));

    expect(figures).toMatchObject({ expected: 1, right: 1, precision: 1, recall: 1, f1: 1 });
    expect(documents).toEqual({ total: 1, allRight: 1, formRight: 1 });
  });

  it.each([
    { change: { amount: "42500.01" }, expected: { wrong: 1, missing: 0, extra: 0 } },
    { change: { month: "2025-04" }, expected: { wrong: 0, missing: 1, extra: 1 } },
    { change: { code: "2012" }, expected: { wrong: 0, missing: 1, extra: 1 } },
    { change: { name: "deduction" }, expected: { wrong: 0, missing: 1, extra: 1 } },
    { change: { amount: null }, expected: { wrong: 0, missing: 1, extra: 0 } },
  ])("tells $expected for $change", ({ change, expected }) => {
    const { figures } = judge(truth([march]), reading([figure({ ...march, ...change })]));

    expect(figures).toMatchObject({ ...expected, right: 0 });
  });

  it("matches two equal figures one to one", () => {
    const { figures } = judge(truth([march, march]), reading([figure(march)]));

    expect(figures).toMatchObject({ right: 1, missing: 1, extra: 0 });
  });

  it.each([
    { standing: "confirmed" as const, expected: 1 },
    { standing: "unconfirmed" as const, expected: 0 },
    { standing: "repaired" as const, expected: 0 },
  ])("counts $expected wrong and confirmed when a wrong one is $standing", (row) => {
    const read = reading([figure({ ...march, amount: "1.00", standing: row.standing })]);

    expect(judge(truth([march]), read).figures.wrongAndConfirmed).toBe(row.expected);
  });

  it("counts a confirmed figure that the paper lacks as wrong and confirmed", () => {
    const { figures } = judge(truth([]), reading([figure(march)]));

    expect(figures).toMatchObject({ extra: 1, wrongAndConfirmed: 1, recall: null, f1: null });
  });

  it("takes the figures and fields of the parts where a file holds several papers", () => {
    const parts = [reading([figure(march)]), reading([figure({ ...march, amount: "7.00" })])];
    const read = { ...reading([]), form: "unknown", parts };
    const said = truth([march, { ...march, amount: "7.00" }]);

    expect(judge(said, read).documents.allRight).toBe(1);
  });

  it("leaves out a derived figure unless the truth lists its name", () => {
    const derived = { ...figure(march), derived: true };

    expect(judge(truth([]), reading([derived])).figures.extra).toBe(0);
    expect(judge(truth([march]), reading([derived])).figures.right).toBe(1);
  });

  it("yields the shape of the contracts, broken down by form and degradation", () => {
    const evaluation = judge(truth([march]), reading([]));

    expect(Evaluation.parse(evaluation)).toEqual(evaluation);
    expect(Object.keys(evaluation.byForm)).toEqual(["ru.ndfl-1175018"]);
    expect(Object.keys(evaluation.byDegradation)).toEqual(["clean-200"]);
    expect(evaluation.errors).toEqual([
      {
        file: "a.png",
        name: "income",
        month: "2025-03",
        code: "2000",
        expected: "42500.00",
        got: null,
        standing: null,
      },
    ]);
  });

  it("counts a field as right only when it is equal", () => {
    const said = { ...truth([]), fields: { year: "2025", "person.inn": "550000000013" } };
    const read = { ...reading([]), fields: { year: "2025", "person.inn": "550000000014" } };

    expect(judge(said, read).fields).toEqual({ expected: 2, right: 1 });
  });
});
