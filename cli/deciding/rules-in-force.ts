import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { inForceOn } from "../../shared/domain/dated.ts";
import type { Law } from "../../shared/domain/law.ts";
import { figureOfLaw } from "../../shared/domain/law.ts";
import type { Confidence, FigureOfLaw } from "../../shared/domain/parameter.ts";
import type { Cited, Programme } from "../../shared/domain/programme.ts";
import { programmeIn } from "../../shared/domain/programme-in-force.ts";
import type { KindInForce } from "./income-in-force.ts";
import { incomeInForce } from "./income-in-force.ts";

/** One rule in force, with where it stands in the law. */
export interface RuleInForce {
  readonly programme: string;
  readonly region: string;
  readonly regime: string | null;
  readonly rule: string;
  readonly value: string;
  readonly from: string;
  readonly to: string | null;
  readonly cites: readonly string[];
  readonly confidence: Confidence;
}

/** How every kind of income is treated by a programme in a region. */
export interface IncomeOfProgramme {
  readonly programme: string;
  readonly region: string;
  readonly kinds: readonly KindInForce[];
}

/** Everything in force for some programmes and regions on a day. */
export interface RulesInForce {
  readonly schema: "opora.rules/1";
  readonly version: string;
  readonly on: string;
  readonly rules: readonly RuleInForce[];
  /** Every kind of income, for each programme and region. */
  readonly income: readonly IncomeOfProgramme[];
  readonly figures: readonly FigureOfLaw[];
}

/** The rules and figures in force on a day. */
export function rulesInForce(
  law: Law,
  places: readonly { readonly programme: string; readonly region: string }[],
  on: CalendarDate,
): RulesInForce {
  const rules = places.flatMap(({ programme, region }) => {
    const found = programmeIn(law, programme, region);
    return found === undefined ? [] : rulesOf(found, region, on);
  });
  const income = places.flatMap(({ programme, region }) => {
    const found = programmeIn(law, programme, region);
    const runs = found?.regimes.some((regime) => inForceOn(regime, on)) === true;
    if (found === undefined || !runs) return [];
    const treatments = found.treatments.filter((rule) => inForceOn(rule, on));
    const spread = found.switches.find(
      (rule) => rule.name === "accrued-pay-is-spread" && inForceOn(rule, on),
    );
    return [{ programme, region, kinds: incomeInForce(treatments, spread) }];
  });
  const jurisdictions = new Set(
    places.flatMap(({ region }) => [region, region.startsWith("KZ") ? "KZ" : "RU"]),
  );
  return {
    schema: "opora.rules/1",
    version: law.version,
    on,
    rules,
    income,
    figures: figures(law, jurisdictions, on),
  };
}

function figures(law: Law, jurisdictions: ReadonlySet<string>, on: CalendarDate) {
  return [...law.parameters.keys()].flatMap((name) => {
    const slash = name.indexOf("/");
    const [jurisdiction, parameter] = [name.slice(0, slash), name.slice(slash + 1)];
    if (!jurisdictions.has(jurisdiction)) return [];
    return figureOfLaw(law, { parameter, jurisdiction, on }) ?? [];
  });
}

function rulesOf(programme: Programme, region: string, on: CalendarDate): readonly RuleInForce[] {
  const base = { programme: programme.id, region };
  const regimes = programme.regimes.filter((regime) => inForceOn(regime, on));
  return [
    ...regimes.flatMap((regime) => {
      const { id, from, to, period, household, threshold, operator, benefit } = regime;
      const head = { ...base, regime: id, from, to: to ?? null };
      const months = `${period.months} months, ${period.strategy}, lag ${period.lag}`;
      return [
        { ...head, rule: "calculation-period", value: months, ...cited(period) },
        { ...head, rule: "household", value: household.definition, ...cited(household) },
        { ...head, rule: "threshold", value: threshold.kind, ...cited(threshold) },
        { ...head, rule: "operator", value: operator.value, ...cited(operator) },
        ...(benefit === undefined
          ? []
          : [{ ...head, rule: "benefit", value: benefit.formula, ...cited(benefit) }]),
      ];
    }),
    ...(regimes.length === 0 ? [] : datedRules(programme, base, on)),
  ];
}

function datedRules(
  { treatments, exclusions, switches, conditions }: Programme,
  base: { readonly programme: string; readonly region: string },
  on: CalendarDate,
): readonly RuleInForce[] {
  const named = [
    ...treatments.map((rule) => ({
      rule: `income: ${rule.treatment}`,
      value: rule.kinds.join(", "),
      of: rule,
    })),
    ...exclusions.map((rule) => ({
      rule: `person: ${rule.effect}`,
      value: rule.circumstances.join(", "),
      of: rule,
    })),
    ...switches.map((rule) => ({ rule: "special rule", value: rule.name, of: rule })),
    ...conditions.map((rule) => ({
      rule: `condition: ${rule.condition}`,
      value: (rule.among ?? []).join(", "),
      of: rule,
    })),
  ];
  return named
    .filter(({ of }) => inForceOn(of, on))
    .map(({ rule, value, of }) => ({
      ...base,
      regime: null,
      rule,
      value,
      from: of.from,
      to: of.to ?? null,
      ...cited(of),
    }));
}

function cited({ cites, confidence }: Cited): Cited {
  return { cites, confidence };
}
