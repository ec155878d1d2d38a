import * as z from "zod/mini";

import { ACTIONS, REVIEW_STATES } from "../domain/review/review-state.ts";
import { Role } from "./access.ts";

/** A day as `YYYY-MM-DD`. */
const Day = z.string();

const Outcome = z.enum(["eligible", "not-eligible", "undetermined"]);
const Shown = z.nullable(z.string());

/** Where a review stands: see `shared/domain/review/review-state.ts`. */
export const ReviewState = z.enum(REVIEW_STATES);

/** Who works on a case, until when. */
const Claim = z.strictObject({
  by: z.string(),
  until: z.string(),
  /** Whether it is the asker's own. */
  mine: z.boolean(),
});

/** A case put aside. */
const Hold = z.strictObject({ by: z.string(), until: Day, reason: z.string() });

/** What was asked of the applicant. */
const Asked = z.strictObject({
  at: z.string(),
  by: z.string(),
  language: z.enum(["ru", "kk", "en"]),
  /** Sentences as sent; each names the review entry or check it comes from. */
  sentences: z.array(z.strictObject({ text: z.string(), source: z.string() })),
  dueOn: z.nullable(Day),
});

/** One time limit, the same for applicant and caseworker. */
export const Clock = z.strictObject({
  name: z.enum(["decision", "notice", "answer", "objection", "objection-decision"]),
  startedOn: Day,
  dueOn: z.nullable(Day),
  /** Days that the law gives, counted as `unit` says. */
  days: z.nullable(z.int()),
  unit: z.enum(["working-days", "calendar-days"]),
  used: z.int(),
  left: z.nullable(z.int()),
  state: z.enum(["running", "paused", "met", "overdue", "unknown"]),
  pauses: z.array(z.strictObject({ from: Day, to: z.nullable(Day), ground: z.string() })),
  cites: z.array(z.string()),
  confidence: z.string(),
});
export type Clock = z.output<typeof Clock>;

/** Why a person must look, and what closes the card; it goes by itself when the facts change. */
export const Card = z.strictObject({
  code: z.string(),
  message: z.string(),
  decisive: z.boolean(),
  /** `document#figure`. */
  figures: z.array(z.string()),
  /** Actions that can close it. */
  closedBy: z.array(z.enum(ACTIONS)),
});
export type Card = z.output<typeof Card>;

/** A figure that can flip the decision, with what it would take. */
const DecisiveFigure = z.strictObject({
  figure: z.string(),
  documentId: z.string(),
  figureId: z.string(),
  amount: Shown,
  /** Between which values it may lie; null is without bound. */
  low: Shown,
  high: Shown,
});

/** A person's value beside what a newer reading says. */
const EditConflict = z.strictObject({
  event: z.int(),
  documentId: z.string(),
  figureId: z.string(),
  /** What the machine had read when the person spoke. */
  was: Shown,
  /** What the person said: this counts. */
  said: Shown,
  /** What the machine reads now; null where it no longer finds the figure. */
  now: Shown,
});

/** One line of everything that happened to a case. */
export const TimelineEntry = z.strictObject({
  at: z.string(),
  actor: z.string(),
  role: z.optional(Role),
  /** A name such as `document-admitted`, or the name of an action. */
  event: z.string(),
  reason: z.optional(z.string()),
  /** The ordinal of the event that the action left, where it is one. */
  ordinal: z.optional(z.int()),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type TimelineEntry = z.output<typeof TimelineEntry>;

/** What changes in a decision by an action: before it and after it. */
export const DecisionDifference = z.strictObject({
  before: z.nullable(
    z.strictObject({ outcome: Outcome, incomeTest: z.string(), total: Shown, perCapita: Shown }),
  ),
  after: z.strictObject({
    outcome: Outcome,
    incomeTest: z.string(),
    total: Shown,
    perCapita: Shown,
  }),
  flips: z.boolean(),
  /** Cards that appear and go, by code. */
  opened: z.array(z.string()),
  closed: z.array(z.string()),
});
export type DecisionDifference = z.output<typeof DecisionDifference>;

/** What the applicant answered to a figure. */
const FigureAnswer = z.strictObject({
  event: z.int(),
  documentId: z.string(),
  figureId: z.string(),
  agrees: z.boolean(),
  amount: z.optional(z.string()),
  at: z.string(),
});

/** The review of a case as its page shows it. */
export const ReviewView = z.strictObject({
  state: ReviewState,
  /** Of the decision: only `confirmed` and `refused` stand. */
  decisionStatus: z.enum([
    "none",
    "proposed",
    "to-countersign",
    "confirmed",
    "refused",
    "objected",
  ]),
  /** Who prepared the decision that waits for a second signature, and which way. */
  prepared: z.nullable(
    z.strictObject({ by: z.string(), at: z.string(), as: z.enum(["confirm", "refuse"]) }),
  ),
  /**
   * Whether the asker is to read the case a second time without knowing how the first decided: then
   * the decision, who prepared it which way and why it was drawn are left out until that is done.
   */
  blind: z.boolean(),
  /** The second reading of the decision that waits or stands, as soon as it is in. */
  secondReading: z.nullable(
    z.strictObject({ by: z.string(), at: z.string(), outcome: Outcome, agrees: z.boolean() }),
  ),
  /** Why a second person must sign; empty where one is enough. */
  fourEyes: z.array(z.enum(["refusal", "near-the-line", "sample"])),
  claim: z.nullable(Claim),
  hold: z.nullable(Hold),
  asked: z.nullable(Asked),
  cards: z.array(Card),
  decisiveFigures: z.array(DecisiveFigure),
  conflicts: z.array(EditConflict),
  answers: z.array(FigureAnswer),
  clocks: z.array(Clock),
  /** What the asker may do now; anything else is refused. */
  allowed: z.array(z.enum(ACTIONS)),
  /** Null until the applicant spoke. */
  consent: z.nullable(z.boolean()),
  objection: z.nullable(
    z.strictObject({
      at: z.string(),
      reason: z.string(),
      disputes: z.array(z.string()),
      upheld: z.nullable(z.boolean()),
    }),
  ),
});
export type ReviewView = z.output<typeof ReviewView>;
