import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { openJournal, readJournal } from "../../../local/store/journal.ts";

const file = () => join(mkdtempSync(join(tmpdir(), "opora-journal-")), "facts.jsonl");

describe("a journal", () => {
  it("gives back what was written, in order", () => {
    const path = file();
    const journal = openJournal<number>(path, [1]);
    journal.append(2);
    journal.close();

    expect(readJournal(path)).toEqual([1, 2]);
  });

  it("leaves out a line that a killed process did not finish", () => {
    const path = file();
    openJournal<number>(path, [1, 2]).close();
    appendFileSync(path, '{"half":');

    expect(readJournal(path)).toEqual([1, 2]);
  });

  it("drops at its opening what no longer matters", () => {
    const path = file();
    openJournal<number>(path, [1, 2, 3]).close();
    openJournal<number>(path, [3]).close();

    expect(readFileSync(path, "utf8")).toBe("3\n");
  });
});
