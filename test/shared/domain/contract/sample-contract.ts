import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { applyEvent } from "../../../../shared/domain/contract/apply-event.ts";
import { type Contract, draftContract } from "../../../../shared/domain/contract/contract.ts";
import type { ContractEvent } from "../../../../shared/domain/contract/contract-event.ts";
import { USUAL_SETTINGS } from "../../../../shared/domain/contract/contract-settings.ts";
import type {
  ContractGround,
  ContractTerms,
} from "../../../../shared/domain/contract/contract-terms.ts";
import type { ContractRules } from "../../../../shared/domain/contract/judge-contract.ts";
import { LAW } from "../../../../shared/law/law.ts";

/** A day, as the tests write it. */
export const day = (text: string) => text as CalendarDate;

/** The rules as an agency without settings of its own has them. */
export const rules: ContractRules = { law: LAW, settings: USUAL_SETTINGS };

/** A confirmed decision on an invented family. */
export const ground: ContractGround = {
  caseId: "ivanova-2025-07",
  decisionOrdinal: 1,
  outcome: "eligible",
  confirmed: true,
  perCapitaBefore: "12500.00",
  monthlyBenefit: null,
  members: 4,
  children: 2,
  ableBodied: 2,
};

/** Terms that break no rule: job search in Omsk from August 2025. */
export const terms: ContractTerms = {
  programme: "ru.social-contract",
  region: "RU-OMS",
  territory: "Омск",
  direction: "job-search",
  startsOn: day("2025-08-01"),
  endsOn: day("2026-04-30"),
  parties: [
    { id: "agency", role: "agency" },
    { id: "applicant", role: "citizen", memberId: "m1", ableBodied: true },
  ],
  adaptation: {
    drawnUpOn: day("2025-07-28"),
    drawnUpBy: ["agency", "applicant"],
    aim: "Постоянная работа",
  },
  obligations: [
    {
      id: "find-work",
      who: "applicant",
      what: "Заключить трудовой договор",
      dueOn: day("2025-11-30"),
      evidence: ["employment-record", "certificate"],
      employment: true,
      measure: true,
    },
    {
      id: "accompany",
      who: "agency",
      what: "Сопровождать поиск работы",
      dueOn: day("2026-04-30"),
      evidence: ["visit-report"],
    },
  ],
  payments: ["2025-08-15", "2025-12-15", "2026-01-15", "2026-02-15"].map((dueOn, index) => ({
    id: `p${index + 1}`,
    kind: "monthly" as const,
    amount: "16816.00",
    dueOn: day(dueOn),
    ...(index > 0 && { afterEmployment: true }),
  })),
  expenses: [],
};

/** What an event says, its id and its person left out. */
export type Said = ContractEvent extends infer Event
  ? Event extends ContractEvent
    ? Omit<Event, "actionId" | "by" | "on">
    : never
  : never;

/** An event on a day. */
export function event(on: string, said: Said): ContractEvent {
  const actionId = `${said.action}-${on}-00000000`;
  return { actionId, by: "worker-1", on: day(on), ...said } as ContractEvent;
}

/** The contract after events that must all be accepted. */
export function following(
  contract: Contract,
  events: readonly (readonly [string, Said])[],
  under: ContractRules = rules,
): Contract {
  return events.reduce((standing, [on, said]) => {
    const { contract: next, refusals } = applyEvent(standing, event(on, said), under);
    if (next === undefined) throw new Error(refusals.map(({ code }) => code).join(", "));
    return next;
  }, contract);
}

/** A draft of the sample, with other terms or another ground where asked. */
export function draft(
  other: Partial<ContractTerms> = {},
  otherGround: Partial<ContractGround> = {},
): Contract {
  const all = { ...terms, ...other };
  return draftContract("K-1", { ...ground, ...otherGround }, all, day("2014-01-01"));
}

const paper = { method: "paper", documentId: "d-contract" } as const;

/** From a draft to a contract in force. */
export const SIGNING: readonly (readonly [string, Said])[] = [
  ["2025-07-28", { action: "agree", accepted: [] }],
  ["2025-07-29", { action: "sign", party: "applicant", signature: paper }],
  ["2025-07-30", { action: "sign", party: "agency", signature: paper }],
];

/** The sample in force. */
export const inForce = (): Contract => following(draft(), SIGNING);

/** The sample after its term. */
export const ended = (): Contract => following(inForce(), [["2026-05-05", { action: "end" }]]);
