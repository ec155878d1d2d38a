import type { Application, DeclaredIncome, Member } from "../../../../shared/domain/application.ts";
import { KAZAKH, KOMI, MINIMUMS } from "./figures.ts";

/**
 * The law a second time, deliberately unlike the engine: one procedure, months as text, every amount
 * spread over its months in parts of a large common unit, no data files, no trace, no cleverness.
 */
export interface SecondOpinion {
  readonly total: string;
  readonly perCapita: string;
  readonly threshold: string | null;
  readonly incomeTest: string;
  readonly outcome: string;
  readonly monthly: string | null;
}

/** Divisible by every number of months up to 18 and by the parts of a hundred. */
const UNIT = 12_252_240n * 100n;

export function secondOpinion(application: Application): SecondOpinion {
  const { appliedOn, members } = application;
  const kazakh = application.region.startsWith("KZ");
  const months = kazakh ? quarterBefore(appliedOn) : monthsBefore(appliedOn);
  const family = members.filter((member) => (kazakh ? isCore : isFamily)(member, appliedOn));
  const total = application.income.reduce((sum, income) => {
    const member = family.find(({ id }) => id === income.memberId);
    return member === undefined ? sum : sum + counted(income, member, application, months, kazakh);
  }, 0n);
  const line = kazakh
    ? kazakhLine(application, appliedOn)
    : russianLine(application, family, appliedOn, months.length);
  return concluded(application, family, total, line, months.length);
}

function concluded(
  application: Application,
  family: readonly Member[],
  total: bigint,
  /** In units: of one person in Kazakhstan, of all of them in Russia. */
  line: bigint | undefined,
  months: number,
): SecondOpinion {
  const people = BigInt(family.length);
  const lines = line === undefined || !isKazakh(application) ? line : line * people;
  const test = compared(total, lines === undefined ? undefined : lines * BigInt(months));
  const outcome = outcomeOf(application, family, test);
  return {
    total: shown(total, 1n),
    perCapita: shown(total, people * BigInt(months)),
    threshold: lines === undefined ? null : shown(lines, people),
    incomeTest: test,
    outcome,
    monthly:
      isKazakh(application) && outcome === "eligible" && lines !== undefined
        ? shown(benefit(application, family, total, lines), 3n)
        : null,
  };
}

function isKazakh({ region }: Application): boolean {
  return region.startsWith("KZ");
}

function compared(total: bigint, limit: bigint | undefined): string {
  if (limit === undefined) return "undetermined";
  if (total === limit) return "at-line";
  return total < limit ? "below" : "not-below";
}

function outcomeOf(application: Application, family: readonly Member[], test: string): string {
  if (application.programme === "kz.orleu" && !inPilot(application)) return "not-eligible";
  const waived = application.appliedOn >= "2026-01-01" && !isKazakh(application);
  if (waived && isFamilyOfParticipant(application, family)) return "eligible";
  if (test === "undetermined") return test;
  const equal = test === "at-line" && isKazakh(application);
  return test === "below" || equal ? "eligible" : "not-eligible";
}

function inPilot({ region, appliedOn }: Application): boolean {
  return appliedOn >= "2015-07-01" || ["KZ-11", "KZ-31", "KZ-63"].includes(region);
}

/** In Altai somebody of the counted family is enough, elsewhere the applicant takes part himself. */
function isFamilyOfParticipant(
  { members, region }: Application,
  family: readonly Member[],
): boolean {
  const takesPart = ({ circumstances = [] }: Member) => circumstances.includes("svo-participant");
  const applicant = members.filter(({ relation }) => relation === "applicant");
  return [...applicant, ...(region === "RU-ALT" ? family : [])].some(takesPart);
}

/** Three times the monthly benefit, in units. */
function benefit(
  { programme, appliedOn }: Application,
  family: readonly Member[],
  total: bigint,
  lines: bigint,
): bigint {
  const gap = lines * 3n - total > 0n ? lines * 3n - total : 0n;
  if (programme === "kz.orleu") return gap;
  const young = family.filter(({ birthDate }) => {
    const age = years(birthDate, appliedOn);
    return age >= 1 && age <= 6;
  }).length;
  const index = latest(KAZAKH, appliedOn)?.[1] ?? 0;
  const supplement =
    appliedOn >= "2023-01-01" ? BigInt(young) * BigInt(index) * UNIT * 150n * 3n : 0n;
  if (appliedOn >= "2019-04-01" && appliedOn <= "2019-12-31" && gap > 0n) {
    const children = family.filter(({ relation }) => relation === "child" || relation === "ward");
    const adults = BigInt(family.length - children.length);
    return (
      (gap * adults) / BigInt(family.length) + BigInt(children.length) * 2_078_900n * UNIT * 3n
    );
  }
  return gap + supplement;
}

function counted(
  income: DeclaredIncome,
  member: Member,
  { appliedOn }: Application,
  months: readonly string[],
  kazakh: boolean,
): bigint {
  const sign = signOf(income, member, appliedOn, kazakh);
  if (sign === 0n) return 0n;
  const cents = BigInt(income.amount.replace(".", ""));
  const spent = BigInt((income.expenses ?? "0.00").replace(".", ""));
  const net =
    income.kind === "business" && !kazakh && appliedOn >= "2024-01-01" ? cents - spent : cents;
  const base = net > 0n ? net : 0n;
  if (income.receivedIn > appliedOn.slice(0, 7)) return 0n;
  const earned = kazakh || !DIVIDED.has(income.kind) ? [income.receivedIn] : monthsEarned(income);
  const each = (base * UNIT) / BigInt(earned.length);
  return sign * each * BigInt(earned.filter((month) => months.includes(month)).length);
}

function monthsEarned({ accruedFor, receivedIn }: DeclaredIncome): readonly string[] {
  if (accruedFor === undefined || accruedFor.from === accruedFor.to) return [receivedIn];
  const months: string[] = [];
  for (let month: string = accruedFor.from; month <= accruedFor.to; month = next(month))
    months.push(month);
  return months;
}

const DIVIDED = new Set([
  "wage",
  "public-duty",
  "military",
  "severance",
  "civil-contract",
  "business",
  "self-employment",
  "royalty",
  "employer-aid",
]);

const NEVER = new Set([
  "state-social-assistance",
  "insurance-compensation",
  "rehabilitation",
  "care-compensation",
  "maternity-capital",
  "tax-deduction",
  "housing-assistance",
  "disability-benefit",
  "one-off-aid",
]);

function signOf(income: DeclaredIncome, member: Member, day: string, kazakh: boolean): bigint {
  if (NEVER.has(income.kind)) return 0n;
  return kazakh ? kazakhSign(income, day) : russianSign(income.kind, member, day);
}

function kazakhSign({ kind, loanKind }: DeclaredIncome, day: string): bigint {
  const counts: Readonly<Record<string, boolean>> = {
    "alimony-paid": false,
    scholarship: day < "2019-04-01",
    "child-benefit": day < "2019-04-01" || day >= "2020-01-01",
    loan: day >= "2025-09-01" && loanKind !== "mortgage",
  };
  return counts[kind] === false ? 0n : 1n;
}

function russianSign(kind: string, member: Member, day: string): bigint {
  if (leftOut(kind, member, day) || kind === "loan") return 0n;
  if (kind === "in-kind") return day < "2024-01-01" ? 1n : 0n;
  if (kind === "unified-child-benefit") return day < "2025-02-13" ? 1n : 0n;
  return kind === "alimony-paid" ? -1n : 1n;
}

function leftOut(kind: string, { circumstances = [], dismissedOn }: Member, day: string) {
  const dismissed = (dismissedOn ?? "") >= "2022-03-01";
  if (circumstances.includes("mobilised") && day >= "2022-10-29") return kind !== "alimony-paid";
  const pay = kind === "wage" || kind === "severance" || kind === "public-duty";
  const in2022 = day >= "2022-03-19" && day <= "2022-12-31" && dismissed;
  return pay && in2022 && circumstances.includes("unemployed");
}

const AWAY = [
  "conscript",
  "cadet",
  "imprisoned",
  "in-custody",
  "compulsory-treatment",
  "missing",
  "wanted",
];

function isFamily(member: Member, day: string): boolean {
  const { relation, circumstances = [], birthDate, study, married } = member;
  if (circumstances.some((one) => AWAY.includes(one))) return false;
  if (circumstances.includes("full-state-support") && relation !== "ward") return false;
  if (relation === "applicant") return true;
  const modern = day >= "2024-01-01";
  if (modern && isApart(member, day)) return false;
  if (relation === "spouse") return true;
  if (!modern) return relation !== "partner" && relation !== "other";
  const age = years(birthDate, day);
  if (relation === "ward") return age < 18;
  if (relation !== "child" || married === true) return false;
  return age < 18 || (age < 23 && study === "full-time");
}

function isApart({ circumstances = [], birthDate }: Member, day: string): boolean {
  if (circumstances.includes("parental-rights-lost")) return true;
  return circumstances.includes("lives-with-other-parent") && years(birthDate, day) < 18;
}

function isCore(member: Member, day: string): boolean {
  const { relation, circumstances = [], birthDate, study } = member;
  const away = ["full-state-support", "conscript", "imprisoned", "in-custody", "missing"];
  if (circumstances.some((one) => away.includes(one))) return false;
  if (relation === "applicant" || relation === "spouse") return true;
  const age = years(birthDate, day);
  if (relation === "ward") return age < 18;
  return relation === "child" && (age < 18 || (age < 23 && study === "full-time"));
}

/** The sum of the minimums of all persons for one month, in units. */
function russianLine(
  { region, zone, income }: Application,
  family: readonly Member[],
  day: string,
  _months: number,
): bigint | undefined {
  const people = BigInt(family.length);
  if (region === "RU-KO") {
    const row = KOMI.find(([from, to]) => from <= day && day <= to);
    if (row === undefined) return undefined;
    const [, , average, north, south] = row;
    const own = zone === "north" ? north : zone === "south" ? south : average;
    return BigInt(own === 0 ? average : own) * 100n * UNIT * people;
  }
  const row = MINIMUMS[region]?.find(([from, to]) => from <= day && day <= to);
  if (row === undefined) return undefined;
  const [, , perCapita, working, old, child] = row;
  if (day >= "2024-01-01" || region === "RU-ALT") return BigInt(perCapita) * 100n * UNIT * people;
  return family.reduce((sum, { id, birthDate, circumstances = [] }) => {
    const age = years(birthDate, day);
    const pension = income.some(
      ({ memberId, kind, receivedIn }) =>
        memberId === id && kind === "pension" && monthsBefore(day).includes(receivedIn),
    );
    const works = circumstances.includes("able-bodied") || circumstances.includes("unemployed");
    const retired = circumstances.includes("pensioner") || (!works && (pension || age >= 60));
    const own = age < 18 ? child : retired ? old : working;
    return sum + BigInt(own) * 100n * UNIT;
  }, 0n);
}

/** The line of one person, in units. */
function kazakhLine({ programme, region }: Application, day: string): bigint | undefined {
  if (region === "KZ-79" && day >= "2023-04-01" && day <= "2023-06-30") return 3_190_800n * UNIT;
  const before = `${quarterBefore(day)[0] ?? ""}-01`;
  const new2018 = day >= "2018-01-01" && day <= "2019-03-31";
  const minimum = latest(KAZAKH, programme === "kz.orleu" || new2018 ? day : before)?.[2];
  if (minimum === undefined) return undefined;
  const share = programme === "kz.orleu" ? 60n : day < "2018-01-01" ? 40n : new2018 ? 50n : 70n;
  return BigInt(minimum) * share * UNIT;
}

function latest<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[], day: string) {
  return rows.findLast(([from]) => from <= day);
}

function years(birth: string, day: string): number {
  const whole = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) >= birth.slice(5) ? whole : whole - 1;
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

function previous(month: string, steps: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const at = new Date(Date.UTC(year, number - 1 - steps, 1));
  return at.toISOString().slice(0, 7);
}

function monthsBefore(day: string): readonly string[] {
  const lag = day >= "2024-01-01" ? 1 : 0;
  return [3, 2, 1].map((steps) => previous(day.slice(0, 7), steps + lag));
}

function quarterBefore(day: string): readonly string[] {
  const number = Number(day.slice(5, 7));
  const into = (number - 1) % 3;
  return [3, 2, 1].map((steps) => previous(day.slice(0, 7), steps + into));
}

/** Units over parts as an amount, half away from zero. */
function shown(units: bigint, parts: bigint): string {
  const negative = units < 0n;
  const size = negative ? -units : units;
  const cents = (size + (UNIT * parts) / 2n) / (UNIT * parts);
  const text = cents.toString().padStart(3, "0");
  const sign = negative && cents > 0n ? "-" : "";
  return `${sign}${text.slice(0, -2)}.${text.slice(-2)}`;
}
