import { ACTIONS, type ActionName, type ReviewState } from "./review-state.ts";

/**
 * What can happen to the review of a case. Decisions and objections come to one of two ends, so they
 * are split here by their end; `propose` is the machine's, everything else a person's.
 */
export type ReviewEvent =
  | Exclude<ActionName, "confirm" | "refuse" | "countersign" | "decide-objection">
  | "propose"
  | "confirm-alone"
  | "confirm-first"
  | "refuse-first"
  | "countersign-confirmed"
  | "countersign-refused"
  | "uphold-objection"
  | "dismiss-of-confirmed"
  | "dismiss-of-refused";

/** Every event of the machine. */
export const REVIEW_EVENTS: readonly ReviewEvent[] = [
  ...ACTIONS.filter(
    (action): action is Extract<ReviewEvent, ActionName> =>
      action !== "confirm" &&
      action !== "refuse" &&
      action !== "countersign" &&
      action !== "decide-objection",
  ),
  "propose",
  "confirm-alone",
  "confirm-first",
  "refuse-first",
  "countersign-confirmed",
  "countersign-refused",
  "uphold-objection",
  "dismiss-of-confirmed",
  "dismiss-of-refused",
];

/** States in which facts may still be changed: before a decision, or while it is objected to. */
const FACTS_OPEN: readonly ReviewState[] = ["collecting", "proposed", "held", "asked", "objected"];
const UNDECIDED: readonly ReviewState[] = ["collecting", "proposed", "held", "asked"];
const DECIDED: readonly ReviewState[] = ["confirmed", "refused"];
const WORKED_ON: readonly ReviewState[] = [...FACTS_OPEN, "to-countersign"];
const ALWAYS: readonly ReviewState[] = [...WORKED_ON, ...DECIDED];

interface Transition {
  readonly from: readonly ReviewState[];
  /** Where it leads; the state stays where absent. */
  readonly to?: ReviewState;
}

const edit: Transition = { from: FACTS_OPEN };

/** Where each event is possible and where it leads: the whole machine. */
export const TRANSITIONS: Readonly<Record<ReviewEvent, Transition>> = {
  "correct-figure": edit,
  "accept-figure": edit,
  "add-figure": edit,
  "reject-figure": edit,
  "assign-document": edit,
  "describe-document": edit,
  "accept-document": edit,
  "set-aside-document": edit,
  "declare-income": edit,
  "withdraw-income": edit,
  undo: edit,
  note: { from: ALWAYS },
  claim: { from: WORKED_ON },
  release: { from: WORKED_ON },
  hold: { from: ["proposed"], to: "held" },
  resume: { from: ["held"], to: "proposed" },
  ask: { from: ["collecting", "proposed", "held"], to: "asked" },
  answer: { from: ["asked"], to: "proposed" },
  "confirm-alone": { from: ["proposed"], to: "confirmed" },
  "confirm-first": { from: ["proposed"], to: "to-countersign" },
  "refuse-first": { from: ["proposed"], to: "to-countersign" },
  "countersign-confirmed": { from: ["to-countersign"], to: "confirmed" },
  "countersign-refused": { from: ["to-countersign"], to: "refused" },
  return: { from: ["to-countersign"], to: "proposed" },
  reopen: { from: DECIDED, to: "proposed" },
  object: { from: DECIDED, to: "objected" },
  "uphold-objection": { from: ["objected"], to: "proposed" },
  "dismiss-of-confirmed": { from: ["objected"], to: "confirmed" },
  "dismiss-of-refused": { from: ["objected"], to: "refused" },
  consent: { from: UNDECIDED },
  "answer-figure": { from: UNDECIDED },
  "second-reading": { from: ["to-countersign"] },
  propose: { from: ALWAYS },
};

/** The state after an event; undefined where the event is not possible. */
export function nextReviewState(state: ReviewState, event: ReviewEvent): ReviewState | undefined {
  if (event === "propose" && state === "collecting") return "proposed";
  const { from, to } = TRANSITIONS[event];
  return from.includes(state) ? (to ?? state) : undefined;
}
