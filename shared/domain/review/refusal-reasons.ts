/** Why an application may be refused: what the person must choose from, with the ground of law. */
export const REFUSAL_REASONS = {
  INCOME_NOT_BELOW: "Per-capita income is not below the line of the programme",
  CONDITION_NOT_MET: "A condition of the programme does not hold",
  PAPERS_MISSING: "Papers asked for were not given in time",
  FALSE_STATEMENT: "What was stated is not so, and the difference decides",
  NOT_IN_TERRITORY: "The family does not live where the programme runs",
} as const;

/** The code of a reason for refusal. */
export type RefusalReason = keyof typeof REFUSAL_REASONS;
