import type { Deadline } from "../clock/deadlines.ts";
import type { AgencyDays } from "../clock/work-calendar.ts";
import type { FourEyesSettings } from "./four-eyes.ts";

/** What an agency sets for itself, as far as the review of cases asks. */
export interface AgencyRules {
  readonly calendar: AgencyDays;
  readonly deadlines: readonly Deadline[];
  readonly thresholds: FourEyesSettings & { readonly claimMinutes: number };
}

/** What holds until an agency sets something: cautious, and never a figure of law. */
export const AGENCY_DEFAULTS = {
  territories: [],
  calendar: { daysOff: [], workingDays: [] },
  deadlines: [],
  channels: [],
  thresholds: { fourEyesMargin: 0.02, secondReadingShare: 0.05, claimMinutes: 30 },
} as const;
