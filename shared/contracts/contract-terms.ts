import * as z from "zod/mini";

import { DIRECTIONS } from "../domain/application.ts";
import type { CalendarMonth } from "../domain/calendar.ts";
import { isCalendarMonth } from "../domain/calendar.ts";
import { EVIDENCE_KINDS, PARTY_ROLES, PAYMENT_KINDS } from "../domain/contract/contract-terms.ts";
import { Day } from "./case.ts";

const MOST_ENTRIES = 200;
/** An id that an agency gives. */
export const Id = z
  .string("an id")
  .check(z.minLength(1, "an id"), z.maxLength(100, "a shorter id"));
/** What people write, kept as written. */
export const Text = z
  .string("a text")
  .check(z.minLength(1, "a text"), z.maxLength(2000, "at most 2000 characters"));
/** Money as decimal text. */
export const Amount = z
  .string('an amount such as "40000.00"')
  .check(z.regex(/^(0|[1-9]\d{0,14})\.\d{2}$/u, 'an amount such as "40000.00"'));
/** A month as `YYYY-MM`. */
export const Month = z.custom<CalendarMonth>(isCalendarMonth, "a month as YYYY-MM");
/** A list of no more entries than a contract has. */
export const list = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.array(shape).check(z.maxLength(MOST_ENTRIES, `at most ${MOST_ENTRIES}`));

/** Everything that two sides agree on. */
export const ContractTerms = z.strictObject({
  programme: Id,
  region: Id,
  territory: z.optional(Id),
  direction: z.optional(z.enum(DIRECTIONS)),
  startsOn: Day,
  endsOn: Day,
  parties: list(
    z.strictObject({
      id: Id,
      role: z.enum(PARTY_ROLES),
      memberId: z.optional(Id),
      ableBodied: z.optional(z.boolean()),
    }),
  ),
  adaptation: z.strictObject({ drawnUpOn: Day, drawnUpBy: list(Id), aim: Text }),
  obligations: list(
    z.strictObject({
      id: Id,
      who: Id,
      what: Text,
      dueOn: Day,
      evidence: list(z.enum(EVIDENCE_KINDS)),
      measure: z.optional(z.boolean()),
      employment: z.optional(z.boolean()),
    }),
  ),
  payments: list(
    z.strictObject({
      id: Id,
      kind: z.enum(PAYMENT_KINDS),
      amount: Amount,
      dueOn: Day,
      afterEmployment: z.optional(z.boolean()),
    }),
  ),
  expenses: list(z.strictObject({ id: Id, what: Text, amount: Amount })),
});

/** What a family reports for one month. */
export const MonthlyReport = z.strictObject({
  month: Month,
  done: Text,
  receipts: list(
    z.strictObject({
      documentId: Id,
      expenseId: Id,
      amount: z.nullable(Amount),
      paidOn: Day,
      source: z.enum(["reading", "person"]),
      figure: z.optional(Id),
    }),
  ),
  certificates: list(Id),
});

const MeasuredIncome = z.strictObject({
  measuredOn: Day,
  months: z.array(Month),
  perCapita: z.nullable(z.string()),
  exact: z.nullable(z.string()),
  minimum: z.nullable(Amount),
  minimumCites: z.array(z.string()),
  rules: z.string(),
  evidence: z.array(z.string()),
  open: z.array(z.string()),
});

/** Income before and after a contract, each with what it rests on. */
export const IncomeMeasurement = z.strictObject({
  before: MeasuredIncome,
  after: MeasuredIncome,
  rose: z.nullable(z.boolean()),
  above: z.nullable(z.boolean()),
  growth: z.nullable(z.string()),
});
