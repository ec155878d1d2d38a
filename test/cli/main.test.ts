import { spawn } from "node:child_process";
import { once } from "node:events";

import { describe, expect, it } from "vitest";

describe("opora in a pipe", () => {
  it("ends quietly when the reader has seen enough", async () => {
    const child = spawn(process.execPath, ["cli/opora.mjs", "rules", "--json"]);
    let complaint = "";
    child.stderr.on("data", (part) => {
      complaint += String(part);
    });
    child.stdout.destroy();

    expect(await once(child, "close")).toEqual([0, null]);
    expect(complaint).toBe("");
  }, 60_000);
});
