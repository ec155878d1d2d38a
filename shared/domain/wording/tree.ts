import type { TraceNode } from "../trace.ts";
import { say } from "./dictionary.ts";
import type { Token } from "./token.ts";
import { phrase, text, word } from "./token.ts";
import type { Language } from "./words.ts";

/** One line of a written tree. */
export interface TreeLine {
  /** How far below the outcome. */
  readonly depth: number;
  readonly name: Token;
  readonly value: Token;
  readonly source: string;
}

/** The whole trace in a language, a line a node, indented by depth. */
export function tree(trace: TraceNode, language: Language): readonly string[] {
  return treeTokens(trace).map(({ depth, name, value, source }) => {
    const said = `${"  ".repeat(depth)}${say(name, language)}: ${say(value, language)}`;
    return source === "" ? said : `${said} [${source}]`;
  });
}

/** The same before it has a language. */
function treeTokens(trace: TraceNode, depth = 0): readonly TreeLine[] {
  if (trace.node === "fact") {
    const { source } = trace;
    const place = source.kind === "paper" ? `${source.document}#${source.figure}` : "";
    return [
      { depth, name: word("fact", trace.name), value: valueOfFact(trace.value), source: place },
    ];
  }
  const source = trace.cites.join("; ");
  if (trace.node === "parameter") {
    return [{ depth, name: word("figure", trace.name), value: text(trace.value), source }];
  }
  const area = trace.operation === "member" ? "reason" : "rule";
  const value =
    trace.exact === undefined ? valueOfFact(trace.value) : text(`${trace.value} (${trace.exact})`);
  return [
    { depth, name: word(area, trace.rule), value, source },
    ...trace.inputs.flatMap((input) => treeTokens(input, depth + 1)),
  ];
}

function valueOfFact(value: string | null): Token {
  return value === null ? phrase("unknown") : word("value", value);
}
