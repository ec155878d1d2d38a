import type { Circumstance, Direction, Relation } from "./application.ts";
import type { CalendarDate } from "./calendar.ts";
import type { IncomeKind } from "./income-kind.ts";
import type { Confidence } from "./parameter.ts";
import type { ReviewCode } from "./review-codes.ts";

/** Where a rule stands in the law, and how well that is known. */
export interface Cited {
  /** Such as `44-FZ art. 4`. */
  readonly cites: readonly string[];
  readonly confidence: Confidence;
}

/** From when until when a rule holds; without `to` it holds until further notice. */
export interface Dated {
  readonly from: CalendarDate;
  readonly to?: CalendarDate | undefined;
}

/** Names of a programme or a rule in the three languages of its users. */
export interface Wording {
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

/** How the calculation period follows from the day of application. */
export interface PeriodRule extends Cited {
  readonly strategy: "months-before" | "quarter-before";
  readonly months: number;
  /** Whole months between the period and the month of application. */
  readonly lag: number;
}

/** Who is counted: one nuclear family, everybody of kin, or Kazakhstan's core. */
export interface HouseholdRule extends Cited {
  readonly definition: "nuclear" | "broad" | "core";
}

/** What the per-capita income is compared with. */
export interface ThresholdRule extends Cited {
  readonly kind: "per-capita" | "group-weighted" | "share-of-minimum" | "greater-of-shares";
  /** Parameter of the share, Kazakhstan only. */
  readonly share?: string | undefined;
  /** Whose national minimum serves where the region has none: that of which day. */
  readonly minimumOf?: "quarter-before" | "application" | undefined;
}

/** Whether equality is enough. */
export interface OperatorRule extends Cited {
  readonly value: "below" | "not-above";
}

/** What is paid, where the programme defines it. */
export interface BenefitRule extends Cited {
  readonly formula: "gap-times-members" | "gap-and-fixed-child-amount";
  readonly months: "to-end-of-quarter" | "term";
}

/** One regime of a programme: which rules hold for applications made between two days. */
export interface Regime extends Dated {
  readonly id: string;
  readonly period: PeriodRule;
  readonly household: HouseholdRule;
  readonly threshold: ThresholdRule;
  readonly operator: OperatorRule;
  readonly benefit?: BenefitRule | undefined;
  /** Parts that a region may settle and, until it does, are shown both ways. */
  readonly open?: readonly "threshold"[] | undefined;
}

/** How a kind of income is treated from one day to another. */
export interface TreatmentRule extends Dated, Cited {
  readonly kinds: readonly IncomeKind[];
  readonly treatment: "counted" | "net-of-expenses" | "excluded" | "deducted";
  /** Asked of a person whenever such a payment falls inside the period. */
  readonly review?: ReviewCode | undefined;
  /** How it counts where the open rule is read the other way; without it, as income. */
  readonly otherwise?: "counted" | "deducted" | undefined;
}

/** Whose circumstances keep them out of the count, or their income out of the total. */
export interface ExclusionRule extends Dated, Cited {
  readonly circumstances: readonly Circumstance[];
  readonly effect: "not-counted" | "income-excluded";
  /** Of which age the persons are; without it, of any. */
  readonly only?: "minors" | undefined;
  /** Relations the rule does not touch. */
  readonly except?: readonly Relation[] | undefined;
  readonly review?: ReviewCode | undefined;
}

/** A switch of the programme: a rule for special facts that holds between two days. */
export interface SwitchRule extends Dated, Cited {
  readonly name: SwitchName;
  /** Kinds of income the rule is about. */
  readonly kinds?: readonly IncomeKind[] | undefined;
  /** First day of the event the rule is about. */
  readonly since?: CalendarDate | undefined;
}

/** Rules for special facts, switched on and off by dates. */
export const SWITCHES = [
  "accrued-pay-is-spread",
  "unemployed-labour-income-excluded",
  "dismissed-labour-income-excluded",
  "no-income-test-for-svo",
  "no-income-test-for-svo-family",
  "child-supplement",
] as const;

/** A rule for special facts. */
export type SwitchName = (typeof SWITCHES)[number];

/** A condition besides income. */
export interface ConditionRule extends Dated, Cited {
  readonly condition: "with-children" | "territory";
  /** Regions, or whole names of districts, in which the programme runs. */
  readonly among?: readonly string[] | undefined;
}

/** What a direction of the contract brings and how long it lasts: names of parameters. */
export interface DirectionRule {
  readonly direction: Direction;
  readonly parameters: readonly string[];
}

/** A programme as data. */
export interface Programme {
  readonly id: string;
  readonly country: "RU" | "KZ";
  readonly currency: "RUB" | "KZT";
  readonly title: Wording;
  readonly regions: readonly string[];
  readonly regimes: readonly Regime[];
  readonly treatments: readonly TreatmentRule[];
  readonly exclusions: readonly ExclusionRule[];
  readonly switches: readonly SwitchRule[];
  readonly conditions: readonly ConditionRule[];
  readonly directions: readonly DirectionRule[];
}

/** What a region adds to a programme: only where that one leaves something open. */
export interface Extension {
  readonly programme: string;
  readonly region: string;
  readonly thresholds: readonly { readonly regime: string; readonly threshold: ThresholdRule }[];
  readonly switches: readonly SwitchRule[];
}

/** An agency's programme: what it names comes first, all else is as in the one it extends. */
export interface ProgrammeChange {
  readonly id: string;
  readonly extends: string;
  readonly title?: Wording | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly regimes?: readonly Regime[] | undefined;
  readonly treatments?: readonly TreatmentRule[] | undefined;
  readonly exclusions?: readonly ExclusionRule[] | undefined;
  readonly switches?: readonly SwitchRule[] | undefined;
  readonly conditions?: readonly ConditionRule[] | undefined;
  readonly directions?: readonly DirectionRule[] | undefined;
}
