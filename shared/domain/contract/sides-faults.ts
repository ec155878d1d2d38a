import type { ContractTerms, Obligation } from "./contract-terms.ts";
import { type Refusal, refusal } from "./refusal.ts";

/**
 * Every rule about the two sides that terms break: parties, what each owes, and the programme of
 * social adaptation drawn up by both.
 *
 * Legal source: 178-FZ art. 8.1; Social Code of Kazakhstan art. 122 (measures of the able-bodied).
 */
export function sidesFaults(terms: ContractTerms): readonly Refusal[] {
  return [...partyFaults(terms), ...adaptationFaults(terms), ...dutyFaults(terms)];
}

function rolesOf({ parties }: ContractTerms) {
  const of = (...roles: readonly string[]) =>
    parties.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  return { agency: of("agency"), family: of("citizen", "family-member"), citizen: of("citizen") };
}

function partyFaults(terms: ContractTerms): Refusal[] {
  const { agency, citizen } = rolesOf(terms);
  const ids = terms.parties.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return [
    ...(agency.length === 1 ? [] : [refusal("NO_AGENCY", "parties")]),
    ...(citizen.length === 1 ? [] : [refusal("NO_CITIZEN", "parties")]),
    ...(twice < 0 ? [] : [refusal("PARTY_TWICE", `parties[${twice}].id`)]),
  ];
}

function adaptationFaults(terms: ContractTerms): Refusal[] {
  const { drawnUpBy, drawnUpOn } = terms.adaptation;
  const { agency, family } = rolesOf(terms);
  const by = (ids: readonly string[]) => ids.some((id) => drawnUpBy.includes(id));
  return [
    ...(by(agency) && by(family) ? [] : [refusal("NOT_DRAWN_UP_TOGETHER", "adaptation.drawnUpBy")]),
    ...(drawnUpOn <= terms.startsOn
      ? []
      : [refusal("DRAWN_UP_AFTER_START", "adaptation.drawnUpOn")]),
  ];
}

function dutyFaults(terms: ContractTerms): Refusal[] {
  const { agency, family } = rolesOf(terms);
  const owedBy = (ids: readonly string[]) => terms.obligations.some(({ who }) => ids.includes(who));
  return [
    ...(owedBy(family) ? [] : [refusal("NO_DUTY_OF_CITIZEN", "obligations")]),
    ...(owedBy(agency) || terms.payments.length > 0
      ? []
      : [refusal("NO_DUTY_OF_AGENCY", "obligations")]),
    ...terms.obligations.flatMap((duty, index) => oneDutyFaults(terms, duty, index)),
    ...measureFaults(terms),
  ];
}

function oneDutyFaults(terms: ContractTerms, duty: Obligation, index: number): Refusal[] {
  const { parties, obligations, startsOn, endsOn } = terms;
  const path = `obligations[${index}]`;
  return [
    ...(parties.some(({ id }) => id === duty.who)
      ? []
      : [refusal("DUTY_OF_STRANGER", `${path}.who`)]),
    ...(duty.evidence.length > 0 ? [] : [refusal("DUTY_WITHOUT_EVIDENCE", `${path}.evidence`)]),
    ...(startsOn <= duty.dueOn && duty.dueOn <= endsOn
      ? []
      : [refusal("DUTY_OUTSIDE_TERM", `${path}.dueOn`)]),
    ...(obligations.findIndex(({ id }) => id === duty.id) < index
      ? [refusal("DUTY_TWICE", `${path}.id`)]
      : []),
  ];
}

/** Conditional assistance asks every able-bodied member into a measure. */
function measureFaults({ programme, parties, obligations }: ContractTerms): Refusal[] {
  if (!programme.startsWith("kz.")) return [];
  return parties.flatMap(({ id, ableBodied }, index) =>
    ableBodied !== true || obligations.some(({ who, measure }) => who === id && measure === true)
      ? []
      : [refusal("NO_MEASURE_FOR_ABLE_BODIED", `parties[${index}]`)],
  );
}
