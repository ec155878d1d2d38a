import type { Contract } from "../contract/contract.ts";
import { moneyOf } from "../money.ts";
import type { RegisterRow } from "../report/register-row.ts";

/**
 * A contract as a row of the register; null until both sides have signed. Able-bodied members take
 * part in measures where a duty that is a measure is theirs.
 */
export function registerRowOf(contract: Contract): RegisterRow | null {
  const { contractId, ground, terms, concludedOn, endedOn, measurement } = contract;
  if (concludedOn === null) return null;
  const { programme, region, territory, direction, parties, obligations } = terms;
  const inMeasures = parties.filter(
    ({ id, ableBodied }) =>
      ableBodied === true && obligations.some(({ who, measure }) => who === id && measure === true),
  ).length;
  const before = measurement === null ? ground.perCapitaBefore : measurement.before.perCapita;
  const after = measurement?.after;
  return {
    contractId,
    programme,
    region,
    territory: territory ?? null,
    direction: direction ?? null,
    ...{ concludedOn, endedOn },
    members: ground.members,
    children: ground.children,
    ableBodied: ground.ableBodied,
    ableBodiedInMeasures:
      ground.ableBodied === null ? null : Math.min(inMeasures, ground.ableBodied),
    perCapitaBefore: amount(before),
    perCapitaAfter: amount(after?.perCapita ?? null),
    minimumAfter: amount(after?.minimum ?? null),
  };
}

function amount(text: string | null): RegisterRow["perCapitaBefore"] {
  return text === null ? null : moneyOf(text);
}
