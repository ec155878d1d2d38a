import type { Confidence } from "../parameter.ts";

/** A day that differs from its week: off though it is no weekend, or worked though it is one. */
export interface SpecialDay {
  /** `YYYY-MM-DD`, or `MM-DD` for every year. */
  readonly day: string;
  readonly works: boolean;
  /** First and last year for a day of every year. */
  readonly from?: number;
  readonly to?: number;
  readonly act: string;
  readonly confidence: Confidence;
}

const CODE = "Labour Code of Russia (197-FZ) art. 112";
const every = (act: string, confidence: Confidence, ...days: readonly string[]): SpecialDay[] =>
  days.map((day) => ({ day, works: false, act, confidence }));
const moved = (
  act: string,
  confidence: Confidence,
  off: readonly string[],
  worked: readonly string[] = [],
) => [
  ...off.map((day): SpecialDay => ({ day, works: false, act, confidence })),
  ...worked.map((day): SpecialDay => ({ day, works: true, act, confidence })),
];

/**
 * Russia: the holidays of the Labour Code, and the days that the Government moves each year. Moved
 * days rest on memory; an agency corrects them, and those of its region, in its settings.
 */
export const DAYS_OFF_RU: readonly SpecialDay[] = [
  ...every(CODE, "memory-high", "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07"),
  ...every(CODE, "memory-high", "01-08", "02-23", "03-08", "05-01", "05-09", "06-12", "11-04"),
  ...moved(
    "Decree 1648 of 10.08.2023",
    "memory-medium",
    [...["2024-04-29", "2024-04-30", "2024-05-10", "2024-12-30", "2024-12-31"]],
    ["2024-04-27", "2024-11-02", "2024-12-28"],
  ),
  ...moved(
    "Decree 1335 of 04.10.2024",
    "memory-medium",
    [...["2025-05-02", "2025-05-08", "2025-06-13", "2025-11-03", "2025-12-31"]],
    ["2025-11-01"],
  ),
  ...moved("Decree 1466 of 24.09.2025", "memory-low", ["2026-01-09", "2026-12-31"]),
];

const KZ_LAW = "Law of Kazakhstan 267-II of 13.12.2001";

/** Kazakhstan: national and state holidays; Kurban Ait moves and is listed by year. */
export const DAYS_OFF_KZ: readonly SpecialDay[] = [
  ...every(KZ_LAW, "memory-high", "01-01", "01-02", "01-07", "03-08", "03-21", "03-22", "03-23"),
  ...every(KZ_LAW, "memory-high", "05-01", "05-07", "05-09", "07-06", "08-30", "12-16"),
  { day: "10-25", works: false, from: 2022, act: KZ_LAW, confidence: "memory-high" },
  { day: "12-01", works: false, to: 2021, act: KZ_LAW, confidence: "memory-medium" },
  { day: "12-17", works: false, to: 2021, act: KZ_LAW, confidence: "memory-medium" },
  ...moved(`${KZ_LAW} (Kurban Ait)`, "memory-low", ["2024-06-16", "2025-06-06", "2026-05-27"]),
];
