import * as z from "zod/mini";

import { CIRCUMSTANCES, DIRECTIONS, RELATIONS } from "../domain/application.ts";
import type { CalendarDate, CalendarMonth } from "../domain/calendar.ts";
import { isCalendarDate, isCalendarMonth } from "../domain/calendar.ts";
import { INCOME_KINDS } from "../domain/income-kind.ts";

/** A day as `YYYY-MM-DD` that the calendar knows. */
export const Day = z.custom<CalendarDate>(isCalendarDate, "a date as YYYY-MM-DD");

/** A month as `YYYY-MM`. */
const Month = z.custom<CalendarMonth>(isCalendarMonth, "a month as YYYY-MM");

/** Money in a file: decimal text with a dot, two places and no needless 0, never a JSON number. */
const Amount = z
  .string('an amount as text, such as "40000.00"')
  .check(z.regex(/^(0|[1-9]\d{0,14})\.\d{2}$/u, 'an amount with two places, such as "40000.00"'));

const Name = z.string("a text").check(z.minLength(1, "a text that is not empty"));

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, `one of ${values.join(", ")}`);

/** A person named in the application. */
const CaseMember = z.strictObject({
  id: Name,
  relation: oneOf(RELATIONS),
  name: z.optional(z.string("a text")),
  birthDate: Day,
  study: z.optional(oneOf(["full-time", "part-time"])),
  married: z.optional(z.boolean("true or false")),
  circumstances: z.optional(z.array(oneOf(CIRCUMSTANCES), "a list")),
  dismissedOn: z.optional(Day),
  inn: z.optional(z.string("a text")),
  snils: z.optional(z.string("a text")),
  iin: z.optional(z.string("a text")),
});

/** One payment known without a scan. */
const CaseIncome = z
  .strictObject({
    memberId: Name,
    kind: oneOf(INCOME_KINDS),
    amount: Amount,
    currency: z
      .string("a currency of three letters, such as RUB")
      .check(z.regex(/^[A-Z]{3}$/u, "a currency of three letters, such as RUB")),
    basis: oneOf(["gross", "net", "unknown"]),
    receivedIn: Month,
    accruedFor: z.optional(
      z
        .strictObject({ from: Month, to: Month })
        .check(z.refine(({ from, to }) => from <= to, "a first month not after the last")),
    ),
    expenses: z.optional(Amount),
    loanKind: z.optional(oneOf(["mortgage", "other"])),
  })
  .check(
    z.refine(({ kind, loanKind }) => loanKind === undefined || kind === "loan", {
      path: ["loanKind"],
      error: "no loanKind unless kind is loan",
    }),
    z.refine(({ kind, expenses }) => expenses === undefined || kind === "business", {
      path: ["expenses"],
      error: "no expenses unless kind is business",
    }),
  );

const Document = z.strictObject({ file: Name, memberId: Name });

/** A case file, `opora.case/1`: the input of `opora decide`. Unknown keys are refused. */
export const Case = z
  .strictObject({
    schema: z.literal("opora.case/1", "opora.case/1"),
    id: Name,
    programme: Name,
    region: Name,
    zone: z.optional(oneOf(["north", "south"])),
    territory: z.optional(Name),
    appliedOn: Day,
    direction: z.optional(oneOf(DIRECTIONS)),
    members: z
      .array(CaseMember, "a list of members")
      .check(z.minLength(1, "at least the applicant")),
    income: z._default(z.array(CaseIncome, "a list of payments"), []),
    documents: z._default(z.array(Document, "a list of documents"), []),
  })
  .check((context) => {
    for (const issue of inconsistencies(context.value)) {
      context.issues.push({ code: "custom", input: context.value, ...issue });
    }
  });

/** A case file, `opora.case/1`. */
export type Case = z.output<typeof Case>;

interface Consistent {
  readonly appliedOn: CalendarDate;
  readonly members: readonly z.output<typeof CaseMember>[];
  readonly income: readonly z.output<typeof CaseIncome>[];
  readonly documents: readonly z.output<typeof Document>[];
}

/** What no single field shows: one applicant, one spouse, members born, named once, and known. */
function inconsistencies({ members, income, documents, appliedOn }: Consistent) {
  const ids = members.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  const applicants = members.filter(({ relation }) => relation === "applicant").length;
  const known = `one of the members: ${[...new Set(ids)].join(", ")}`;
  return [
    ...(twice < 0 ? [] : [{ path: ["members", twice, "id"], message: "an id used once" }]),
    ...(applicants === 1 ? [] : [{ path: ["members"], message: "exactly one applicant" }]),
    ...secondSpouse(members),
    ...unborn(members, appliedOn),
    ...[...strangers(income, ids, "income"), ...strangers(documents, ids, "documents")].map(
      (path) => ({ path, message: known }),
    ),
  ];
}

function secondSpouse(members: Consistent["members"]) {
  const spouses = members.flatMap(({ relation }, index) => (relation === "spouse" ? index : []));
  const [, second] = spouses;
  if (second === undefined) return [];
  return [{ path: ["members", second, "relation"], message: "one spouse at most" }];
}

function unborn(members: Consistent["members"], appliedOn: CalendarDate) {
  return members.flatMap(({ birthDate }, index) =>
    birthDate <= appliedOn
      ? []
      : [{ path: ["members", index, "birthDate"], message: "a day not after appliedOn" }],
  );
}

function strangers(
  entries: readonly { readonly memberId: string }[],
  ids: readonly string[],
  list: string,
): (string | number)[][] {
  return entries.flatMap(({ memberId }, index) =>
    ids.includes(memberId) ? [] : [[list, index, "memberId"]],
  );
}
