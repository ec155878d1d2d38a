import type { Application } from "./application.ts";
import type { CalendarDate, CalendarMonth } from "./calendar.ts";
import { monthIndex } from "./calendar.ts";
import type { Counting } from "./count-income.ts";
import { countIncome } from "./count-income.ts";
import { inForceOn } from "./dated.ts";
import type { HouseholdMember } from "./household.ts";
import { householdOf } from "./household.ts";
import type { IncomeLine } from "./income-line.ts";
import { kazakhThreshold } from "./kazakh-threshold.ts";
import type { Law } from "./law.ts";
import { figureOfLaw } from "./law.ts";
import { moneyOf } from "./money.ts";
import type { Payment } from "./payment.ts";
import type { Programme, Regime, SwitchName, SwitchRule } from "./programme.ts";
import { currentRegionCode } from "./regions.ts";
import { calculationPeriod } from "./rules/calculation-period.ts";
import { memberGroup } from "./rules/member-group.ts";
import { russianThreshold } from "./russian-threshold.ts";
import type { ThresholdQuestion, ThresholdReadings } from "./threshold.ts";

/** Everything that a determination rests on. */
export interface Facts {
  readonly application: Application;
  readonly payments: readonly Payment[];
  readonly programme: Programme;
  readonly regime: Regime;
  readonly law: Law;
  readonly asKnownOn: CalendarDate | undefined;
}

/** A case after the rules: months, members, lines and the threshold, nothing summed yet. */
export interface Assessment {
  readonly facts: Facts;
  readonly months: readonly CalendarMonth[];
  readonly household: readonly HouseholdMember[];
  readonly size: number;
  readonly lines: readonly IncomeLine[];
  readonly threshold: ThresholdReadings;
}

/**
 * A case after the rules of its programme.
 *
 * @param household The members as the rules count them, or as another reading does.
 */
export function assess(facts: Facts, household = ruledHousehold(facts)): Assessment {
  const { application, programme, regime, payments } = facts;
  const months = calculationPeriod(application.appliedOn, regime.period);
  const counting = countingOf(facts, months);
  const people = new Map(household.map((one) => [one.member.id, one]));
  const lines = payments.map((payment) => {
    const person = people.get(payment.memberId);
    if (person === undefined) throw new RangeError("Cannot count income of a person not named");
    return countIncome(payment, person, counting);
  });
  const size = household.filter(({ counted }) => counted).length;
  const threshold = thresholdOf(facts, household, programme.country);
  return { facts, months, household, size, lines, threshold };
}

/** The members as the rules of the regime count them. */
export function ruledHousehold({ application, programme, regime }: Facts) {
  return householdOf(application.members, programme, regime.household, application.appliedOn);
}

/** A switch of the programme, if it is in force on the day of application. */
export function switchOf(
  programme: Programme,
  name: SwitchName,
  appliedOn: CalendarDate,
): SwitchRule | undefined {
  return programme.switches.find((rule) => rule.name === name && inForceOn(rule, appliedOn));
}

function countingOf(facts: Facts, months: readonly CalendarMonth[]): Counting {
  const { application, programme, law, asKnownOn } = facts;
  const { appliedOn } = application;
  const spread = switchOf(programme, "accrued-pay-is-spread", appliedOn);
  const first = monthIndex(months[0] ?? ("0000-01" as CalendarMonth));
  const tax = figureOfLaw(law, {
    parameter: "income-tax.rate",
    jurisdiction: programme.country,
    on: appliedOn,
    asKnownOn,
  });
  return {
    programme,
    appliedOn,
    period: { first, last: first + months.length - 1 },
    spread: spread !== undefined,
    spreadCites: spread?.cites ?? [],
    keptOfHundred: tax === undefined ? undefined : 100n - moneyOf(tax.value),
  };
}

function thresholdOf(
  facts: Facts,
  household: readonly HouseholdMember[],
  country: Programme["country"],
): ThresholdReadings {
  const { application, law, regime, asKnownOn, payments } = facts;
  const { appliedOn } = application;
  const pensioners = new Set(
    payments.filter(({ kind }) => kind === "pension").map(({ memberId }) => memberId),
  );
  const question: ThresholdQuestion = {
    law,
    rule: regime.threshold,
    region: currentRegionCode(application.region),
    zone: application.zone,
    appliedOn,
    asKnownOn,
    open: regime.open?.includes("threshold") === true,
    groups: household
      .filter(({ counted }) => counted)
      .map(({ member }) => memberGroup(member, pensioners.has(member.id), appliedOn)),
  };
  return country === "RU" ? russianThreshold(question) : kazakhThreshold(question);
}
