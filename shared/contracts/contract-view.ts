import * as z from "zod/mini";

import { CONTRACT_STATUSES, DEED_NAMES } from "../domain/contract/contract-machine.ts";
import { DUE_KINDS } from "../domain/monitoring/due-items.ts";
import { SIDES } from "../domain/monitoring/whose-due.ts";
import { GROUPINGS } from "../domain/report/register-report.ts";
import { CaseId } from "./api.ts";
import { Day } from "./case.ts";
import { StoredContractEvent } from "./contract-action.ts";
import { ContractTerms, IncomeMeasurement } from "./contract-terms.ts";

/** Asks for a draft from a decision that a person confirmed: `POST /contracts`. */
export const ContractRequest = z.strictObject({
  contractId: CaseId,
  caseId: CaseId,
  terms: ContractTerms,
  on: Day,
});
export type ContractRequest = z.output<typeof ContractRequest>;

const Money = z.string();

/** One rule that is broken, where, and by which article. */
const ContractRefusal = z.strictObject({
  code: z.string(),
  message: z.string(),
  cites: z.array(z.string()),
  path: z.string(),
});

/** Something due: what, when, how late, and why. */
const DueItem = z.strictObject({
  contractId: z.string(),
  kind: z.enum(DUE_KINDS),
  id: z.string(),
  what: z.string(),
  dueOn: Day,
  /** Days past the due day; 0 while it is not late. */
  daysLate: z.int(),
  /** Whose turn it is: who is to be reminded. */
  of: z.enum(SIDES),
  /** Days on which to remind of it. */
  remindOn: z.array(Day),
  why: z.string(),
});

/** Spending against the plan, by expense. */
const SpendingLine = z.strictObject({
  expenseId: z.string(),
  what: z.string(),
  planned: Money,
  spent: Money,
  /** Receipts whose amount nobody could read or looked at. */
  unproven: z.int(),
  over: z.boolean(),
});

/** A contract with all that its page shows: `GET /contracts/{contractId}`. */
export const ContractView = z.strictObject({
  contractId: z.string(),
  caseId: z.string(),
  status: z.enum(CONTRACT_STATUSES),
  version: z.int(),
  terms: ContractTerms,
  concludedOn: z.nullable(Day),
  endedOn: z.nullable(Day),
  /** What the asker may do now. */
  actions: z.array(z.enum(DEED_NAMES as [string, ...string[]])),
  /** Rules that the draft breaks as it stands; empty once it may be agreed on. */
  refusals: z.array(ContractRefusal),
  due: z.array(DueItem),
  spending: z.array(SpendingLine),
  paid: z.array(
    z.strictObject({ paymentId: z.string(), amount: Money, on: Day, order: z.string() }),
  ),
  claims: z.array(
    z.strictObject({
      claimId: z.string(),
      amount: Money,
      ground: z.string(),
      dueOn: Day,
      repaid: Money,
    }),
  ),
  measurement: z.nullable(IncomeMeasurement),
  events: z.array(StoredContractEvent),
});
export type ContractView = z.output<typeof ContractView>;

/** The answer to an action: the contract as it now stands, or why it may not happen (status 422). */
export const ContractAnswer = z.strictObject({
  view: ContractView,
  refusals: z.array(ContractRefusal),
});
export type ContractAnswer = z.output<typeof ContractAnswer>;

/** Which contracts are asked for: `GET /contracts`. */
export const ContractQuery = z.strictObject({
  status: z.optional(z.enum(CONTRACT_STATUSES)),
  caseId: z.optional(CaseId),
  /** Only contracts with something late. */
  late: z.optional(z.enum(["yes"])),
  cursor: z.optional(z.string()),
});
export type ContractQuery = z.output<typeof ContractQuery>;

/** Contracts, and what of them is due: `GET /contracts`. */
export const ContractList = z.strictObject({
  contracts: z.array(
    z.strictObject({
      contractId: z.string(),
      caseId: z.string(),
      status: z.enum(CONTRACT_STATUSES),
      programme: z.string(),
      territory: z.nullable(z.string()),
      direction: z.nullable(z.string()),
      endsOn: Day,
      late: z.int(),
    }),
  ),
  due: z.array(DueItem),
  cursor: z.nullable(z.string()),
});
export type ContractList = z.output<typeof ContractList>;

/** Which report is asked for: `GET /reports`. The answer is `opora.report/1`. */
export const ReportQuery = z.strictObject({
  asOf: Day,
  from: z.optional(Day),
  to: z.optional(Day),
  programme: z.optional(z.string()),
  lowIncome: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/u, "a whole number"))),
  /** Leaves out cells below this number. */
  protect: z.optional(z.string().check(z.regex(/^[1-9]\d?$/u, "a whole number"))),
  /** Compares with the same contracts as of this day, and in this period where both days are given. */
  baseAsOf: z.optional(Day),
  baseFrom: z.optional(Day),
  baseTo: z.optional(Day),
});
export type ReportQuery = z.output<typeof ReportQuery>;

/** Which cases are asked for: `GET /reports/cases`, with the days and programme of the report. */
export const ReportCasesQuery = z.strictObject({
  asOf: Day,
  from: z.optional(Day),
  to: z.optional(Day),
  programme: z.optional(z.string()),
  /** The name of an indicator of the report. */
  indicator: z.string(),
  /** Only one group of a breakdown; without `key` the group of those of whom it is not known. */
  by: z.optional(z.enum(GROUPINGS)),
  key: z.optional(z.string()),
  cursor: z.optional(z.string()),
});
export type ReportCasesQuery = z.output<typeof ReportCasesQuery>;

/** Part of the cases behind an indicator. A page may be empty and still have a next one. */
export const ReportCases = z.strictObject({
  cases: z.array(
    z.strictObject({
      /** The contract signed here, or the number that it has in the agency's own register. */
      contractId: z.string(),
      /** Null where the contract was imported: then no case of it stands here. */
      caseId: z.nullable(z.string()),
      /** Counted, only among those that the figure is a share of, or not measured. */
      place: z.enum(["counted", "of", "not-measured"]),
    }),
  ),
  cursor: z.nullable(z.string()),
});
export type ReportCases = z.output<typeof ReportCases>;
