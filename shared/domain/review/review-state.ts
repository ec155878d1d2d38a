/**
 * Where the review of a case stands. `collecting`: no proposal yet; `proposed`: waits for a
 * caseworker; `held`: put aside until a day; `asked`: waits for the applicant; `to-countersign`: one
 * person has decided and another must; `confirmed` and `refused` stand; `objected`: the applicant
 * objects and somebody else decides on it.
 */
export const REVIEW_STATES = [
  "collecting",
  "proposed",
  "held",
  "asked",
  "to-countersign",
  "confirmed",
  "refused",
  "objected",
] as const;

/** One state of a review. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What a person can do to the facts of a case, so that it is determined anew. */
export const EDITS = [
  "correct-figure",
  "accept-figure",
  "add-figure",
  "reject-figure",
  "assign-document",
  "describe-document",
  "accept-document",
  "set-aside-document",
  "declare-income",
  "withdraw-income",
  "undo",
] as const;

/** What a person can do to a case; each becomes an event that nothing overwrites. */
export const ACTIONS = [
  ...EDITS,
  "note",
  "claim",
  "release",
  "hold",
  "resume",
  "ask",
  "answer",
  "confirm",
  "refuse",
  "countersign",
  "return",
  "reopen",
  "object",
  "decide-objection",
  "consent",
  "answer-figure",
  "second-reading",
] as const;

/** The name of an action. */
export type ActionName = (typeof ACTIONS)[number];
