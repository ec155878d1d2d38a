import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { dayAfter } from "../../shared/domain/calendar.ts";
import type { Parameter, ParameterValue } from "../../shared/domain/parameter.ts";
import type { Dated, Programme } from "../../shared/domain/programme.ts";
import { actOf } from "./acts.ts";
import type { LawFault, LawFiles } from "./law-files.ts";

/** A fault for people: which file, which field, and what to put there. */
export function faultLine(folder: string, { file, path, expected }: LawFault): string {
  return `${folder}/${file}: ${path}: expected ${expected}`;
}

/** Everything wrong with the law's files: shapes, gaps, overlaps, missing sources, loose names. */
export function lawFaults(files: LawFiles): readonly LawFault[] {
  return [
    ...files.faults,
    ...files.parameters.flatMap((parameter) => ofParameter(parameter, parameter.file)),
    ...files.parameters.flatMap((parameter) => otherUnit(parameter, files.parameters)),
    ...files.programmes.flatMap((programme) => ofProgramme(programme, files)),
    ...files.extensions.flatMap((extension) => ofExtension(extension, files)),
  ];
}

/** Gaps and overlaps in time of one parameter; its shape has been checked already. */
export function ofParameter({ values }: Parameter, file: string): readonly LawFault[] {
  return [...overlaps(values, file), ...gaps(values, file)];
}

/** A quantity has one unit in all places of a country. */
function otherUnit(
  { parameter, jurisdiction, unit, file }: LawFiles["parameters"][number],
  parameters: LawFiles["parameters"],
): readonly LawFault[] {
  const country = jurisdiction.slice(0, 2);
  const other = parameters.find(
    (one) =>
      one.parameter === parameter && one.jurisdiction.startsWith(country) && one.unit !== unit,
  );
  if (other === undefined) return [];
  return [
    { file, path: "unit", expected: `one unit in all places, not ${other.unit} in ${other.file}` },
  ];
}

function overlaps(values: readonly ParameterValue[], file: string): readonly LawFault[] {
  return values.flatMap((value, index) => {
    const rival = values.findIndex((other, at) => at < index && bothInForce(value, other));
    if (rival < 0) return [];
    const expected = `one value in force on a day, not values[${rival}] as well`;
    return [{ file, path: `values[${index}].validFrom`, expected }];
  });
}

function bothInForce(one: ParameterValue, other: ParameterValue): boolean {
  return (
    meet(one.validFrom, one.validTo, other.validFrom, other.validTo) &&
    meet(one.knownFrom, one.knownTo, other.knownFrom, other.knownTo)
  );
}

function meet(
  from: CalendarDate,
  to: CalendarDate | undefined,
  otherFrom: CalendarDate,
  otherTo: CalendarDate | undefined,
): boolean {
  return (otherTo === undefined || from <= otherTo) && (to === undefined || otherFrom <= to);
}

/** A day between two values is either covered or declared as not found, by a value of null. */
function gaps(values: readonly ParameterValue[], file: string): readonly LawFault[] {
  const standing = values.filter(({ knownTo }) => knownTo === undefined);
  return standing.flatMap((value, index) => {
    const next = standing[index + 1];
    if (next === undefined) return [];
    const at = values.indexOf(value);
    if (value.validTo === undefined) return [];
    const expected = dayAfter(value.validTo);
    if (next.validFrom === expected) return [];
    return [{ file, path: `values[${at}].validTo`, expected: `no gap: the next from ${expected}` }];
  });
}

function ofProgramme(programme: Programme, files: LawFiles): readonly LawFault[] {
  const file = `programmes/${programme.id}.json`;
  const names = new Set(files.parameters.map(({ parameter }) => parameter));
  const unknown = programme.directions
    .flatMap(({ parameters }) => parameters)
    .filter((name) => !names.has(name))
    .map((name) => ({ file, path: "directions", expected: `a known parameter, not ${name}` }));
  return [
    ...unknown,
    ...unregistered(programme, files, file),
    ...sequence(programme.regimes, file, "regimes"),
    ...treatments(programme, file),
  ];
}

/** Citations that no entry of the register of acts begins. */
function unregistered(programme: Programme, { acts }: LawFiles, file: string): readonly LawFault[] {
  return [...new Set(citesIn(programme))]
    .filter((cite) => !/^https?:/u.test(cite) && actOf(acts, cite) === undefined)
    .map((cite) => ({ file, path: "cites", expected: `an act of acts.json, not ${cite}` }));
}

/** Every citation anywhere in a programme. */
export function citesIn(programme: Programme): readonly string[] {
  return [
    ...programme.regimes.flatMap(({ period, household, threshold, operator, benefit }) => [
      ...period.cites,
      ...household.cites,
      ...threshold.cites,
      ...operator.cites,
      ...(benefit?.cites ?? []),
    ]),
    ...[
      ...programme.treatments,
      ...programme.exclusions,
      ...programme.switches,
      ...programme.conditions,
    ].flatMap(({ cites }) => cites),
  ];
}

function sequence(rules: readonly Dated[], file: string, list: string): readonly LawFault[] {
  return rules.slice(1).flatMap(({ from }, index) => {
    const before = rules[index]?.to;
    const expected = before === undefined ? undefined : dayAfter(before);
    if (expected === from) return [];
    return [
      {
        file,
        path: `${list}[${index + 1}].from`,
        expected: expected ?? "an end of the rule before",
      },
    ];
  });
}

function treatments({ treatments: rules }: Programme, file: string): readonly LawFault[] {
  const kinds = new Set(rules.flatMap((rule) => rule.kinds));
  return [...kinds].flatMap((kind) =>
    sequence(
      rules.filter((rule) => rule.kinds.includes(kind)),
      file,
      `treatments of ${kind}`,
    ),
  );
}

/** A region settles only what its programme leaves open. */
function ofExtension(
  { programme, region, thresholds }: LawFiles["extensions"][number],
  { programmes }: LawFiles,
): readonly LawFault[] {
  const file = `extensions/${region.toLowerCase()}.json`;
  const base = programmes.find(({ id }) => id === programme);
  if (base === undefined) return [{ file, path: "programme", expected: "a listed programme" }];
  if (!base.regions.includes(region)) {
    return [{ file, path: "region", expected: `one of ${base.regions.join(", ")}` }];
  }
  return thresholds.flatMap(({ regime }, index) => {
    const open = base.regimes.find(({ id }) => id === regime)?.open;
    if (open?.includes("threshold") === true) return [];
    const expected = "a regime that leaves its threshold open";
    return [{ file, path: `thresholds[${index}].regime`, expected }];
  });
}
