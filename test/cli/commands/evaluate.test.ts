import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type EvaluateDependencies, run } from "../../../cli/commands/evaluate.ts";
import { UsageError } from "../../../cli/usage-error.ts";
import { Evaluation } from "../../../shared/contracts/evaluation.ts";
import { figure, reading, truth } from "../evaluation/made-readings.ts";

const march = { name: "income", month: "2025-03", code: "2000", amount: "42500.00" };

let folder: string;
let out: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "opora-evaluate-"));
  out = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const io = (json: boolean) => ({
  out: (text: string) => void out.push(text),
  err: () => {},
  json,
  isTty: false,
});

const readsAs = (amount: string): EvaluateDependencies => ({
  readFiles: (scans) => Promise.resolve(scans.map(() => reading([figure({ ...march, amount })]))),
});

function specimen(name: string, said: unknown) {
  writeFileSync(join(folder, `${name}.png`), "a scan");
  if (said !== undefined) writeFileSync(join(folder, `${name}.truth.json`), JSON.stringify(said));
}

describe("opora evaluate", () => {
  it("prints one JSON document and ends with 0 when all is right", async () => {
    specimen("a", truth([march]));

    const status = await run([folder], io(true), readsAs("42500.00"));

    expect(status).toBe(0);
    expect(Evaluation.parse(JSON.parse(out.join(""))).documents.allRight).toBe(1);
  });

  it("ends with 1 when one figure is wrong and confirmed, and names it", async () => {
    specimen("a", truth([march]));

    const status = await run([folder], io(false), readsAs("1.00"));

    expect(status).toBe(1);
    expect(out.join("")).toContain("a.png: income  2025-03  2000  expected 42500.00, got 1.00");
  });

  it.each([
    { why: "no truth file", said: undefined, path: "", expected: "the truth file beside its scan" },
    {
      why: "an amount that is no decimal",
      said: truth([{ ...march, amount: "42 500" }]),
      path: "figures.0.amount",
      expected: "Expected a decimal with two places",
    },
  ])("refuses a scan with $why, naming file and field", async ({ said, path, expected }) => {
    specimen("a", said);

    const failure = await run([folder], io(true), readsAs("1.00")).catch((error) => error);

    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.fault).toMatchObject({ file: join(folder, "a.truth.json"), path, expected });
  });

  it("refuses a key that the contract does not know, by its name", async () => {
    specimen("a", { ...truth([march]), persons: 2 });

    const failure = await run([folder], io(true), readsAs("1.00")).catch((error) => error);

    expect(failure.fault.message).toContain("persons");
  });

  it.each([[[]], [["one", "two"]], [["--fast"]]])("refuses %j", async (args) => {
    await expect(run(args, io(true), readsAs("1.00"))).rejects.toThrow(UsageError);
  });
});
