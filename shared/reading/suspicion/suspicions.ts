/**
 * Every reason for which a person is asked to look at a paper although its figures may be read
 * without doubt. Each is a question about the paper, never a finding about a person, and none of
 * them refuses a paper.
 */
export const SUSPICIONS = {
  PRINT_DOES_NOT_ADD_UP:
    "All readers see the same amounts, and the rows do not make the total: was it issued like this?",
  PRINTED_TAX_DIFFERS:
    "All readers see the same amounts, and the tax is not the base times the rate: is it a recount?",
  ISSUED_BEFORE_LAST_MONTH: "The paper shows a month after its own date of issue: which is right?",
  FORM_NOT_YET_IN_FORCE:
    "The form is of an act younger than the paper's date: which date is right?",
  FORM_NO_LONGER_IN_FORCE: "The form was replaced before this paper's year: why was it used?",
  PERIOD_REVERSED: "The pay period ends before it begins: which days are meant?",
  MONTH_TWICE_AND_GAP:
    "One month stands twice and its neighbour is missing: which month does each row belong to?",
  MONTHS_OUT_OF_ORDER: "A month stands out of the order of the others: is it the right month?",
  ROUND_AVERAGE_PAY:
    "Leave and sick pay are computed from an average, and all of it is in whole thousands: how come?",
  NUMBER_CHECK_FAILS: "A printed number has wrong check digits: is it copied without a slip?",
  FILE_CHANGED_AFTER_ISSUE: "The file was saved again after the paper's date: what was changed?",
  FILE_FROM_EDITOR: "The file was last saved by a program that edits pages: why was it?",
  DIGIT_OF_OTHER_TYPE: "A digit is of another type than its neighbours: look at it closely",
  DIGIT_OFF_THE_LINE: "A digit stands higher, lower or larger than its neighbours: look closely",
  PATCHED_PAPER: "The paper around this amount is smoother than elsewhere: look at it closely",
} as const;

/** The code of a question about a paper. */
export type SuspicionCode = keyof typeof SUSPICIONS;
