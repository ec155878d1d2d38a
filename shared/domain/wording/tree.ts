import type { FactNode, ParameterNode, RuleNode, TraceNode } from "../trace.ts";
import { say } from "./dictionary.ts";
import type { ForPeople } from "./for-people.ts";
import type { Token } from "./token.ts";
import { phrase, text, value, word } from "./token.ts";
import type { Language } from "./words.ts";

/** One line of a written tree. */
interface TreeLine {
  /** How far below the outcome. */
  readonly depth: number;
  readonly name: Token;
  readonly said: Token;
  readonly source: Token;
}

/**
 * The whole trace in a language, a line a node, indented by depth.
 *
 * @param people For whom values are written; absent: as the decision holds them.
 */
export function tree(trace: TraceNode, language: Language, people?: ForPeople): readonly string[] {
  const write = (token: Token) => say(token, language, people);
  return treeLines(trace).map(({ depth, name, said, source }) => {
    const line = `${"  ".repeat(depth)}${write(name)}: ${write(said)}`;
    const from = write(source);
    return from === "" ? line : `${line} [${from}]`;
  });
}

/** The same before it has a language. */
function treeLines(trace: TraceNode, depth = 0): readonly TreeLine[] {
  switch (trace.node) {
    case "fact":
      return [{ depth, ...factLine(trace) }];
    case "parameter":
      return [{ depth, ...parameterLine(trace) }];
    case "rule":
      return [
        { depth, ...ruleLine(trace) },
        ...trace.inputs.flatMap((input) => treeLines(input, depth + 1)),
      ];
  }
}

function factLine({ name, value: held, source }: FactNode): Omit<TreeLine, "depth"> {
  const place = source.kind === "paper" ? `${source.document}#${source.figure}` : "";
  return { name: word("fact", name), said: shown(held), source: text(place) };
}

function parameterLine({ name, value: held, unit, cites }: ParameterNode) {
  // A share of law has no currency, whatever its digits look like.
  const said = /^(?:RUB|KZT)\b/u.test(unit) ? value("amount", held) : text(held);
  return { name: word("figure", name), said, source: citation(cites) };
}

function ruleLine(node: RuleNode): Omit<TreeLine, "depth"> {
  const { value, operation, operands, exact, cites } = node;
  const isAboutPerson = operation === "member" && operands?.["memberId"] !== undefined;
  const held = isAboutPerson ? `${value === "1"}` : value;
  const said =
    exact === undefined
      ? shown(held)
      : phrase("tree-exact", { value: shown(held), exact: text(exact) });
  return { name: ruleName(node), said, source: citation(cites) };
}

/** A rule by its name; one about a person or a payment says whose and which. */
function ruleName({ rule, operation, operands = {} }: RuleNode): Token {
  const { memberId, kind, receivedIn } = operands;
  const name = word(operation === "member" ? "reason" : "rule", rule);
  if (memberId === undefined) return name;
  const member = value("member", memberId);
  if (operation === "member") return phrase("tree-member", { member, reason: name });
  if (kind === undefined || receivedIn === undefined) return name;
  const month = value("month", receivedIn);
  return phrase("tree-payment", { member, kind: word("kind", kind), month, rule: name });
}

function citation(cites: readonly string[]): Token {
  return value("citation", cites.join("; "));
}

/** A value by what it looks like: an amount, a month, a day, or a name of the engine. */
function shown(held: string | null): Token {
  if (held === null) return phrase("unknown");
  if (/^-?\d+\.\d\d$/u.test(held)) return value("amount", held);
  if (/^\d{4}-\d{2}$/u.test(held)) return value("month", held);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(held)) return value("day", held);
  return word("value", held);
}
