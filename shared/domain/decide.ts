import type { Application } from "./application.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Decision } from "./decision.ts";
import { determine } from "./determination.ts";
import type { Evidence } from "./evidence.ts";
import type { AgencyLaw, Law } from "./law.ts";
import { withAgency } from "./law.ts";
import type { Sha256 } from "./receipt.ts";
import { seal } from "./receipt.ts";
import { written } from "./written-decision.ts";

/** What deciding needs and may be told besides case, papers and law. */
export interface DecideOptions {
  readonly sha256: Sha256;
  /** Use only figures of law that were known by this day. */
  readonly asKnownOn?: CalendarDate | undefined;
  /** Figures and programmes that an agency adds. */
  readonly agency?: AgencyLaw | undefined;
}

/**
 * The decision on a case: what the rules in force on the day of application yield from the facts,
 * with every reason, every open reading and a receipt. The same inputs always yield the same bytes.
 *
 * @throws {ProgrammeNotListedError} If the programme does not exist or does not run in the region.
 */
export async function decide(
  application: Application,
  evidence: readonly Evidence[],
  law: Law,
  { sha256, asKnownOn, agency }: DecideOptions,
): Promise<Decision> {
  const whole = agency === undefined ? law : withAgency(law, agency);
  const determination = determine(application, evidence, whole, asKnownOn);
  const input = {
    application,
    evidence,
    asKnownOn: asKnownOn ?? null,
    agency: agency ?? null,
  };
  return seal(written(determination), input, whole, sha256);
}
