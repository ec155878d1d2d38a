import type { CalendarDate } from "../calendar.ts";
import { isCalendarDate, monthIndex, monthOf } from "../calendar.ts";
import type { Notice } from "../notice.ts";
import type { Paper } from "../paper.ts";

/** Months after an application up to which papers for it are still asked for and brought. */
const MOST_MONTHS = 2;

/** Papers dated so long after the application that the date can hardly be right. */
export function latePapers(papers: readonly Paper[], appliedOn: CalendarDate): readonly Notice[] {
  const last = monthIndex(monthOf(appliedOn)) + MOST_MONTHS;
  return papers.flatMap(({ document, reading }): Notice[] => {
    const { issuedOn } = reading.fields;
    if (!isCalendarDate(issuedOn) || monthIndex(monthOf(issuedOn)) <= last) return [];
    return [{ code: "PAPER_AFTER_APPLICATION", detail: `${document}: ${issuedOn}`, figures: [] }];
  });
}
