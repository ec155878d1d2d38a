import { Case } from "../../shared/contracts/case.ts";
import { Decision } from "../../shared/contracts/decision.ts";
import { shapeFault } from "../../shared/contracts/fault.ts";
import type { Application } from "../../shared/domain/application.ts";
import type { Decision as Decided } from "../../shared/domain/decision.ts";
import type { Evidence } from "../../shared/domain/evidence.ts";
import { faultyInput } from "../deciding/input-file.ts";
import { textChunks } from "../register/text-chunks.ts";
import type { UsageError } from "../usage-error.ts";

/** One case to compute again: its facts, and the decision that stands where there is one. */
export interface OpenCase {
  readonly application: Application;
  readonly evidence: readonly Evidence[];
  readonly standing: Decided | undefined;
}

/** A case of a file, or what is wrong with its line. */
export type CaseLine = { readonly line: number } & (
  | { readonly case: OpenCase; readonly fault?: undefined }
  | { readonly case?: undefined; readonly fault: UsageError }
);

/**
 * The cases of a file with one JSON document a line: decisions, whose receipts hold every fact, or
 * cases without papers. Read a line at a time, so that a million of them need no memory.
 */
export function* openCases(file: string): Generator<CaseLine> {
  let line = 0;
  for (const text of linesOf(file)) {
    line += 1;
    if (text.trim() === "") continue;
    const found = caseOf(text);
    if ("expected" in found) {
      const path = `line ${line}${found.path === "$" ? "" : `, ${found.path}`}`;
      yield { line, fault: faultyInput(file, { path, expected: found.expected }) };
    } else {
      yield { line, case: found };
    }
  }
}

function* linesOf(file: string): Generator<string> {
  let rest = "";
  for (const chunk of textChunks(file)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest;
}

function caseOf(text: string): OpenCase | { readonly path: string; readonly expected: string } {
  const json = jsonOf(text);
  if (json === undefined) return { path: "$", expected: "one JSON document" };
  const schema = (json as { readonly schema?: unknown } | null)?.schema;
  if (schema === "opora.decision/1") {
    const parsed = Decision.safeParse(json);
    if (!parsed.success) return shapeFault(parsed.error);
    const { application, evidence } = parsed.data.receipt;
    return { application, evidence, standing: parsed.data };
  }
  const parsed = Case.safeParse(json);
  if (!parsed.success) return shapeFault(parsed.error);
  if (parsed.data.documents.length > 0) {
    return { path: "documents", expected: "the decision of a case with papers, not the case" };
  }
  return { application: parsed.data, evidence: [], standing: undefined };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
