import type { FactNode, ParameterNode, RuleNode, TraceNode } from "../../../shared/domain/trace.ts";
import { moneyText } from "../../../shared/domain/wording/money-text.ts";
import { dateText, monthText } from "../text/calendar.ts";
import type { Areas } from "../text/dictionaries.ts";
import { fill, wordFor } from "../text/fill.ts";
import type { Language } from "../text/language.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import type { NamedMember } from "./people.ts";
import { memberName } from "./people.ts";

/** One step of a calculation in words. */
export interface TraceLine {
  readonly name: string;
  readonly value: string;
  /** Said only where rounding hides something. */
  readonly exact?: string | undefined;
  /** Where a fact or a figure of law comes from. */
  readonly from?: string | undefined;
}

/** The words a step is made of. */
export interface TraceWords {
  readonly trace: Areas["trace"];
  readonly terms: Areas["terms"];
  readonly language: Language;
  readonly currency: string;
  readonly members: readonly NamedMember[];
}

/** One step in the language of the page. */
export function useTraceLine(
  node: TraceNode,
  members: readonly NamedMember[],
  currency: string,
): TraceLine {
  const trace = useText("trace");
  const terms = useText("terms");
  const { language } = useSpeech();
  return traceLine(node, { trace, terms, language, currency, members });
}

/** One step in words; what the dictionary does not know stays as the engine wrote it. */
export function traceLine(node: TraceNode, words: TraceWords): TraceLine {
  switch (node.node) {
    case "rule":
      return ruleLine(node, words);
    case "fact":
      return factLine(node, words);
    case "parameter":
      return parameterLine(node, words);
  }
}

function ruleLine({ rule, operation, value, exact, operands = {} }: RuleNode, words: TraceWords) {
  const { trace } = words;
  return {
    name: ruleName(rule, operation, operands, words),
    value: operation === "member" ? yesOrNo(value, trace) : valueText(value, words),
    exact: exact === undefined ? undefined : fill(trace.exact, { exact }),
  };
}

function ruleName(
  rule: string,
  operation: RuleNode["operation"],
  operands: Readonly<Record<string, string>>,
  { trace, terms, members }: TraceWords,
): string {
  const { memberId, kind, receivedIn } = operands;
  const who = memberId === undefined ? "" : memberName(memberId, members, terms.relations);
  if (operation === "member") return `${who}: ${memberReason(rule, trace, terms)}`;
  if (operation === "part" && kind !== undefined && receivedIn !== undefined) {
    const what = `${wordFor(terms.kinds, kind)}, ${monthText(receivedIn, terms)}`;
    return `${who}: ${what} — ${wordFor(trace.lineRules, rule)}`;
  }
  return wordFor(trace.rules, rule);
}

function factLine({ name, value, source }: FactNode, words: TraceWords): TraceLine {
  const { trace, terms } = words;
  const named = value === null ? undefined : namedValue(name, value, terms);
  return {
    name: wordFor(trace.facts, name),
    value: named ?? valueText(value, words),
    from: trace.from[source.kind],
  };
}

function namedValue(name: string, value: string, terms: Areas["terms"]): string | undefined {
  if (name === "relation") return wordFor(terms.relations, value);
  return name === "circumstance" ? wordFor(terms.circumstances, value) : undefined;
}

function parameterLine(node: ParameterNode, words: TraceWords): TraceLine {
  const { trace, terms, language } = words;
  const currency = /^(RUB|KZT)\b/u.exec(node.unit)?.[0];
  return {
    name: lawFigureName(node.name, trace),
    value: currency === undefined ? node.value : moneyText(node.value, currency, language),
    from: fill(trace.from.law, {
      place: wordFor(terms.regions, node.jurisdiction),
      date: dateText(node.validFrom, terms),
    }),
  };
}

function yesOrNo(value: string | null, { values }: Areas["trace"]): string {
  return value === "1" ? values.true : values.false;
}

function valueText(value: string | null, { trace, terms, language, currency }: TraceWords): string {
  if (value === null) return trace.unknown;
  if (/^-?\d+\.\d\d$/u.test(value)) return moneyText(value, currency, language);
  return dateText(wordFor(trace.values, value), terms);
}

/** Why a member counts or not: a rule of kinship or a circumstance. */
export function memberReason(reason: string, trace: Areas["trace"], terms: Areas["terms"]): string {
  return wordFor({ ...terms.circumstances, ...trace.memberReasons }, reason);
}

/** What a figure of law is called; a zone stands at the end of its name. */
export function lawFigureName(parameter: string, { parameters, zones }: Areas["trace"]): string {
  const [, base = parameter, zone] = /^(.*?)(?:\.(north|south))?$/u.exec(parameter) ?? [];
  const name = wordFor(parameters, base);
  return zone === undefined ? name : `${name}, ${wordFor(zones, zone)}`;
}
