import type { Contract, Deed } from "./contract.ts";
import type { PartySignature } from "./contract-event.ts";
import type { ContractSettings } from "./contract-settings.ts";
import type { ContractTerms } from "./contract-terms.ts";
import { type ContractRules, contractFaults, OPEN_QUESTIONS } from "./judge-contract.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { type Steps, unless } from "./step.ts";

/** The first day on which a contract may be signed electronically. */
const ELECTRONIC_FROM = "2026-01-01";

/** From a draft to signatures: what each step changes, or why it is refused. */
export const agreeingSteps: Steps<
  "redraft" | "refer" | "commission-decides" | "agree" | "sign" | "withdraw"
> = {
  redraft: (_, { terms }) => ({ change: { terms, commission: null } }),

  refer: (contract, _, rules) => unless(closedFaults(contract, rules), {}),

  "commission-decides": (_, event, { settings }) => {
    const status = { approves: "agreed", returns: "draft", refuses: "withdrawn" } as const;
    const { verdict, protocol, votesFor, votesAgainst, reason, on } = event;
    const commission = { verdict, protocol, votesFor, votesAgainst, reason, on };
    return unless(commissionFaults(event, settings), { commission, status: status[verdict] });
  },

  agree: (contract, { accepted }, rules) => {
    const faults = contractFaults(contract.terms, contract.ground, rules);
    const open = faults.filter(({ code }) => isOpen(code));
    const unanswered = open.filter(({ code }) => !accepted.some((one) => one.code === code));
    return unless(
      [
        ...faults.filter(({ code }) => !isOpen(code)),
        ...unanswered.map(({ path }) => refusal("NOT_ACCEPTED", path)),
        ...(rules.settings.commission ? [refusal("COMMISSION_ASKED", "commission")] : []),
      ],
      {},
    );
  },

  sign: (contract, event) => {
    const { party, signature, on } = event;
    const signatures = [...contract.signatures, { party, signature, on }];
    const signed = mustSign(contract.terms).every((id) =>
      signatures.some((one) => one.party === id),
    );
    return unless(signingFaults(contract, event), {
      signatures,
      ...(signed ? { status: "in-force", concludedOn: on } : { status: "agreed" }),
    });
  },

  withdraw: () => ({ change: {} }),
};

/** What may not be put to a commission: everything that no person can answer for. */
function closedFaults({ terms, ground }: Contract, rules: ContractRules): readonly Refusal[] {
  return contractFaults(terms, ground, rules).filter(({ code }) => !isOpen(code));
}

function isOpen(code: Refusal["code"]): boolean {
  return OPEN_QUESTIONS.includes(code);
}

function commissionFaults(
  event: Deed<"commission-decides">,
  { commissionLeastVotes }: ContractSettings,
): Refusal[] {
  const { verdict, votesFor, votesAgainst } = event;
  const carried = votesFor > votesAgainst;
  return [
    ...(votesFor + votesAgainst >= commissionLeastVotes
      ? []
      : [refusal("COMMISSION_NOT_COLLEGIAL", "votesFor")]),
    ...(carried === (verdict === "approves") ? [] : [refusal("COMMISSION_MAJORITY", "verdict")]),
  ];
}

/** The agency and every adult of the family who is a party; organisations only help. */
function mustSign({ parties }: ContractTerms): readonly string[] {
  return parties.filter(({ role }) => role !== "partner-organisation").map(({ id }) => id);
}

function signingFaults(contract: Contract, event: Deed<"sign">): Refusal[] {
  const { terms, signatures } = contract;
  return [
    ...(mustSign(terms).includes(event.party) ? [] : [refusal("SIGNED_BY_STRANGER", "party")]),
    ...(signatures.some(({ party }) => party === event.party)
      ? [refusal("SIGNED_TWICE", "party")]
      : []),
    ...(event.on <= terms.startsOn ? [] : [refusal("SIGNED_AFTER_START", "on")]),
    ...electronicFaults(terms, event.signature, event.on),
  ];
}

/**
 * Whether a signature of this kind was possible on that day.
 *
 * Legal source: Decree 173 of 18.02.2025 (electronic signing from 01.01.2026).
 */
export function electronicFaults(
  { region }: ContractTerms,
  { method }: PartySignature["signature"],
  on: string,
): Refusal[] {
  const tooEarly = method === "electronic" && region.startsWith("RU-") && on < ELECTRONIC_FROM;
  return tooEarly ? [refusal("ELECTRONIC_TOO_EARLY", "signature.method")] : [];
}

/** Parties that have not signed a change of terms that all of them must sign. */
export function missingSignatures(
  terms: ContractTerms,
  signatures: readonly PartySignature[],
): readonly string[] {
  return mustSign(terms).filter((id) => !signatures.some(({ party }) => party === id));
}
