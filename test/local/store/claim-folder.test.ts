import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { claimFolder } from "../../../local/store/claim-folder.ts";

const folder = () => mkdtempSync(join(tmpdir(), "opora-claim-"));

describe("claimFolder", () => {
  it("keeps a second stack out until the first lets go", () => {
    const place = folder();
    const release = claimFolder(place);

    expect(() => claimFolder(place)).toThrow(/stop that one first/u);
    release();
    expect(claimFolder(place)).toBeTypeOf("function");
  });

  it("takes over from a process that is dead", () => {
    const place = folder();
    writeFileSync(join(place, "claimed-by"), "4194305");

    expect(claimFolder(place)).toBeTypeOf("function");
  });
});
