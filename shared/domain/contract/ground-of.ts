import type { Application } from "../application.ts";
import { ageOn } from "../calendar.ts";
import type { Decision } from "../decision.ts";
import type { ContractGround } from "./contract-terms.ts";

/** A decision as it stands in a case. */
export interface StandingDecision {
  readonly ordinal: number;
  readonly confirmed: boolean;
  readonly decision: Decision;
}

const GROWN_UP = 18;

/**
 * What a contract rests on: the decision, and the family as the decision counted it. How many of it
 * are able-bodied is known only where the application says so of somebody.
 */
export function groundOf(
  caseId: string,
  { members, appliedOn }: Application,
  { ordinal, confirmed, decision }: StandingDecision,
): ContractGround {
  const counted = new Set(
    decision.household.filter((one) => one.counted).map(({ memberId }) => memberId),
  );
  const family = members.filter(({ id }) => counted.has(id));
  const able = family.filter(({ circumstances }) => circumstances?.includes("able-bodied"));
  const children = family.filter(
    ({ relation, birthDate }) =>
      (relation === "child" || relation === "ward") && ageOn(birthDate, appliedOn) < GROWN_UP,
  );
  return {
    ...{ caseId, decisionOrdinal: ordinal, confirmed, outcome: decision.outcome },
    perCapitaBefore: decision.perCapita,
    monthlyBenefit: decision.benefit?.monthly ?? null,
    members: family.length,
    children: children.length,
    ableBodied: able.length > 0 ? able.length : null,
    about: {
      ...{ programme: decision.programme, region: decision.region, appliedOn },
      memberIds: members.map(({ id }) => id),
      mustJoin: able.filter(({ circumstances }) => !circumstances?.includes("caring")).length,
    },
  };
}
