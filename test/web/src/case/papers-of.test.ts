import { describe, expect, it } from "vitest";

import type { Reading } from "../../../../shared/reading/reading.ts";
import { figuresOf, papersOf } from "../../../../web/src/case/papers-of.ts";

const reading = (file: string, parts?: readonly Reading[]): Reading => ({
  schema: "opora.reading/1",
  file,
  sha256: "0".repeat(64),
  pages: 1,
  form: "ru.salary",
  status: "read",
  reasons: [],
  fields: {},
  figures: [],
  checks: [],
  ...(parts && { parts }),
});

describe("papersOf", () => {
  it("is the file itself, its parts where it holds several papers, and none before it is read", () => {
    const [one, two] = [reading("a"), reading("b")];
    expect(papersOf(one)).toEqual([one]);
    expect(papersOf(reading("both", [one, two]))).toEqual([one, two]);
    expect(papersOf(undefined)).toEqual([]);
    expect(figuresOf(undefined)).toEqual([]);
  });
});
