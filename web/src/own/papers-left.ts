import type { DocumentView } from "../../../shared/contracts/api.ts";
import { figuresOf, papersOf } from "../case/papers-of.ts";
import type { PaperItem, PaperName } from "../checklist/papers.ts";

/** Which paper of the list a form is. */
const PAPER_OF_FORM: Readonly<Record<string, PaperName>> = {
  "ru.ndfl-1175018": "wage-certificate",
  "ru.ndfl-2015": "wage-certificate",
  "ru.salary": "wage-certificate",
  "ru.npd-1122036": "self-employed-certificate",
  "ru.sfr-payments": "social-payments",
  "ru.unemployment": "unemployment-certificate",
  "ru.child-benefit": "social-payments",
  "ru.scholarship": "scholarship-certificate",
  "ru.alimony": "alimony-proof",
  "kz.settlement": "pension-fund-statement",
  "kz.salary": "pension-fund-statement",
  "kz.enpf": "pension-fund-statement",
};

/** One line of the list with what has arrived for it. */
export interface PaperLeft extends PaperItem {
  /** Months that no paper shows yet; empty with `arrived` for papers about no month. */
  readonly monthsLeft: readonly string[];
  readonly arrived: boolean;
}

/**
 * The list of papers with what is still missing, person by person and month by month.
 *
 * A paper counts once it was read; months that it shows leave the list, others stay.
 */
export function papersLeft(
  items: readonly PaperItem[],
  documents: readonly DocumentView[],
): readonly PaperLeft[] {
  return items.map((item) => {
    const shown = documents.filter((paper) => shows(paper, item));
    const months = new Set(
      shown.flatMap(({ reading }) => figuresOf(reading).map(({ month }) => month)),
    );
    const wholePeriod = shown.length > 0 && ![...months].some((month) => month !== undefined);
    const monthsLeft = wholePeriod ? [] : item.months.filter((month) => !months.has(month));
    return { ...item, monthsLeft, arrived: shown.length > 0 && monthsLeft.length === 0 };
  });
}

function shows({ memberId, status, reading }: DocumentView, { paper, personId }: PaperItem) {
  const readable = status === "read" || status === "needs-review";
  const forms = papersOf(reading).map(({ form }) => PAPER_OF_FORM[form]);
  return memberId === personId && readable && forms.includes(paper);
}
