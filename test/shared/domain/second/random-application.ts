import type {
  Application,
  Circumstance,
  DeclaredIncome,
  Member,
  Relation,
} from "../../../../shared/domain/application.ts";
import { CIRCUMSTANCES } from "../../../../shared/domain/application.ts";
import type { CalendarDate, CalendarMonth } from "../../../../shared/domain/calendar.ts";
import { monthAt, monthIndex } from "../../../../shared/domain/calendar.ts";
import { INCOME_KINDS } from "../../../../shared/domain/income-kind.ts";

/** A repeatable source of whole numbers from 0 to below a limit. */
export type Dice = (below: number) => number;

/** Dice that fall the same way for the same seed. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <Item>(roll: Dice, items: readonly Item[]): Item => items[roll(items.length)] as Item;

const two = (value: number) => String(value).padStart(2, "0");

const day = (roll: Dice, first: number, years: number) =>
  `${first + roll(years)}-${two(1 + roll(12))}-${two(1 + roll(28))}` as CalendarDate;

/** Days on which something changes, and the days before: as likely as all other days together. */
const TURNS = [
  "2022-03-18",
  "2022-03-19",
  "2022-05-31",
  "2022-06-01",
  "2022-10-28",
  "2022-10-29",
  "2023-12-31",
  "2024-01-01",
  "2025-02-12",
  "2025-02-13",
  "2025-02-28",
  "2025-03-01",
  "2025-12-31",
  "2026-01-01",
  "2018-12-31",
  "2019-03-31",
  "2019-04-01",
  "2020-01-01",
  "2023-06-30",
  "2023-07-01",
  "2025-08-31",
  "2025-09-01",
] as CalendarDate[];

const PLACES = [
  {
    programme: "ru.social-contract",
    regions: ["RU-KO", "RU-OMS", "RU-ALT", "RU-PRI"],
    first: 2021,
    last: 2026,
  },
  { programme: "kz.asp", regions: ["KZ-11", "KZ-47", "KZ-79"], first: 2015, last: 2026 },
  { programme: "kz.orleu", regions: ["KZ-11", "KZ-27", "KZ-63"], first: 2014, last: 2017 },
] as const;

/** A family with incomes as nobody would think of them, for one of the programmes. */
export function randomApplication(roll: Dice): Application {
  const place = pick(roll, [PLACES[0], PLACES[0], PLACES[1], PLACES[2]]);
  const turns = TURNS.filter((turn) => {
    const year = Number(turn.slice(0, 4));
    return year >= place.first && year <= place.last;
  });
  const appliedOn =
    turns.length > 0 && roll(2) === 0
      ? pick(roll, turns)
      : day(roll, place.first, place.last - place.first + 1);
  const members = family(roll, appliedOn);
  const region = pick<string>(roll, place.regions);
  return {
    schema: "opora.case/1",
    id: "random",
    programme: place.programme,
    region,
    zone: region === "RU-KO" ? pick(roll, ["north", "south", undefined] as const) : undefined,
    appliedOn,
    members,
    income: Array.from({ length: roll(9) }, () => payment(roll, appliedOn, members, region)),
    documents: [],
  };
}

function family(roll: Dice, appliedOn: CalendarDate): Member[] {
  const relations: Relation[] = ["applicant"];
  if (roll(2) === 0) relations.push("spouse");
  for (let more = roll(4); more > 0; more -= 1) relations.push("child");
  const others: readonly Relation[] = [
    "ward",
    "parent",
    "grandparent",
    "sibling",
    "grandchild",
    "partner",
    "other",
  ];
  if (roll(3) === 0) relations.push(pick(roll, others));
  const year = Number(appliedOn.slice(0, 4));
  return relations.map((relation, index) => {
    const young = relation === "child" || relation === "ward" || relation === "grandchild";
    return {
      id: `m${index}`,
      relation,
      birthDate: birthDate(roll, appliedOn, young ? year - 25 : year - 85, young ? 25 : 66),
      study: pick(roll, ["full-time", "part-time", undefined] as const),
      married: roll(8) === 0 ? true : undefined,
      circumstances: circumstances(roll, relation),
      dismissedOn: roll(4) === 0 ? day(roll, 2022, 1) : undefined,
    };
  });
}

/** Now and then exactly 18 or 23 years before the day. */
function birthDate(
  roll: Dice,
  appliedOn: CalendarDate,
  first: number,
  years: number,
): CalendarDate {
  if (roll(6) > 0) return day(roll, first, years);
  const age = pick(roll, [1, 7, 18, 23]);
  return `${Number(appliedOn.slice(0, 4)) - age}${appliedOn.slice(4)}` as CalendarDate;
}

function circumstances(roll: Dice, relation: Relation): Circumstance[] | undefined {
  if (roll(3) > 0) return undefined;
  const harmless: readonly Circumstance[] = [
    "unemployed",
    "pensioner",
    "disabled",
    "mobilised",
    "caring",
    "svo-participant",
  ];
  return [pick(roll, relation === "applicant" ? harmless : CIRCUMSTANCES)];
}

function payment(
  roll: Dice,
  appliedOn: CalendarDate,
  members: readonly Member[],
  region: string,
): DeclaredIncome {
  const applied = monthIndex(appliedOn.slice(0, 7) as CalendarMonth);
  const received = applied - roll(8);
  const kind = roll(2) === 0 ? "wage" : pick(roll, INCOME_KINDS);
  const length = 1 + roll(12);
  const from = received - roll(14);
  return {
    memberId: pick(roll, members).id,
    kind,
    amount: `${roll(roll(3) === 0 ? 400_000 : 60_000)}.${two(roll(100))}`,
    currency: region.startsWith("KZ") ? "KZT" : "RUB",
    basis: pick(roll, ["gross", "gross", "net", "unknown"] as const),
    receivedIn: monthAt(received),
    accruedFor: roll(5) === 0 ? { from: monthAt(from), to: monthAt(from + length - 1) } : undefined,
    expenses: kind === "business" && roll(2) === 0 ? `${roll(60_000)}.00` : undefined,
    loanKind: kind === "loan" ? pick(roll, ["mortgage", "other"] as const) : undefined,
  };
}
