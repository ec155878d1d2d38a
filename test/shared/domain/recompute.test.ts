import { describe, expect, it } from "vitest";

import { recompute } from "../../../shared/domain/recompute.ts";
import type { RuleNode, TraceNode } from "../../../shared/domain/trace.ts";
import { application, day, decided, paid, person } from "./make-case.ts";

/** Every rule of a tree, the deepest last. */
function rules(node: TraceNode): RuleNode[] {
  return node.node === "rule" ? [node, ...node.inputs.flatMap(rules)] : [];
}

/** The same tree with one rule changed. */
function changed(node: TraceNode, target: RuleNode, edit: Partial<RuleNode>): TraceNode {
  if (node === target) return { ...target, ...edit };
  if (node.node !== "rule") return node;
  return { ...node, inputs: node.inputs.map((input) => changed(input, target, edit)) };
}

const children = [
  person("m1", "applicant"),
  person("c1", "child", { birthDate: day("2023-01-01") }),
  person("c2", "child", { birthDate: day("2012-01-01") }),
];

/** Each tree is grown when its test runs: work done while tests are collected has no test of its own. */
const TREES = {
  russian: () =>
    decided({
      members: children,
      income: [
        paid("100.00", "2025-04"),
        paid("70.00", "2025-05", { accruedFor: { from: "2025-01", to: "2025-07" } as never }),
        paid("90.00", "2025-04", { kind: "business", expenses: "30.00" }),
        paid("5.00", "2025-04", { kind: "alimony-paid" }),
      ],
    }).trace,
  groups: () => decided({ appliedOn: day("2023-05-05"), members: children }).trace,
  kazakh: () =>
    decided({
      programme: "kz.asp",
      region: "KZ-11",
      appliedOn: day("2026-05-05"),
      members: children,
      income: [paid("30000.00", "2026-02", { currency: "KZT" })],
    }).trace,
  fixed: () =>
    decided({
      programme: "kz.asp",
      region: "KZ-11",
      appliedOn: day("2019-05-05"),
      members: children,
    }).trace,
};

/** Rules whose value is a fact of its own: nothing below them says what it is. */
const GIVEN = new Set(["member", "holds"]);

describe.each(Object.entries(TREES))("the %s tree", (_, grown) => {
  it("recomputes from its leaves", () => {
    expect(recompute(grown())).toEqual([]);
  });

  it("does not, as soon as one rule says another value", () => {
    const tree = grown();
    for (const target of rules(tree)) {
      if (
        GIVEN.has(target.operation) ||
        (target.operation === "take" && target.inputs.length === 0)
      )
        continue;
      const other = /^\d+\.\d\d$/u.test(target.value ?? "") ? "123456.78" : "7";
      expect(recompute(changed(tree, target, { value: other })), target.rule).toContain(
        target.rule,
      );
    }
  });

  it("does not, as soon as one number of an operation is another", () => {
    const tree = grown();
    const edits = rules(tree).flatMap((target) =>
      target.value === "0.00"
        ? []
        : otherOperands(target).map((operands) => ({ target, operands })),
    );
    expect(edits.length).toBeGreaterThan(0);
    for (const { target, operands } of edits) {
      expect(recompute(changed(tree, target, { operands })), target.rule).toContain(target.rule);
    }
  });
});

/** The numbers of an operation with one of them changed, in every way. */
function otherOperands({ operands = {} }: RuleNode) {
  return ["by", "over", "members", "months", "lag", "first"].flatMap((name) => {
    const number = operands[name];
    if (number === undefined || number === "0") return [];
    return [{ ...operands, [name]: name === "first" ? "2020-01" : `${number}1` }];
  });
}

describe("recompute", () => {
  const rule = (more: Partial<RuleNode>): RuleNode => ({
    node: "rule",
    rule: "test",
    operation: "sum",
    value: null,
    cites: [],
    inputs: [],
    ...more,
  });
  const amount = (value: string | null): TraceNode => ({
    node: "fact",
    name: "amount",
    value,
    source: { kind: "application" },
  });

  it("misses an input of a sum", () => {
    const inputs = [amount("1.00"), amount("2.00")];
    expect(recompute(rule({ inputs, value: "3.00" }))).toEqual([]);
    expect(recompute(rule({ inputs: inputs.slice(0, 1), value: "3.00" }))).toEqual(["test"]);
  });

  it("keeps unknown unknown", () => {
    const inputs = [amount("1.00"), amount(null)];
    expect(recompute(rule({ inputs }))).toEqual([]);
    expect(recompute(rule({ inputs, value: "1.00" }))).toEqual(["test"]);
    expect(recompute(rule({ operation: "divide", inputs: [amount(null)] }))).toEqual([]);
    expect(recompute(rule({ operation: "product", inputs: [amount(null)] }))).toEqual([]);
    expect(
      recompute(rule({ operation: "product", inputs: [amount(null), amount("1.00")] })),
    ).toEqual([]);
    expect(recompute(rule({ operation: "gap", inputs: [amount(null), amount("1.00")] }))).toEqual(
      [],
    );
    expect(recompute(rule({ operation: "gap", inputs: [amount("1.00"), amount(null)] }))).toEqual(
      [],
    );
    expect(recompute(rule({ operation: "greater", inputs: [amount(null)] }))).toEqual([]);
    expect(
      recompute(
        rule({
          operation: "part",
          operands: { by: "1", over: "1", sign: "1" },
          inputs: [amount(null)],
        }),
      ),
    ).toEqual([]);
  });

  it("takes the greater of two amounts, whichever stands first", () => {
    const greater = (value: string, ...amounts: string[]) =>
      recompute(rule({ operation: "greater", value, inputs: amounts.map(amount) }));
    expect(greater("2.00", "1.00", "2.00")).toEqual([]);
    expect(greater("2.00", "2.00", "1.00")).toEqual([]);
    expect(greater("1.00", "1.00", "2.00")).toEqual(["test"]);
  });

  it("compares exactly, and leaves a test open only where something is", () => {
    const compare = (value: string, ...amounts: (string | null)[]) =>
      recompute(rule({ operation: "compare", value, inputs: amounts.map(amount) }));
    expect(compare("below", "1.00", "1.01")).toEqual([]);
    expect(compare("at-line", "1.00", "1.00")).toEqual([]);
    expect(compare("not-below", "1.01", "1.00")).toEqual([]);
    expect(compare("below", "1.00", "1.00")).toEqual(["test"]);
    expect(compare("at-line", "1.00", "1.01")).toEqual(["test"]);
    expect(compare("undetermined", null, "1.00")).toEqual([]);
    expect(compare("undetermined", "2.00", "1.00")).toEqual([]);
  });

  it("decides as the operator, the conditions and the waiver say", () => {
    const test = (value: string) =>
      rule({ rule: "income-test", operation: "take", value, inputs: [] });
    const decide = (value: string, operator: string, ...inputs: TraceNode[]) =>
      recompute(rule({ operation: "decide", value, operands: { operator }, inputs }));
    const condition = (value: string | null) =>
      rule({ rule: "condition-territory", operation: "holds", value });
    const waiver = rule({ rule: "no-income-test", operation: "holds", value: "true" });
    const size = (value: string) =>
      rule({
        rule: "per-capita-income",
        operation: "take",
        value: null,
        inputs: [rule({ rule: "household-size", operation: "take", value })],
      });

    expect(decide("eligible", "below", test("below"))).toEqual([]);
    expect(decide("not-eligible", "below", test("at-line"))).toEqual([]);
    expect(decide("eligible", "not-above", test("at-line"))).toEqual([]);
    expect(decide("not-eligible", "not-above", test("not-below"))).toEqual([]);
    expect(decide("eligible", "below", test("not-below"))).toEqual(["test"]);
    expect(decide("undetermined", "below", test("undetermined"))).toEqual([]);
    expect(decide("undetermined", "below")).toEqual([]);
    expect(decide("not-eligible", "below", test("below"), condition("false"))).toEqual([]);
    expect(decide("undetermined", "below", test("below"), condition(null))).toEqual([]);
    expect(decide("eligible", "below", test("below"), condition("true"))).toEqual([]);
    expect(decide("eligible", "below", test("not-below"), waiver)).toEqual([]);
    expect(decide("undetermined", "below", test("below"), size("0"))).toEqual([]);
    expect(decide("eligible", "below", test("below"), size("1"))).not.toContain("test");
  });

  it("tells an open test from one that an unknown amount leaves open", () => {
    const compare = (value: string, ...amounts: (string | null)[]) =>
      recompute(rule({ operation: "compare", value, inputs: amounts.map(amount) }));
    // An amount without bound may decide the test though the other is not known: any value holds.
    expect(compare("below", null, "1.00")).toEqual([]);
    expect(compare("not-below", "1.00", null)).toEqual([]);
    expect(compare("undetermined", "1.00", null)).toEqual([]);
    expect(compare("not-below", "1.00", "1.01")).toEqual(["test"]);
    expect(compare("below", "1.01", "1.00")).toEqual(["test"]);
  });

  it("sums, averages and divides exactly, with the exact value where two places do not hold it", () => {
    const inputs = [amount("1.00"), amount("0.00"), amount("0.00")];
    const mean = (more: Partial<RuleNode>) =>
      recompute(rule({ operation: "mean", inputs, ...more }));
    expect(mean({ value: "0.33", exact: "100/3" })).toEqual([]);
    expect(mean({ value: "0.33" })).toEqual(["test"]);
    expect(mean({ value: "0.33", exact: "100/4" })).toEqual(["test"]);
    expect(mean({ value: "0.34", exact: "100/3" })).toEqual(["test"]);
    const third = rule({ rule: "third", operation: "mean", value: "0.33", exact: "100/3", inputs });
    expect(recompute(rule({ value: "1.00", inputs: [third, third, third] }))).toEqual([]);
    expect(recompute(rule({ value: "0.99", inputs: [third, third, third] }))).toEqual(["test"]);
    expect(
      recompute(rule({ operation: "take", value: "0.33", exact: "100/3", inputs: [third] })),
    ).toEqual([]);
    expect(recompute(rule({ operation: "take", value: "0.33", inputs: [third] }))).toEqual([
      "test",
    ]);
  });

  it("takes a part: by of over, less expenses, never below nothing, with the sign of the rule", () => {
    const part = (
      value: string | null,
      operands: Record<string, string>,
      ...amounts: (string | null)[]
    ) => recompute(rule({ operation: "part", value, operands, inputs: amounts.map(amount) }));
    const whole = { by: "1", over: "1", sign: "1" };
    expect(part("6.00", whole, "9.00", "3.00")).toEqual([]);
    expect(part("9.00", whole, "9.00", "3.00")).toEqual(["test"]);
    expect(part("0.00", whole, "3.00", "9.00")).toEqual([]);
    expect(part("-6.00", whole, "3.00", "9.00")).toEqual(["test"]);
    expect(part("-9.00", { ...whole, sign: "-1" }, "9.00")).toEqual([]);
    expect(part("9.00", { ...whole, sign: "-1" }, "9.00")).toEqual(["test"]);
    expect(part("-6.00", { by: "2", over: "3", sign: "-1" }, "9.00")).toEqual([]);
    expect(part("0.00", { ...whole, by: "0" }, null)).toEqual([]);
    expect(part("0.00", { ...whole, by: "0" }, "9.00")).toEqual([]);
    expect(part(null, whole, "9.00")).toEqual([]);
    expect(part("9.00", whole, null)).toEqual(["test"]);
  });

  it("multiplies amounts with decimals, counts and numbers of the rule", () => {
    const product = (value: string, operands: Record<string, string>, ...inputs: TraceNode[]) =>
      recompute(rule({ operation: "product", value, operands, inputs }));
    const count = rule({ rule: "count", operation: "member", value: "3" });
    expect(product("6.00", { months: "3" }, amount("2.00"))).toEqual([]);
    expect(product("18.00", { months: "3", members: "3" }, amount("2.00"))).toEqual([]);
    expect(product("6.00", {}, amount("2.00"), count)).toEqual([]);
    expect(product("3.00", {}, amount("2.00"), amount("1.50"))).toEqual([]);
    expect(product("2.00", {}, amount("2.00"), amount("1.50"))).toEqual(["test"]);
    const third = rule({
      ...{ rule: "third", operation: "take", value: "0.33", exact: "100/3" },
    });
    expect(product("0.67", {}, amount("2.00"), third)).toEqual(["test"]);
  });

  it("divides by months and members, and by nobody to nothing known", () => {
    const number = (value: string) => rule({ rule: "number", operation: "member", value });
    const divide = (value: string | null, total: string, months: string, size: string) =>
      recompute(
        rule({ operation: "divide", value, inputs: [amount(total), number(months), number(size)] }),
      );
    expect(divide("2.00", "12.00", "3", "2")).toEqual([]);
    expect(divide("4.00", "12.00", "3", "2")).toEqual(["test"]);
    expect(divide(null, "12.00", "3", "0")).toEqual([]);
    expect(divide("0.00", "12.00", "3", "0")).toEqual(["test"]);
    expect(
      recompute(rule({ operation: "divide", value: null, inputs: [amount("12.00")] })),
    ).toEqual([]);
  });

  it("finds the gap to the line for every member, and none above the line", () => {
    const gap = (value: string | null, members: string, ...amounts: string[]) =>
      recompute(
        rule({ operation: "gap", value, operands: { members }, inputs: amounts.map(amount) }),
      );
    expect(gap("6.00", "3", "5.00", "3.00")).toEqual([]);
    expect(gap("0.00", "3", "5.00", "5.00")).toEqual([]);
    expect(gap("0.00", "3", "5.00", "6.00")).toEqual([]);
    expect(gap("-3.00", "3", "5.00", "6.00")).toEqual(["test"]);
    expect(gap(null, "3", "5.00")).toEqual([]);
    expect(gap(null, "3")).toEqual([]);
  });

  it("counts the months before the month, or before the quarter, of application", () => {
    const months = (value: string, appliedOn: string, operands: Record<string, string>) =>
      recompute(
        rule({
          operation: "months",
          value,
          operands,
          inputs: [
            { node: "fact", name: "applied-on", value: appliedOn, source: { kind: "application" } },
          ],
        }),
      );
    const before = { strategy: "months-before", months: "3", lag: "1", first: "2025-03" };
    expect(months("3", "2025-07-10", before)).toEqual([]);
    expect(months("2", "2025-07-10", before)).toEqual(["test"]);
    expect(months("3", "2025-08-10", before)).toEqual(["test"]);
    const quarter = { strategy: "quarter-before", months: "3", lag: "0", first: "2025-04" };
    expect(months("3", "2025-09-10", quarter)).toEqual([]);
    expect(months("3", "2025-10-10", quarter)).toEqual(["test"]);
  });

  it("decides nothing of a family without members, whatever stands beside it", () => {
    const decide = (value: string, ...inputs: TraceNode[]) =>
      recompute(rule({ operation: "decide", value, operands: { operator: "below" }, inputs }));
    const test = rule({ rule: "income-test", operation: "take", value: "below" });
    const family = (size: string) =>
      rule({
        rule: "per-capita-income",
        operation: "take",
        value: "1.00",
        inputs: [
          amount("0.00"),
          rule({ rule: "other", operation: "take", value: "0" }),
          rule({ rule: "household-size", operation: "take", value: size }),
        ],
      });
    expect(decide("undetermined", test, family("0"))).not.toContain("test");
    expect(decide("eligible", test, family("0"))).toContain("test");
    expect(decide("eligible", test, family("2"))).not.toContain("test");
    expect(decide("eligible", amount("0.00"), test)).toEqual([]);
  });

  it("holds facts and figures for given", () => {
    expect(recompute(amount("1.00"))).toEqual([]);
    expect(application().schema).toBe("opora.case/1");
  });
});
