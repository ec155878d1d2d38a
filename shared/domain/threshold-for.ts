import type { CompiledRules } from "./compiled-rules.ts";
import type { Facts } from "./facts.ts";
import type { HouseholdMember } from "./household.ts";
import { kazakhThreshold } from "./kazakh-threshold.ts";
import { currentRegionCode } from "./regions.ts";
import type { GroupOfMember } from "./rules/member-group.ts";
import { memberGroup } from "./rules/member-group.ts";
import { russianThreshold } from "./russian-threshold.ts";
import type { ThresholdQuestion, ThresholdReadings } from "./threshold.ts";

/** Thresholds that depend on no family, worked out once a zone. */
const SAME_FOR_ALL = new WeakMap<CompiledRules, Map<string, ThresholdReadings>>();

/** What the income of a household is compared with, by every open reading. */
export function thresholdFor(
  { application, payments, rules }: Facts,
  household: readonly HouseholdMember[],
): ThresholdReadings {
  const { regime } = rules;
  const open = regime.open?.includes("threshold") === true;
  const zone = application.zone;
  if (open || regime.threshold.kind === "group-weighted") {
    const pensioners = new Set(
      payments
        .filter(({ kind, receivedIn }) => kind === "pension" && rules.months.includes(receivedIn))
        .map(({ memberId }) => memberId),
    );
    const groups = household
      .filter(({ counted }) => counted)
      .map(({ member }) => memberGroup(member, pensioners.has(member.id), rules.appliedOn));
    return thresholdOf(rules, zone, open, groups);
  }
  const kept = SAME_FOR_ALL.get(rules) ?? new Map<string, ThresholdReadings>();
  SAME_FOR_ALL.set(rules, kept);
  const known = kept.get(zone ?? "");
  if (known !== undefined) return known;
  const found = thresholdOf(rules, zone, open, []);
  kept.set(zone ?? "", found);
  return found;
}

function thresholdOf(
  { law, rules, regime, region, appliedOn, asKnownOn }: CompiledRules,
  zone: ThresholdQuestion["zone"],
  open: boolean,
  groups: readonly GroupOfMember[],
): ThresholdReadings {
  const question: ThresholdQuestion = {
    law,
    rule: regime.threshold,
    region: currentRegionCode(region),
    zone,
    appliedOn,
    asKnownOn,
    open,
    groups,
  };
  return rules.country === "RU" ? russianThreshold(question) : kazakhThreshold(question);
}
