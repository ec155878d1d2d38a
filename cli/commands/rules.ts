import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { isCalendarDate } from "../../shared/domain/calendar.ts";
import { currentRegionCode } from "../../shared/domain/regions.ts";
import { LAW } from "../../shared/law/law.ts";
import { parseArguments } from "../deciding/options.ts";
import { rulesInForce } from "../deciding/rules-in-force.ts";
import { languageOf } from "../deciding/show-decision.ts";
import { showRules } from "../deciding/show-rules.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `opora rules [--programme P] [--region R] [--on DATE]`: the rules and figures in force, each with
 * its source and confidence; today's where no date is given.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--programme", "--region", "--on"]);
  if (rest.length > 0) throw usage("arguments", "only --programme, --region and --on");
  const found = rulesInForce(
    LAW,
    placesOf(options["--programme"], options["--region"]),
    dayOf(options["--on"]),
  );
  io.out(
    io.json ? `${JSON.stringify(found, null, 2)}\n` : showRules(found, languageOf(process.env)),
  );
  return Promise.resolve(0);
}

function placesOf(programme: string | undefined, region: string | undefined) {
  const ids = LAW.programmes.map(({ id }) => id);
  if (programme !== undefined && !ids.includes(programme)) {
    throw usage("--programme", `one of ${ids.join(", ")}`);
  }
  const programmes = LAW.programmes.filter(({ id }) => programme === undefined || id === programme);
  const regions = [...new Set(programmes.flatMap((one) => one.regions))];
  const wanted = region === undefined ? undefined : currentRegionCode(region);
  if (wanted !== undefined && !regions.includes(wanted)) {
    throw usage("--region", `one of ${regions.join(", ")}`);
  }
  return programmes.flatMap((one) =>
    one.regions
      .filter((code) => wanted === undefined || code === wanted)
      .map((code) => ({ programme: one.id, region: code })),
  );
}

function dayOf(text: string | undefined): CalendarDate {
  const day = text ?? new Date().toISOString().slice(0, 10);
  if (isCalendarDate(day)) return day;
  throw usage("--on", "a date as YYYY-MM-DD");
}

function usage(path: string, expected: string): UsageError {
  return new UsageError({
    file: "",
    path,
    expected,
    message: `Cannot list rules: ${path}: expected ${expected}`,
  });
}
