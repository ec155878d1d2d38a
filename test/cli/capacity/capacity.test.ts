import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { Plan } from "../../../cli/capacity/plan.ts";
import { run } from "../../../cli/commands/capacity.ts";
import type { Io } from "../../../cli/io.ts";
import { UsageError } from "../../../cli/usage-error.ts";

async function planned(args: readonly string[], json = true): Promise<string> {
  let out = "";
  const io: Io = {
    ...{ err: () => undefined, json, isTty: false },
    out: (text) => {
      out += text;
    },
  };
  expect(await run(args, io)).toBe(0);
  return out;
}

const folder = mkdtempSync(join(tmpdir(), "opora-capacity-"));
const quotas = (content: string) => {
  const file = join(folder, `${content.length}.json`);
  writeFileSync(file, content);
  return file;
};

describe("opora capacity", () => {
  it("names the first bottleneck, waiting and cost for quotas that are given", async () => {
    const file = quotas(JSON.stringify({ textractStartsPerSecond: 10, textractGetsPerSecond: 10 }));
    const few = JSON.parse(await planned(["--scans-a-day", "20000"])) as Plan;
    const more = JSON.parse(await planned(["--scans-a-day", "20000", "--quotas", file])) as Plan;

    expect(few.limits[0]).toMatchObject({ name: "textract-starts", scansPerSecond: 2 });
    expect(few).toMatchObject({ scansPerHour: 7200, carries: true });
    expect(more.scansPerHour).toBe(36_000);
    expect(more.simulated.waiting.median).toBeLessThanOrEqual(few.simulated.waiting.median);
    expect(few.costOfScan).toBeGreaterThan(0.015);
    expect(few.costOfYear).toBeCloseTo(few.costOfScan * 20_000 * 365, 6);
  });

  it("says in words what to change where the busiest hour does not pass", async () => {
    const text = await planned(["--scans-a-day", "200000"], false);
    expect(text).toContain("The busiest hour does not pass: textract-starts");
    expect(text).toContain("ask Service Quotas for more StartDocumentAnalysis calls a second");
  });

  it.each([
    { args: [], path: "--scans-a-day" },
    { args: ["--scans-a-day", "0"], path: "--scans-a-day" },
    { args: ["--scans-a-day", "many"], path: "--scans-a-day" },
    { args: ["--scans-a-day", "1", "--readers", "eyes"], path: "--readers" },
    { args: ["--scans-a-day", "1", "more"], path: "arguments" },
    { args: ["--scans-a-day", "1", "--quotas", quotas("[1]")], path: "" },
    { args: ["--scans-a-day", "1", "--quotas", quotas("{")], path: "" },
    { args: ["--scans-a-day", "1", "--quotas", "absent.json"], path: "" },
    { args: ["--scans-a-day", "1", "--quotas", quotas('{"jobs":1}')], path: "jobs" },
    {
      args: ["--scans-a-day", "1", "--quotas", quotas('{"textractOpenJobs":-1}')],
      path: "textractOpenJobs",
    },
  ])("refuses $args by naming $path", async ({ args, path }) => {
    const refused = await planned(args).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    expect((refused as UsageError).fault.path).toBe(path);
  });
});
