import type { CalendarDate, CalendarMonth } from "./calendar.ts";
import { monthIndex, monthOf } from "./calendar.ts";
import { inForceOn } from "./dated.ts";
import type { IncomeKind } from "./income-kind.ts";
import type { Law } from "./law.ts";
import { figureOfLaw } from "./law.ts";
import { moneyOf } from "./money.ts";
import type {
  ExclusionRule,
  Programme,
  Regime,
  SwitchName,
  SwitchRule,
  TreatmentRule,
} from "./programme.ts";
import { programmeIn, regimeOn } from "./programme-in-force.ts";
import type { PeriodBounds } from "./rules/accrued-share.ts";
import { calculationPeriod } from "./rules/calculation-period.ts";
import { treatmentsOn } from "./rules/income-treatment.ts";

/** Which rules a case asks for. */
export interface RulesAsked {
  readonly programme: string;
  readonly region: string;
  readonly appliedOn: CalendarDate;
  readonly asKnownOn: CalendarDate | undefined;
}

/** Everything the law says before a family is looked at: the rules of one programme, place and day. */
export interface CompiledRules extends RulesAsked {
  readonly law: Law;
  readonly rules: Programme;
  readonly regime: Regime;
  readonly months: readonly CalendarMonth[];
  readonly period: PeriodBounds;
  readonly treatments: ReadonlyMap<IncomeKind, TreatmentRule>;
  readonly exclusions: readonly ExclusionRule[];
  readonly switches: readonly SwitchRule[];
  /** Rules that leave past pay out. */
  readonly labourExclusions: readonly SwitchRule[];
  /** The rule that divides pay earned in several months, and of which kinds, if there is one. */
  readonly spread: SwitchRule | undefined;
  /** Parts of a hundred that are left of pay after tax, where gross pay is asked for. */
  readonly keptOfHundred: bigint | undefined;
}

const CACHE_SIZE = 256;
const CACHES = new WeakMap<Law, Map<string, CompiledRules | undefined>>();

/**
 * The rules of a programme in a region on a day, worked out once and kept.
 *
 * @returns undefined where the programme is not listed, or has no rules for that day.
 */
export function compiledRules(law: Law, asked: RulesAsked): CompiledRules | undefined {
  const cache = CACHES.get(law) ?? new Map<string, CompiledRules | undefined>();
  CACHES.set(law, cache);
  const key = `${asked.programme}|${asked.region}|${asked.appliedOn}|${asked.asKnownOn ?? ""}`;
  if (cache.has(key)) return cache.get(key);
  if (cache.size >= CACHE_SIZE) cache.clear();
  const compiled = compile(law, asked);
  cache.set(key, compiled);
  return compiled;
}

function compile(law: Law, asked: RulesAsked): CompiledRules | undefined {
  const { appliedOn, asKnownOn } = asked;
  const rules = programmeIn(law, asked.programme, asked.region);
  const regime = rules === undefined ? undefined : regimeOn(rules, appliedOn);
  if (rules === undefined || regime === undefined) return undefined;
  const months = calculationPeriod(appliedOn, regime.period);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const switches = rules.switches.filter((rule) => inForceOn(rule, appliedOn));
  const tax = figureOfLaw(law, {
    parameter: "income-tax.rate",
    jurisdiction: rules.country,
    on: appliedOn,
    asKnownOn,
  });
  return {
    ...asked,
    law,
    rules,
    regime,
    months,
    period: {
      first: monthIndex(first),
      last: monthIndex(last),
      firstMonth: first,
      lastMonth: last,
      appliedIn: monthOf(appliedOn),
    },
    switches,
    treatments: treatmentsByKind(rules, appliedOn),
    exclusions: rules.exclusions.filter((rule) => inForceOn(rule, appliedOn)),
    labourExclusions: switches.filter(({ name }) => name.endsWith("-labour-income-excluded")),
    spread: switches.find(({ name }) => name === "accrued-pay-is-spread"),
    keptOfHundred: tax === undefined ? undefined : 100n - moneyOf(tax.value),
  };
}

function treatmentsByKind({ treatments }: Programme, appliedOn: CalendarDate) {
  const byKind = new Map<IncomeKind, TreatmentRule>();
  for (const rule of treatmentsOn(treatments, appliedOn)) {
    for (const kind of rule.kinds) if (!byKind.has(kind)) byKind.set(kind, rule);
  }
  return byKind;
}

/** A switch of the programme, if it is on. */
export function switchOf({ switches }: CompiledRules, name: SwitchName): SwitchRule | undefined {
  return switches.find((rule) => rule.name === name);
}
