import type { Application } from "../application.ts";
import type { CalendarDate, CalendarMonth } from "../calendar.ts";
import { firstDayOf, monthAt, monthIndex, monthOf } from "../calendar.ts";
import type { Outcome } from "../decision.ts";
import { determine } from "../determination.ts";
import type { Evidence } from "../evidence.ts";
import type { Law } from "../law.ts";
import type { IncomeTest } from "../rules/income-test.ts";

/** What the same facts would yield for an application made in another month. */
export interface LaterApplication {
  readonly appliedOn: CalendarDate;
  readonly months: readonly CalendarMonth[];
  readonly incomeTest: IncomeTest;
  readonly outcome: Outcome;
  /** Months of the period of which nothing is known yet; they are taken as without income. */
  readonly unknownMonths: readonly CalendarMonth[];
}

/**
 * The same facts for each later month of application, the stated day first: no income is invented,
 * and the months that are not known yet are named.
 *
 * @param ahead How many months to look ahead.
 */
export function laterApplications(
  application: Application,
  evidence: readonly Evidence[],
  law: Law,
  ahead = 12,
): readonly LaterApplication[] {
  const stated = monthIndex(monthOf(application.appliedOn));
  const known = lastKnownMonth(application, evidence);
  return Array.from({ length: ahead + 1 }, (_, later) => {
    const appliedOn = later === 0 ? application.appliedOn : firstDayOf(monthAt(stated + later));
    const { ruled } = determine({ ...application, appliedOn }, evidence, law);
    const months = ruled?.assessment.months ?? [];
    return {
      appliedOn,
      months,
      incomeTest: ruled?.measurement.incomeTest ?? "undetermined",
      outcome: ruled?.outcome ?? "undetermined",
      unknownMonths: months.filter((month) => known === undefined || month > known),
    };
  });
}

/** The earliest application that would pass, with the months that drop out of the period by then. */
export function whenQualifies(
  applications: readonly LaterApplication[],
): { readonly first: LaterApplication; readonly dropped: readonly CalendarMonth[] } | undefined {
  const first = applications.find(({ outcome }) => outcome === "eligible");
  if (first === undefined) return undefined;
  const before = applications[0]?.months ?? [];
  return { first, dropped: before.filter((month) => !first.months.includes(month)) };
}

function lastKnownMonth(
  { income }: Application,
  evidence: readonly Evidence[],
): CalendarMonth | undefined {
  const months = [
    ...income.map(({ receivedIn }) => receivedIn),
    ...evidence.flatMap(({ reading }) => reading.figures.flatMap(({ month }) => month ?? [])),
  ];
  const last = months.reduce<string>((latest, month) => (month > latest ? month : latest), "");
  return last === "" ? undefined : (last as CalendarMonth);
}
