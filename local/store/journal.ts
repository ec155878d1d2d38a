import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** An append-only list of facts on disk: what is lost on a kill is at most a torn last line. */
export interface Journal<Fact> {
  /** Written before this returns, so that a killed process has not promised too much. */
  readonly append: (fact: Fact) => void;
  readonly close: () => void;
}

/** A journal that remembers nothing, for a stack without a data folder. */
export function forgetfulJournal<Fact>(): Journal<Fact> {
  return { append: () => undefined, close: () => undefined };
}

/**
 * Facts written by earlier runs, oldest first; a torn last line is left out.
 *
 * @throws {SyntaxError} When a line in the middle is no JSON: the file was changed by hand.
 */
export function readJournal<Fact>(file: string): Fact[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Fact);
}

/** Opens the journal anew with the facts that still matter; older ones are dropped from the file. */
export function openJournal<Fact>(file: string, facts: readonly Fact[]): Journal<Fact> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, facts.map((fact) => `${JSON.stringify(fact)}\n`).join(""));
  renameSync(`${file}.new`, file);
  const descriptor = openSync(file, "a");
  return {
    append: (fact) => {
      writeSync(descriptor, `${JSON.stringify(fact)}\n`);
    },
    close: () => closeSync(descriptor),
  };
}
