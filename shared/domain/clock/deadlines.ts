import type { Confidence } from "../parameter.ts";
import type { DayUnit } from "./count-days.ts";

/** The time limits of a case. */
export const CLOCKS = ["decision", "notice", "answer", "objection", "objection-decision"] as const;

/** The name of a time limit. */
export type ClockName = (typeof CLOCKS)[number];

/** How long a step may take, and whether asking the applicant makes it stand still. */
export interface Deadline {
  readonly clock: ClockName;
  /** Where it holds; everywhere in the country where absent. */
  readonly region?: string | undefined;
  readonly days: number;
  readonly unit: DayUnit;
  /** The ground on which it stands still while the applicant was asked; absent: it runs on. */
  readonly pausedBy?: string | undefined;
  readonly act: string;
  readonly confidence?: Confidence | undefined;
}

/**
 * What is known of time limits. Only the objection to a decision made by automatic processing is
 * read in the act itself; the others are an agency's to set with its own act.
 *
 * Legal source: 152-FZ art. 16 (objection: 30 days to examine it and to tell its author).
 */
const KNOWN: Readonly<Record<"RU" | "KZ", readonly Deadline[]>> = {
  RU: [
    {
      ...{ clock: "decision", days: 30, unit: "working-days", confidence: "memory-medium" },
      act: "one regional regulation (docs.cntd.ru/document/407373792); each region has its own",
    },
    {
      ...{ clock: "notice", days: 10, unit: "calendar-days", confidence: "memory-medium" },
      act: "178-FZ art. 8, in an older edition",
    },
    {
      ...{ clock: "answer", days: 10, unit: "working-days", confidence: "memory-low" },
      act: "no act read: an agency's setting",
    },
    {
      ...{ clock: "objection", days: 30, unit: "calendar-days", confidence: "memory-low" },
      act: "no act read: an agency's setting",
    },
    {
      ...{ clock: "objection-decision", days: 30, unit: "calendar-days", confidence: "sourced" },
      act: "152-FZ art. 16 § 4",
    },
  ],
  KZ: [
    {
      ...{ clock: "decision", days: 20, unit: "working-days", confidence: "memory-low" },
      act: "no act read: an agency's setting",
    },
    {
      ...{ clock: "notice", days: 3, unit: "working-days", confidence: "memory-low" },
      act: "no act read: an agency's setting",
    },
    {
      ...{ clock: "answer", days: 10, unit: "working-days", confidence: "memory-low" },
      act: "no act read: an agency's setting",
    },
    {
      ...{ clock: "objection", days: 90, unit: "calendar-days", confidence: "memory-low" },
      act: "no act read: an agency's setting",
    },
    {
      ...{ clock: "objection-decision", days: 20, unit: "working-days", confidence: "memory-low" },
      act: "no act read: an agency's setting",
    },
  ],
};

/** The time limit that holds in a region: the agency's for it, the agency's, else what is known. */
export function deadlineFor(
  clock: ClockName,
  region: string,
  agency: readonly Deadline[] = [],
): Deadline {
  const own = agency.filter((one) => one.clock === clock);
  const found =
    own.find((one) => one.region === region) ?? own.find((one) => one.region === undefined);
  if (found !== undefined) return { ...found, confidence: "sourced" };
  const country = KNOWN[region.startsWith("KZ") ? "KZ" : "RU"];
  const known = country.find((one) => one.clock === clock);
  if (known === undefined) throw new RangeError(`Cannot tell the time limit "${clock}"`);
  return known;
}
