/**
 * Every reason for which a case is put before a person, with what the person is asked.
 *
 * The list is closed: a decision names no code outside it, and the documented catalogue is
 * generated from it.
 */
export const REVIEW_CODES = {
  MISSING_PARAMETER: "A figure of law is missing; nothing is decided until it is supplied",
  NO_RULES_IN_FORCE: "The programme has no rules for the day of application",
  AT_LINE: "Per-capita income equals the threshold exactly",
  LOW_CONFIDENCE_PARAMETER: "The compared figure rests on memory or on arithmetic, not on its act",
  PARAMETER_REPLACED: "The agency's figure replaces the one of the data",
  NATIONAL_LINE_USED: "The region's poverty line is not known; the national one is used",
  THRESHOLD_KIND_OPEN: "Per-capita or group-weighted minimum: the region's rule is not known",
  KOMI_ZONE_OR_AVERAGE: "The zone's minimum or the republic's average: the act is not known",
  LINE_OF_WHICH_QUARTER: "The poverty line of this or of the previous quarter: not known",
  MEMBER_GROUP_ASSUMED: "A pensioner by age or pension, not by a stated circumstance",
  BONUS_OUTSIDE_PERIOD: "Received inside the period, earned outside it: counted as nothing",
  UNIFIED_BENEFIT_FIRST_DAYS: "The first day on which the unified benefit stops counting is open",
  ALIMONY_PAID_DEDUCTED: "Paid alimony is deducted; the rule is to be confirmed",
  MOBILISED_MEMBER: "A mobilised member: income left out, head counted; the rule is open",
  SELF_EMPLOYED_RECEIPTS: "Self-employed receipts are counted without expenses; the rule is open",
  PERSONAL_PLOT_NORMS: "Income of a personal plot: whether the norms still apply is open",
  EXCLUSION_UNCERTAIN: "A member is left out by a rule that rests on memory or on a parallel act",
  HOUSEHOLD_CORE_ONLY: "Relatives outside the core of the family are not counted; the rule is open",
  SVO_NO_INCOME_TEST: "A participant of the special military operation: no income test",
  SVO_FAMILY_MEMBER: "A member, not the applicant, takes part in the special military operation",
  LOAN_AS_INCOME: "A loan is or may be counted as income; the rule is contested",
  TREATMENT_UNCONFIRMED: "How this kind of income is treated is not confirmed by a text read",
  BUSINESS_LOSS: "Expenses exceed the receipts; the loss is counted as nothing",
  ZERO_INCOME: "No income in the period: no ground for refusal, the reasons are for a person",
  NOT_BEFORE_TAX: "The amount is not known before tax; the one given is counted",
  FOREIGN_CURRENCY: "An amount in another currency cannot be counted without a rate",
  EMPTY_HOUSEHOLD: "Nobody is left to be counted",
  NO_CHILDREN: "The programme is for families with children",
  TERRITORY_OUTSIDE: "The programme does not run in this territory on this day",
  TERRITORY_UNKNOWN: "The programme runs in some territories only; the territory is not stated",
  DECLARED_AND_SCANNED: "Income both declared and read from a paper: the paper counts, once",
  DUPLICATE_PAPER: "The same paper was put in twice and is counted once",
  PAPERS_DISAGREE: "Two papers about the same pay differ; the later one counts",
  FIGURE_UNREADABLE: "An amount on a paper cannot be read",
  FIGURE_CONFLICTING: "An amount on a paper contradicts the paper's own sums",
  FIGURE_UNCONFIRMED: "An amount on a paper is read, but not proven",
  FIGURE_REPAIRED: "Readers disagree; one reading fits the paper's own sums",
  FIGURE_DERIVED: "The amount is computed from another figure of the paper",
  DOCUMENT_NOT_READ: "A document could not be read",
  DOCUMENT_NEEDS_REVIEW: "A document is to be looked at",
  OTHER_PERSON: "The paper names another person than the member it was given for",
  PERSON_NOT_IN_HOUSEHOLD: "The paper names a person who is not in the household: whose is it?",
  PAPER_REPLACED: "A later paper of the same payer and year no longer shows these amounts",
  PAPER_AFTER_APPLICATION: "The paper is dated months after the application: is the date right?",
  PERIOD_NOT_COVERED: "The paper does not cover every month of the period",
  INCOME_CODE_UNKNOWN: "The income code on the paper does not say what was paid",
  BENEFIT_KIND_OPEN: "The paper does not say which benefit was paid",
} as const;

/** A reason for which a case is put before a person. */
export type ReviewCode = keyof typeof REVIEW_CODES;
