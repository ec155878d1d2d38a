import type { CalendarDate } from "./calendar.ts";
import { monthAt, monthIndex, monthOf } from "./calendar.ts";
import { formatMoney, parseMoney } from "./money.ts";
import type { Ratio } from "./ratio.ts";
import {
  add,
  compare,
  exactText,
  NOTHING,
  ratio,
  rounded,
  scale,
  subtract,
  whole,
} from "./ratio.ts";
import type { RuleNode, TraceNode } from "./trace.ts";

/**
 * Names of the rules in a trace whose value does not follow from their inputs: empty when the whole
 * tree, recomputed from its leaves upward, yields what it says.
 */
export function recompute(node: TraceNode): readonly string[] {
  if (node.node !== "rule") return [];
  const below = node.inputs.flatMap(recompute);
  return holds(node) ? below : [...below, node.rule];
}

function holds(node: RuleNode): boolean {
  const expected = OPERATIONS[node.operation](node);
  if (expected === "any") return true;
  if (expected === null) return node.value === null;
  if (typeof expected === "string") return node.value === expected;
  const exact = exactText(expected);
  const shown = formatMoney(rounded(expected));
  return (
    node.value === shown && (node.exact ?? exactText(whole(parseMoney(shown) ?? 0n))) === exact
  );
}

type Expected = Ratio | string | null | "any";

const OPERATIONS: Readonly<Record<RuleNode["operation"], (node: RuleNode) => Expected>> = {
  decide: decided,
  compare: compared,
  sum: summed,
  divide: divided,
  part,
  take: (node) => (node.inputs.length === 0 ? "any" : amountOf(node.inputs[0])),
  mean,
  product,
  greater,
  months: monthsOf,
  count: (node) => String(node.inputs.filter((input) => input.value === "1").length),
  member: () => "any",
  holds: () => "any",
  gap,
  "not-evaluated": () => "not-evaluated",
};

function operand(node: RuleNode, name: string): bigint {
  return BigInt(node.operands?.[name] ?? "0");
}

function amountOf(node: TraceNode | undefined): Ratio | null {
  if (node === undefined || node.value === null) return null;
  if (node.node === "rule" && node.exact !== undefined) return fraction(node.exact);
  const amount = parseMoney(node.value);
  return amount === undefined ? null : whole(amount);
}

function fraction(text: string): Ratio {
  const [top = "0", bottom = "1"] = text.split("/");
  return ratio(BigInt(top), BigInt(bottom));
}

function summed({ inputs }: RuleNode): Expected {
  const parts = inputs.map(amountOf);
  return parts.some((amount) => amount === null)
    ? null
    : parts.filter((amount) => amount !== null).reduce(add, NOTHING);
}

function part(node: RuleNode): Expected {
  const [paid, expenses] = node.inputs;
  if (operand(node, "by") === 0n) return NOTHING;
  if (node.value === null) return null;
  const amount = amountOf(paid);
  if (amount === null) return null;
  const net = expenses === undefined ? amount : subtract(amount, amountOf(expenses) ?? NOTHING);
  const base = compare(net, NOTHING) < 0 ? NOTHING : net;
  return scale(base, operand(node, "by") * operand(node, "sign"), operand(node, "over"));
}

function divided({ inputs }: RuleNode): Expected {
  const [total, months, size] = inputs;
  const amount = amountOf(total);
  const parts = BigInt(months?.value ?? "0") * BigInt(size?.value ?? "0");
  return amount === null || parts === 0n ? null : scale(amount, 1n, parts);
}

function mean({ inputs }: RuleNode): Expected {
  const sum = inputs.map(amountOf).reduce<Ratio>((all, one) => add(all, one ?? NOTHING), NOTHING);
  return scale(sum, 1n, BigInt(inputs.length));
}

/** Amounts and decimals are in hundredths; whole numbers and operands count as they are. */
function product(node: RuleNode): Expected {
  const [first, ...others] = node.inputs;
  let result = amountOf(first);
  for (const other of others) {
    const factor = amountOf(other);
    if (result === null) return null;
    result =
      factor === null
        ? scale(result, BigInt(other.value ?? "0"))
        : scale(result, factor.numerator, 100n * factor.denominator);
  }
  const times = Object.keys(node.operands ?? {}).map((name) => operand(node, name));
  return result === null ? null : times.reduce((value, by) => scale(value, by), result);
}

function greater({ inputs }: RuleNode): Expected {
  const amounts = inputs.flatMap((input) => amountOf(input) ?? []);
  const [first, ...others] = amounts;
  if (first === undefined) return null;
  return others.reduce((best, one) => (compare(one, best) > 0 ? one : best), first);
}

function compared({ inputs, value }: RuleNode): Expected {
  const [total, threshold] = [amountOf(inputs[0]), amountOf(inputs[1])];
  if (total === null || threshold === null) return value === "undetermined" ? value : "any";
  if (value === "undetermined") return "any";
  const difference = compare(total, threshold);
  if (difference === 0) return "at-line";
  return difference < 0 ? "below" : "not-below";
}

function monthsOf(node: RuleNode): Expected {
  const applied = monthIndex(monthOf((node.inputs[0]?.value ?? "0000-01-01") as CalendarDate));
  const [months, lag] = [Number(operand(node, "months")), Number(operand(node, "lag"))];
  const quarter = node.operands?.["strategy"] === "quarter-before";
  const first = quarter ? applied - (applied % 3) - months : applied - lag - months;
  const right = monthAt(first) === node.operands?.["first"];
  return right ? String(months) : null;
}

function decided(node: RuleNode): Expected {
  const rules = node.inputs.filter((input) => input.node === "rule");
  const valueOfRule = (name: string) => rules.find(({ rule }) => rule === name)?.value;
  const conditions = rules.filter(({ rule }) => rule.startsWith("condition-"));
  if (rules.length === 0) return "undetermined";
  const size = rules
    .find(({ rule }) => rule === "per-capita-income")
    ?.inputs.find((input) => input.node === "rule" && input.rule === "household-size")?.value;
  if (size === "0") return "undetermined";
  if (conditions.some(({ value }) => value === "false")) return "not-eligible";
  if (conditions.some(({ value }) => value === null)) return "undetermined";
  if (valueOfRule("no-income-test") === "true") return "eligible";
  const test = valueOfRule("income-test");
  if (test === "undetermined") return "undetermined";
  const equal = test === "at-line" && node.operands?.["operator"] === "not-above";
  return test === "below" || equal ? "eligible" : "not-eligible";
}

function gap(node: RuleNode): Expected {
  const [line, income] = node.inputs.map(amountOf);
  if (line === undefined || income === undefined || line === null || income === null) return null;
  const each = subtract(line, income);
  return compare(each, NOTHING) > 0 ? scale(each, operand(node, "members")) : NOTHING;
}
