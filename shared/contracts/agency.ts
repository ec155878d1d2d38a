import * as z from "zod/mini";

import { Day } from "./case.ts";

const Id = z.string().check(z.minLength(1), z.maxLength(100));
const Reason = z.string().check(z.minLength(1), z.maxLength(2000));

/** How long a step may take in a region; an agency's own figure with its act. */
const Deadline = z.strictObject({
  clock: z.enum(["decision", "notice", "answer", "objection", "objection-decision"]),
  region: z.optional(z.string()),
  days: z.int().check(z.minimum(1), z.maximum(365)),
  unit: z.enum(["working-days", "calendar-days"]),
  /** Whether asking the applicant pauses it, and by what act. */
  pausedBy: z.optional(z.string()),
  act: Id,
});

/** What a region or an agency settles about its contracts; as in `shared/domain/contract`. */
const ContractSettings = z.strictObject({
  commission: z.boolean(),
  commissionLeastVotes: z.int().check(z.minimum(2), z.maximum(50)),
  prolongationGrounds: z.array(Id),
  prolongationMonths: z.nullable(z.int().check(z.minimum(1), z.maximum(12))),
  /** Every month has this day. */
  reportDay: z.int().check(z.minimum(1), z.maximum(28)),
  repaymentMonths: z.int().check(z.minimum(1), z.maximum(36)),
  monthsBetweenChecks: z.int().check(z.minimum(1), z.maximum(12)),
  monthsBetweenVisits: z.int().check(z.minimum(1), z.maximum(12)),
  /** Absent until the region settles it: then a family may have its next contract at once. */
  monthsBetweenContracts: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(60)))),
  reminderDays: z.array(z.int().check(z.minimum(0), z.maximum(60))),
});

/** Everything an agency sets for itself. */
export const AgencySettings = z.strictObject({
  /** Places where the agency works: region and municipal district. */
  territories: z.array(z.strictObject({ region: Id, name: Id })),
  /** Days that are no working days, and working days that fall on a weekend. */
  calendar: z.strictObject({
    daysOff: z.array(z.strictObject({ region: z.optional(Id), day: Day, name: Id })),
    workingDays: z.array(z.strictObject({ region: z.optional(Id), day: Day, name: Id })),
  }),
  deadlines: z.array(Deadline),
  /** Absent until the agency settles something: then what regions have in common holds. */
  contracts: z.optional(ContractSettings),
  channels: z.array(
    z.strictObject({
      kind: z.enum(["sms", "e-mail", "messenger", "letter"]),
      on: z.boolean(),
      /** Hours in which nothing is sent, such as `21:00-08:00`. */
      quiet: z.optional(z.string().check(z.regex(/^\d\d:\d\d-\d\d:\d\d$/u, "21:00-08:00"))),
    }),
  ),
  thresholds: z.strictObject({
    /** A confirmation within this share of the line needs a second person. */
    fourEyesMargin: z.number().check(z.minimum(0), z.maximum(1)),
    /** Share of decided cases that are read a second time. */
    secondReadingShare: z.number().check(z.minimum(0), z.maximum(1)),
    claimMinutes: z.int().check(z.minimum(1), z.maximum(480)),
  }),
});
export type AgencySettings = z.output<typeof AgencySettings>;

/** One value that differs between what stands and a draft. */
const Change = z.strictObject({
  /** Such as `thresholds.fourEyesMargin`, or `jurisdiction/parameter@day`. */
  path: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
});
export type Change = z.output<typeof Change>;

/** Which cases another figure would flip. */
const Impact = z.strictObject({
  /** Cases recomputed; `more` where there are others than were looked at. */
  cases: z.int(),
  more: z.boolean(),
  flips: z.array(
    z.strictObject({
      caseId: z.string(),
      /** Whether a person has already decided it. */
      decided: z.boolean(),
      before: z.string(),
      after: z.string(),
    }),
  ),
});
export type Impact = z.output<typeof Impact>;

/** A change that waits for a second person. */
export const Draft = z.strictObject({
  draftId: z.string(),
  of: z.enum(["settings", "parameters"]),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  changes: z.array(Change),
  impact: z.nullable(Impact),
});
export type Draft = z.output<typeof Draft>;

/** The settings that stand, and drafts that wait: `GET /settings`. */
export const SettingsView = z.strictObject({
  version: z.int(),
  settings: AgencySettings,
  drafts: z.array(Draft),
  publishedBy: z.nullable(z.array(z.string())),
});
export type SettingsView = z.output<typeof SettingsView>;

/** Asks for the figures in force as a sheet: `GET /parameters`. */
export const SheetQuery = z.strictObject({ jurisdiction: z.optional(z.string()) });
export type SheetQuery = z.output<typeof SheetQuery>;

/** A sheet as CSV text. */
export const Sheet = z.strictObject({ csv: z.string() });
export type Sheet = z.output<typeof Sheet>;

/** Changes of the agency's own: `POST /settings/actions`. Nobody publishes what they drafted. */
export const AgencyAction = z.discriminatedUnion("action", [
  z.strictObject({
    action: z.literal("draft-settings"),
    seen: z.int(),
    trial: z.optional(z.boolean()),
    settings: AgencySettings,
    reason: Reason,
  }),
  z.strictObject({
    action: z.literal("draft-parameters"),
    seen: z.int(),
    trial: z.optional(z.boolean()),
    csv: z.string().check(z.maxLength(300_000)),
    reason: Reason,
  }),
  z.strictObject({ action: z.literal("publish"), seen: z.int(), draftId: Id }),
  z.strictObject({ action: z.literal("withdraw"), seen: z.int(), draftId: Id, reason: Reason }),
]);
export type AgencyAction = z.output<typeof AgencyAction>;

/** What a change of the agency's came to; with `trial` the draft as it would be. */
export const AgencyAnswer = z.strictObject({ view: SettingsView, draft: z.nullable(Draft) });
export type AgencyAnswer = z.output<typeof AgencyAnswer>;
