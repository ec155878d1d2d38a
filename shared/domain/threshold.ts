import type { CalendarDate } from "./calendar.ts";
import type { Law } from "./law.ts";
import type { Confidence, FigureOfLaw } from "./parameter.ts";
import type { ThresholdRule } from "./programme.ts";
import type { Ratio } from "./ratio.ts";
import type { ReviewCode } from "./review-codes.ts";
import type { GroupOfMember } from "./rules/member-group.ts";

/** What the per-capita income is compared with, for one member and month, exactly. */
export interface Threshold {
  readonly name: string;
  readonly perPerson: Ratio;
  readonly validFrom: CalendarDate;
  readonly cites: readonly string[];
  readonly confidence: Confidence;
  readonly source: ThresholdSource;
}

/** The figures of law behind a threshold, and how it follows from them. */
export type ThresholdSource =
  | { readonly op: "figure"; readonly figure: FigureOfLaw }
  | { readonly op: "mean"; readonly figures: readonly FigureOfLaw[] }
  | ShareSource
  | {
      readonly op: "greater";
      readonly ofMinimum: ShareSource;
      /** Undefined where the median is not known: that half is not evaluated. */
      readonly ofMedian: ShareSource | undefined;
    };

/** A share of a figure, such as 70 % of the subsistence minimum. */
export interface ShareSource {
  readonly op: "share";
  readonly share: FigureOfLaw;
  readonly of: FigureOfLaw;
}

/** A figure that the law must hold and the data do not. */
export interface MissingFigure {
  readonly parameter: string;
  readonly jurisdiction: string;
  readonly on: CalendarDate;
  /** The act that sets it; undefined where none is known. */
  readonly act: string | undefined;
  /** Where the rule that asks for it stands. */
  readonly cites: readonly string[];
}

/** A threshold, or every figure that is missing for it, in the order of the rules. */
export type FoundThreshold =
  | { readonly found: true; readonly threshold: Threshold }
  | { readonly found: false; readonly missing: readonly MissingFigure[] };

/** The threshold of the programme with every other reading that the law leaves open. */
export interface ThresholdReadings {
  readonly main: FoundThreshold;
  readonly others: readonly ThresholdReading[];
  /** What a person is asked whatever the other readings say. */
  readonly notices: readonly ReviewCode[];
  readonly replaced: boolean;
}

/** Another reading of what the income is compared with. */
export interface ThresholdReading {
  readonly code: ReviewCode;
  readonly question: string;
  readonly found: FoundThreshold;
}

/** What the other reading of a figure that an agency replaces is called. */
export const REPLACED = "figure of the data that the agency's figure replaces";

/** What choosing a threshold depends on. */
export interface ThresholdQuestion {
  readonly law: Law;
  readonly rule: ThresholdRule;
  readonly region: string;
  readonly zone: "north" | "south" | undefined;
  readonly appliedOn: CalendarDate;
  readonly asKnownOn: CalendarDate | undefined;
  readonly open: boolean;
  readonly groups: readonly GroupOfMember[];
}
