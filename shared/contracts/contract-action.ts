import * as z from "zod/mini";

import { FAULTS } from "../domain/contract/contract-event.ts";
import { EVIDENCE_KINDS } from "../domain/contract/contract-terms.ts";
import { REFUSALS, type RefusalCode } from "../domain/contract/refusal.ts";
import { Case, Day } from "./case.ts";
import {
  Amount,
  ContractTerms,
  Id,
  IncomeMeasurement,
  list,
  Month,
  MonthlyReport,
  Text,
} from "./contract-terms.ts";

const Signature = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("paper"), documentId: Id }),
  z.strictObject({
    method: z.literal("electronic"),
    reference: Id,
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u, "64 hexadecimal digits")),
  }),
]);
const PartySignature = z.strictObject({ party: Id, signature: Signature });
const Evidence = list(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), documentId: Id }));
const codes = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]];

/** What each event says of its own. */
const DEEDS = {
  redraft: { terms: ContractTerms },
  refer: { note: z.optional(Text) },
  "commission-decides": {
    verdict: z.enum(["approves", "returns", "refuses"]),
    protocol: Id,
    votesFor: z.int().check(z.minimum(0)),
    votesAgainst: z.int().check(z.minimum(0)),
    reason: Text,
  },
  agree: { accepted: list(z.strictObject({ code: z.enum(codes), reason: Text })) },
  sign: { party: Id, signature: Signature },
  withdraw: { reason: Text },
  amend: { terms: ContractTerms, reason: Text, signatures: list(PartySignature) },
  prolong: { endsOn: Day, ground: Id, evidence: Evidence },
  suspend: { reason: Text },
  resume: { reason: Text },
  pay: { paymentId: Id, amount: Amount, order: Id },
  fulfil: { obligationId: Id, evidence: Evidence },
  "file-report": { report: MonthlyReport },
  "judge-report": { month: Month, accepted: z.boolean(), reason: z.optional(Text) },
  visit: { visitId: Id, found: Text, documentId: z.optional(Id) },
  end: { note: z.optional(Text) },
  "end-early": { fault: z.enum(FAULTS), reason: Text },
  check: { continues: z.boolean(), found: Text },
  "claim-recovery": {
    claimId: Id,
    amount: Amount,
    ground: z.enum(["early-end", "misspent", "false-papers", "counting-error"]),
    reason: Text,
    dueOn: Day,
  },
  repay: { claimId: Id, amount: Amount },
  close: { note: z.optional(Text) },
} as const;

const ActionId = z
  .string("an id of the action")
  .check(z.regex(/^[\w-]{8,64}$/u, "8 to 64 letters, digits, hyphens or underscores"));

/** What every action says: an id of its own, the day it is about, and what was seen. */
const ACTION = {
  actionId: ActionId,
  /** The day on which it happened; never a day to come. */
  on: Day,
  /** The `version` of the view that was seen; 409 `stale` where the contract moved since. */
  seen: z.int("the version that was seen"),
  /** Judges the action and writes nothing. */
  trial: z.optional(z.boolean()),
};
/** What is kept of an event besides what it says. */
const KEPT = { actionId: ActionId, on: Day, by: z.string() };

const named = <Name extends keyof typeof DEEDS, Common extends object>(
  action: Name,
  common: Common,
) => z.strictObject({ action: z.literal(action), ...common, ...DEEDS[action] });

/**
 * Income after the contract: the application as it would be on that day, which the engine decides
 * again. Its papers are those of the case that name these members.
 */
const Measure = z.strictObject({
  action: z.literal("measure"),
  ...ACTION,
  application: Case,
  documents: list(Id),
});

/** An action on a contract: `POST /contracts/{contractId}/actions`. */
export const ContractAction = z.discriminatedUnion("action", [
  named("redraft", ACTION),
  named("refer", ACTION),
  named("commission-decides", ACTION),
  named("agree", ACTION),
  named("sign", ACTION),
  named("withdraw", ACTION),
  named("amend", ACTION),
  named("prolong", ACTION),
  named("suspend", ACTION),
  named("resume", ACTION),
  named("pay", ACTION),
  named("fulfil", ACTION),
  named("file-report", ACTION),
  named("judge-report", ACTION),
  named("visit", ACTION),
  named("end", ACTION),
  named("end-early", ACTION),
  named("check", ACTION),
  Measure,
  named("claim-recovery", ACTION),
  named("repay", ACTION),
  named("close", ACTION),
]);
export type ContractAction = z.output<typeof ContractAction>;

/** What happened to a contract, as it is kept for ever. */
export const StoredContractEvent = z.discriminatedUnion("action", [
  named("redraft", KEPT),
  named("refer", KEPT),
  named("commission-decides", KEPT),
  named("agree", KEPT),
  named("sign", KEPT),
  named("withdraw", KEPT),
  named("amend", KEPT),
  named("prolong", KEPT),
  named("suspend", KEPT),
  named("resume", KEPT),
  named("pay", KEPT),
  named("fulfil", KEPT),
  named("file-report", KEPT),
  named("judge-report", KEPT),
  named("visit", KEPT),
  named("end", KEPT),
  named("end-early", KEPT),
  named("check", KEPT),
  z.strictObject({ action: z.literal("measure"), ...KEPT, measurement: IncomeMeasurement }),
  named("claim-recovery", KEPT),
  named("repay", KEPT),
  named("close", KEPT),
]);
