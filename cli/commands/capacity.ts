import { readFileSync } from "node:fs";
import { MIXES } from "../capacity/cost.ts";
import type { ReaderMix } from "../capacity/pipeline.ts";
import { planFor } from "../capacity/plan.ts";
import { QUOTA_NAMES, type QuotaName, quotasWith } from "../capacity/quotas.ts";
import { USUAL } from "../capacity/shape.ts";
import { showPlan } from "../capacity/show-plan.ts";
import { WORK_TIMES } from "../capacity/work-times.ts";
import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

const OPTIONS = [
  "--scans-a-day",
  "--pages",
  "--peak",
  "--readers",
  "--quotas",
  "--regions",
  "--seed",
];

/**
 * `opora capacity --scans-a-day N [--pages N] [--peak N] [--readers MIX] [--quotas FILE] [--regions N]
 * [--seed N]`: quotas in; scans an hour, waiting, cost and the first bottleneck out.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, OPTIONS);
  if (rest.length > 0) throw usage("", "arguments", `only ${OPTIONS.join(", ")}`);
  const scansPerDay = numberOf(options, "--scans-a-day", undefined);
  const shape = {
    ...USUAL,
    readers: readersOf(options["--readers"]),
    quotas: quotasWith(options["--quotas"] === undefined ? {} : quotasIn(options["--quotas"])),
    work: WORK_TIMES,
    pages: numberOf(options, "--pages", USUAL.pages),
    regions: numberOf(options, "--regions", USUAL.regions),
  };
  const peak = numberOf(options, "--peak", 3);
  const plan = planFor(shape, { scansPerDay, peak, seed: numberOf(options, "--seed", 1) });
  io.out(io.json ? `${JSON.stringify(plan, null, 2)}\n` : showPlan(plan));
  return Promise.resolve(0);
}

function numberOf(
  options: Readonly<Record<string, string>>,
  name: string,
  usual: number | undefined,
): number {
  const text = options[name];
  if (text === undefined && usual !== undefined) return usual;
  const value = Number(text);
  if (text !== undefined && /^\d+(\.\d+)?$/u.test(text) && value > 0 && value <= 1e9) return value;
  throw usage("", name, "a number above 0, at most 1000000000");
}

function readersOf(text: string | undefined): ReaderMix {
  if (text === undefined) return "textract,local";
  const found = MIXES.find((mix) => mix === text);
  if (found !== undefined) return found;
  throw usage("", "--readers", `one of ${MIXES.map((mix) => `"${mix}"`).join(" ")}`);
}

function quotasIn(file: string): Partial<Record<QuotaName, number>> {
  const given = parsed(file);
  for (const [name, value] of Object.entries(given)) {
    if (!QUOTA_NAMES.some((known) => known === name)) {
      throw usage(file, name, `one of ${QUOTA_NAMES.join(", ")}`);
    }
    if (typeof value !== "number" || !(value > 0)) throw usage(file, name, "a number above 0");
  }
  return given;
}

function parsed(file: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof content === "object" && content !== null && !Array.isArray(content)) {
      return content as Record<string, unknown>;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !isAbsent(error)) throw error;
    throw usage(file, "", isAbsent(error) ? "a file that is there" : "a JSON object of quotas");
  }
  throw usage(file, "", "a JSON object of quotas");
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function usage(file: string, path: string, expected: string): UsageError {
  const where = [file, path].filter((one) => one !== "").join(", ");
  const message = `Cannot plan: ${where}: expected ${expected}`;
  return new UsageError({ file, path, expected, message });
}
