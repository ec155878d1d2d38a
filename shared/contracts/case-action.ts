import * as z from "zod/mini";

import { INCOME_KINDS } from "../domain/income-kind.ts";
import { REFUSAL_REASONS, type RefusalReason } from "../domain/review/refusal-reasons.ts";
import { Day } from "./case.ts";

const MOST_TEXT = 2000;
const Text = z.string("a text").check(z.maxLength(MOST_TEXT, `at most ${MOST_TEXT} characters`));
const Id = z.string("an id").check(z.minLength(1, "an id"), z.maxLength(100, "a shorter id"));
const Reason = Text.check(z.minLength(1, "a reason"));
const Month = z
  .string("a month as YYYY-MM")
  .check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, "a month as YYYY-MM"));
const Amount = z
  .string('an amount such as "40000.00"')
  .check(z.regex(/^(0|[1-9]\d{0,14})\.\d{2}$/u, 'an amount such as "40000.00"'));
const Fraction = z.number("a fraction").check(z.minimum(0, "0 or more"), z.maximum(1, "1 or less"));
/** Left, top, width and height as fractions of the page as uploaded. */
const Box = z.tuple([Fraction, Fraction, Fraction, Fraction]);
const codes = Object.keys(REFUSAL_REASONS) as [RefusalReason, ...RefusalReason[]];

/** Where a figure stands: in a document, by its id in the reading; `part` where there are several. */
const figure = { documentId: Id, figureId: Id, part: z.optional(z.int()) };
const document = { documentId: Id };
const because = { reason: Reason };
const perhapsBecause = { reason: z.optional(Text) };

const Payment = z.strictObject({
  memberId: Id,
  kind: z.enum(INCOME_KINDS, "a kind of income"),
  amount: Amount,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/u, "a currency such as RUB")),
  basis: z.enum(["gross", "net", "unknown"]),
  receivedIn: Month,
  accruedFor: z.optional(z.strictObject({ from: Month, to: Month })),
});

/** What each action says of its own. What people type is kept as typed and never executed. */
const DEEDS = {
  /** Another amount, month, code or name than was read; at least one. */
  "correct-figure": {
    ...figure,
    ...because,
    amount: z.optional(Amount),
    month: z.optional(Month),
    code: z.optional(Id),
    name: z.optional(Id),
  },
  "accept-figure": { ...figure, ...perhapsBecause },
  /** A figure that the machine missed: the box drawn, and what stands there. */
  "add-figure": {
    ...document,
    ...because,
    part: z.optional(z.int()),
    page: z.int().check(z.minimum(1)),
    box: Box,
    name: Id,
    month: z.optional(Month),
    code: z.optional(Id),
    amount: Amount,
    currency: z.optional(z.string()),
    basis: z.optional(z.enum(["gross", "net", "unknown"])),
  },
  "reject-figure": { ...figure, ...because },
  "assign-document": { ...document, ...because, memberId: Id },
  /** The form of a paper that the machine did not recognise; figures are added one by one. */
  "describe-document": {
    ...document,
    ...because,
    form: Id,
    fields: z.optional(z.record(z.string(), Text)),
  },
  /** A person looked at the whole paper and what is read of it stands. */
  "accept-document": { ...document, ...perhapsBecause },
  "set-aside-document": { ...document, ...because },
  "declare-income": { ...because, income: Payment },
  /** `event`: the ordinal of the declaration that is taken back. */
  "withdraw-income": { ...because, event: z.int() },
  /** Takes back an edit of one's own, by the ordinal of its event. */
  undo: { ...because, event: z.int() },
  note: { text: Reason },
  claim: { minutes: z.optional(z.int().check(z.minimum(1), z.maximum(480))) },
  release: perhapsBecause,
  hold: { ...because, until: Day },
  resume: perhapsBecause,
  /** The text is generated from the failing checks in the language; `addition` may be added to it. */
  ask: {
    language: z.enum(["ru", "kk", "en"]),
    addition: z.optional(Text),
    /** Months for which papers are asked, per member; from the failing checks unless given. */
    items: z.optional(z.array(Id)),
  },
  answer: { text: z.optional(Text) },
  confirm: { language: z.optional(z.enum(["ru", "kk", "en"])), ...perhapsBecause },
  refuse: { ...because, code: z.enum(codes, `one of ${codes.join(", ")}`) },
  countersign: perhapsBecause,
  return: because,
  reopen: because,
  /** `disputes`: what is disputed, as ids of figures (`document#figure`), members or rules. */
  object: { ...because, disputes: z.optional(z.array(Id)) },
  "decide-objection": { ...because, upheld: z.boolean() },
  /** Consent to automatic reading; `false` takes the equal manual road. */
  consent: { automaticReading: z.boolean() },
  /** The applicant on what was read: agrees, or proposes another amount. Never final. */
  "answer-figure": {
    ...figure,
    ...perhapsBecause,
    agrees: z.boolean(),
    amount: z.optional(Amount),
  },
  /** A blind second reading: what its reader would decide without seeing the first decision. */
  "second-reading": {
    outcome: z.enum(["eligible", "not-eligible", "undetermined"]),
    perCapita: z.optional(Amount),
    ...perhapsBecause,
  },
} as const;

/** What every action says. */
const COMMON = {
  /** The same id again, after a lost answer, does nothing twice. */
  actionId: z
    .string("an id of the action")
    .check(z.regex(/^[\w-]{8,64}$/u, "8 to 64 letters, digits, hyphens or underscores")),
  /** The `version` of the view that the person saw; 409 `stale` where the case moved since. */
  seen: z.int("the version that was seen"),
  /** Computes the difference to the decision and writes nothing. */
  trial: z.optional(z.boolean()),
};

/** An action on a case, `POST /cases/{caseId}/actions`, and the event that is kept of it for ever. */
export const CaseAction = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("correct-figure"), ...COMMON, ...DEEDS["correct-figure"] }),
  z.strictObject({ action: z.literal("accept-figure"), ...COMMON, ...DEEDS["accept-figure"] }),
  z.strictObject({ action: z.literal("add-figure"), ...COMMON, ...DEEDS["add-figure"] }),
  z.strictObject({ action: z.literal("reject-figure"), ...COMMON, ...DEEDS["reject-figure"] }),
  z.strictObject({ action: z.literal("assign-document"), ...COMMON, ...DEEDS["assign-document"] }),
  z.strictObject({
    action: z.literal("describe-document"),
    ...COMMON,
    ...DEEDS["describe-document"],
  }),
  z.strictObject({ action: z.literal("accept-document"), ...COMMON, ...DEEDS["accept-document"] }),
  z.strictObject({
    action: z.literal("set-aside-document"),
    ...COMMON,
    ...DEEDS["set-aside-document"],
  }),
  z.strictObject({ action: z.literal("declare-income"), ...COMMON, ...DEEDS["declare-income"] }),
  z.strictObject({ action: z.literal("withdraw-income"), ...COMMON, ...DEEDS["withdraw-income"] }),
  z.strictObject({ action: z.literal("undo"), ...COMMON, ...DEEDS.undo }),
  z.strictObject({ action: z.literal("note"), ...COMMON, ...DEEDS.note }),
  z.strictObject({ action: z.literal("claim"), ...COMMON, ...DEEDS.claim }),
  z.strictObject({ action: z.literal("release"), ...COMMON, ...DEEDS.release }),
  z.strictObject({ action: z.literal("hold"), ...COMMON, ...DEEDS.hold }),
  z.strictObject({ action: z.literal("resume"), ...COMMON, ...DEEDS.resume }),
  z.strictObject({ action: z.literal("ask"), ...COMMON, ...DEEDS.ask }),
  z.strictObject({ action: z.literal("answer"), ...COMMON, ...DEEDS.answer }),
  z.strictObject({ action: z.literal("confirm"), ...COMMON, ...DEEDS.confirm }),
  z.strictObject({ action: z.literal("refuse"), ...COMMON, ...DEEDS.refuse }),
  z.strictObject({ action: z.literal("countersign"), ...COMMON, ...DEEDS.countersign }),
  z.strictObject({ action: z.literal("return"), ...COMMON, ...DEEDS.return }),
  z.strictObject({ action: z.literal("reopen"), ...COMMON, ...DEEDS.reopen }),
  z.strictObject({ action: z.literal("object"), ...COMMON, ...DEEDS.object }),
  z.strictObject({
    action: z.literal("decide-objection"),
    ...COMMON,
    ...DEEDS["decide-objection"],
  }),
  z.strictObject({ action: z.literal("consent"), ...COMMON, ...DEEDS.consent }),
  z.strictObject({ action: z.literal("answer-figure"), ...COMMON, ...DEEDS["answer-figure"] }),
  z.strictObject({ action: z.literal("second-reading"), ...COMMON, ...DEEDS["second-reading"] }),
]);
export type CaseAction = z.output<typeof CaseAction>;
