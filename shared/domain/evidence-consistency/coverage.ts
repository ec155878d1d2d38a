import type { Application, Member } from "../application.ts";
import type { CalendarDate, CalendarMonth } from "../calendar.ts";
import { ageOn, isCalendarDate, monthIndex, monthOf } from "../calendar.ts";
import type { HouseholdMember } from "../household.ts";
import type { Paper } from "../paper.ts";
import type { Payment } from "../payment.ts";

/**
 * What is known of one month of one person: `shown` by a paper, `unreadable` on a paper, `declared`
 * only, `nothing-shown` by a paper that covers the month, `unread` because a paper of the person
 * could not be read, `missing`, or `not-needed`.
 */
export type MonthState =
  | "shown"
  | "unreadable"
  | "declared"
  | "nothing-shown"
  | "unread"
  | "missing"
  | "not-needed";

/** One month of one person, with the papers that speak of it. */
export interface CoveredMonth {
  readonly month: CalendarMonth;
  readonly state: MonthState;
  readonly documents: readonly string[];
}

/** The months of one person, and which papers would fill those that are missing. */
export interface MemberCoverage {
  readonly memberId: string;
  readonly counted: boolean;
  readonly months: readonly CoveredMonth[];
  /** Forms of which any one would show the missing months; empty where none is missing. */
  readonly wanted: readonly string[];
}

/** What a map of months and persons is drawn from. */
export interface CoverageFacts {
  readonly application: Application;
  readonly months: readonly CalendarMonth[];
  readonly household: readonly HouseholdMember[];
  readonly papers: readonly Paper[];
  readonly payments: readonly Payment[];
  readonly unread: readonly { readonly memberId: string; readonly document: string }[];
}

/** From this age on a person's income is asked for. */
const ADULT_AGE = 18;

/** Which months of which person the papers of a case show, and which paper is still missing. */
export function coverage(facts: CoverageFacts): readonly MemberCoverage[] {
  const { application, household, months } = facts;
  return application.members.map((member) => {
    const counted = household.some((one) => one.member.id === member.id && one.counted);
    const own = months.map((month) => monthOfMember(facts, member, counted, month));
    const isMissing = own.some(({ state }) => state === "missing" || state === "unread");
    return {
      memberId: member.id,
      counted,
      months: own,
      wanted: isMissing ? wanted(member, application) : [],
    };
  });
}

function monthOfMember(
  facts: CoverageFacts,
  member: Member,
  counted: boolean,
  month: CalendarMonth,
): CoveredMonth {
  const own = facts.payments.filter(
    ({ memberId, receivedIn }) => memberId === member.id && receivedIn === month,
  );
  const read = own.flatMap(({ amount, source }) =>
    source.kind === "paper" ? [{ amount, document: source.document }] : [],
  );
  const documents = [...new Set(read.map(({ document }) => document))];
  const unread = facts.unread.filter(({ memberId }) => memberId === member.id);
  const silent = facts.papers.filter(
    (paper) => paper.memberId === member.id && covers(paper, month),
  );
  if (read.some(({ amount }) => amount === null)) return { month, state: "unreadable", documents };
  if (read.length > 0) return { month, state: "shown", documents };
  if (own.length > 0) return { month, state: "declared", documents };
  if (silent.length > 0) return { month, state: "nothing-shown", documents: namesOf(silent) };
  if (unread.length > 0) return { month, state: "unread", documents: namesOf(unread) };
  const needed = counted && isAdult(member, facts.application.appliedOn);
  return { month, state: needed ? "missing" : "not-needed", documents };
}

function namesOf(papers: readonly { readonly document: string }[]): readonly string[] {
  return [...new Set(papers.map(({ document }) => document))];
}

/** A paper of a year speaks of all its months up to the day of issue. */
function covers({ reading }: Paper, month: CalendarMonth): boolean {
  const { year, issuedOn } = reading.fields;
  if (year !== month.slice(0, 4)) return false;
  return !isCalendarDate(issuedOn) || monthIndex(month) <= monthIndex(monthOf(issuedOn));
}

function isAdult({ birthDate }: Member, on: CalendarDate): boolean {
  return birthDate === undefined || ageOn(birthDate, on) >= ADULT_AGE;
}

/** Papers that show a person's income, by what is known of the person. */
function wanted({ circumstances = [], study }: Member, { region }: Application): readonly string[] {
  if (region.startsWith("KZ")) return ["kz.settlement", "kz.salary", "kz.enpf"];
  if (circumstances.includes("pensioner")) return ["ru.sfr-payments"];
  if (circumstances.includes("unemployed")) return ["ru.unemployment"];
  if (study === "full-time") return ["ru.scholarship"];
  return ["ru.ndfl-1175018", "ru.salary", "ru.npd-1122036"];
}
