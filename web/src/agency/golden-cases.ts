import type { Change } from "../../../shared/contracts/agency.ts";
import type { Application, Member } from "../../../shared/domain/application.ts";
import type { CalendarDate, CalendarMonth } from "../../../shared/domain/calendar.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { type Law, withAgency } from "../../../shared/domain/law.ts";
import type { Parameter } from "../../../shared/domain/parameter.ts";
import { LAW } from "../../../shared/law/law.ts";
import { currencyOfRegion, programmeOf } from "../calculator/application-of.ts";
import { openEngine } from "../calculator/engine.ts";
import { hundredths } from "../text/money.ts";
import { type FigurePlace, figurePlace } from "./figure-place.ts";

/** A made-up family at the line, decided by the figures of today and by those of a draft. */
export interface GoldenCase {
  readonly region: string;
  readonly appliedOn: string;
  /** How many people, all of whom count. */
  readonly people: number;
  readonly perCapita: string;
  readonly currency: string;
  readonly before: Decision["outcome"];
  readonly after: Decision["outcome"];
}

/** Whole countries have no families of their own: one of their regions stands for them. */
const REGION_OF: Readonly<Record<string, string>> = { RU: "RU-OMS", KZ: "KZ-10" };
const REGIONS = new Set(LAW.programmes.flatMap(({ regions }) => regions));
/** Figures of one draft that cases are made for; more would bury the few that matter. */
const MOST_FIGURES = 4;

/**
 * Made-up families one hundredth under, on and over the old line and the new one, of one person and of
 * three, decided under both laws by the engine on this device. They stand beside an edit, so that
 * whoever signs it sees what it does even where no case of the agency lies near the line.
 */
export async function goldenCases(changes: readonly Change[]): Promise<readonly GoldenCase[]> {
  const figures = changes.flatMap((change) => {
    const place = figurePlace(change.path);
    return place === undefined ? [] : [place];
  });
  const [before, after] = [lawWith(changes, "before"), lawWith(changes, "after")];
  const cases: GoldenCase[] = [];
  for (const place of figures.slice(0, MOST_FIGURES)) {
    cases.push(...(await atTheLine(place, before, after)));
  }
  return cases;
}

/** The law of the data with the figures of one side of a change put first. */
function lawWith(changes: readonly Change[], side: "before" | "after"): Law {
  const parameters = changes.flatMap((change): Parameter[] => {
    const place = figurePlace(change.path);
    const value = change[side];
    if (place === undefined || value === null) return [];
    const { jurisdiction, parameter } = place;
    const validFrom = place.validFrom as CalendarDate;
    const unit = LAW.units.get(`${jurisdiction}/${parameter}`) ?? "RUB/month";
    const known = { knownFrom: validFrom, source: "none", confidence: "sourced" as const };
    return [{ jurisdiction, parameter, unit, values: [{ value, validFrom, ...known }] }];
  });
  return withAgency(LAW, {
    ...{ schema: "opora.parameters/1", programmes: [], extensions: [] },
    parameters: joined(parameters),
  });
}

/** One entry for each quantity, with all its values. */
function joined(parameters: readonly Parameter[]): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const one of parameters) {
    const key = `${one.jurisdiction}/${one.parameter}`;
    const values = [...(found.get(key)?.values ?? []), ...one.values];
    found.set(key, { ...one, values });
  }
  return [...found.values()];
}

async function atTheLine(place: FigurePlace, before: Law, after: Law): Promise<GoldenCase[]> {
  const region = REGION_OF[place.jurisdiction] ?? place.jurisdiction;
  if (!REGIONS.has(region)) return [];
  const about = { region, appliedOn: place.validFrom };
  const [old, fresh] = [openEngine(before), openEngine(after)];
  const lines = await Promise.all(
    [old, fresh].map(
      async (engine) => (await engine.decide(family(about, 1, "0.00", []))).threshold,
    ),
  );
  const amounts = new Set(lines.flatMap((line) => (line === null ? [] : around(line.amount))));
  const months = fresh.monthsOf(region, place.validFrom);
  const currency = currencyOfRegion(region);
  const cases: GoldenCase[] = [];
  for (const perCapita of [...amounts].sort(byAmount)) {
    for (const people of [1, 3]) {
      const application = family(about, people, perCapita, months);
      const [was, is] = [await old.decide(application), await fresh.decide(application)];
      cases.push({
        ...{ ...about, people, perCapita, currency },
        ...{ before: was.outcome, after: is.outcome },
      });
    }
  }
  return cases;
}

/** One hundredth under an amount, the amount, one over. */
function around(amount: string): readonly string[] {
  const line = hundredths(amount);
  if (line === undefined || line <= 0n) return [];
  return [line - 1n, line, line + 1n].map((size) => {
    const digits = size.toString().padStart(3, "0");
    return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  });
}

function byAmount(one: string, other: string): number {
  return (hundredths(one) ?? 0n) < (hundredths(other) ?? 0n) ? -1 : 1;
}

/** A family of one adult, or of two with a child, in which each person earns as much a month. */
function family(
  { region, appliedOn }: { readonly region: string; readonly appliedOn: string },
  people: number,
  perCapita: string,
  months: readonly string[],
): Application {
  const day = appliedOn as CalendarDate;
  const born = (yearsAgo: number) =>
    `${Number(appliedOn.slice(0, 4)) - yearsAgo}-01-15` as CalendarDate;
  const members: readonly Member[] = [
    { id: "m1", relation: "applicant", birthDate: born(35) },
    { id: "m2", relation: "spouse", birthDate: born(34) },
    { id: "m3", relation: "child", birthDate: born(8) },
  ];
  return {
    ...{ schema: "opora.case/1", id: "golden", programme: programmeOf(region), region },
    ...{ appliedOn: day, members: members.slice(0, people), documents: [] },
    income: members.slice(0, people).flatMap(({ id: memberId }) =>
      months.map((month) => ({
        ...{ memberId, kind: "wage" as const, amount: perCapita, basis: "gross" as const },
        ...{ currency: currencyOfRegion(region), receivedIn: month as CalendarMonth },
      })),
    ),
  };
}
