import type { CalendarDate } from "./calendar.ts";
import { changedProgramme } from "./changed-programme.ts";
import type { FigureOfLaw, Parameter, ParameterValue } from "./parameter.ts";
import type { Extension, Programme, ProgrammeChange } from "./programme.ts";

/** The data of one place, as built from its files: one hash for all of it. */
export interface LawPack {
  readonly jurisdiction: string;
  readonly hash: string;
  readonly parameters: readonly Parameter[];
  readonly programmes: readonly Programme[];
  readonly extensions: readonly Extension[];
}

/** Which rules and data decide: named in every decision. */
export interface LawVersion {
  readonly version: string;
  /** Hash of the rules' own sources. */
  readonly rulesHash: string;
}

/** The law as the engine looks things up in it. */
export interface Law extends LawVersion {
  readonly packs: readonly LawPack[];
  readonly programmes: readonly Programme[];
  readonly extensions: readonly Extension[];
  readonly parameters: ReadonlyMap<string, readonly ParameterValue[]>;
  readonly units: ReadonlyMap<string, string>;
  /** Figures that an agency holds; they come before those of the data. */
  readonly agency: ReadonlyMap<string, readonly ParameterValue[]>;
}

/** Figures, programmes and regional rules that an agency adds: `opora.parameters/1`. */
export interface AgencyLaw {
  readonly schema: "opora.parameters/1";
  readonly parameters: readonly Parameter[];
  readonly programmes: readonly ProgrammeChange[];
  readonly extensions: readonly Extension[];
}

/** The law made of packs alone. */
export function openLaw(version: LawVersion, packs: readonly LawPack[]): Law {
  const parameters = packs.flatMap((pack) => pack.parameters);
  return {
    ...version,
    packs,
    programmes: packs.flatMap((pack) => pack.programmes),
    extensions: packs.flatMap((pack) => pack.extensions),
    parameters: valuesByName(parameters),
    units: unitsByName(parameters),
    agency: new Map(),
  };
}

/** The same law with what an agency adds put first. */
export function withAgency(law: Law, agency: AgencyLaw): Law {
  const changed = agency.programmes.map((change) => changedProgramme(law.programmes, change));
  return {
    ...law,
    programmes: [...changed, ...law.programmes],
    extensions: [...agency.extensions, ...law.extensions],
    units: new Map([...law.units, ...unitsByName(agency.parameters)]),
    agency: valuesByName(agency.parameters),
  };
}

/** What is looked up: which quantity, where, in force on which day, known by which day. */
export interface Lookup {
  readonly parameter: string;
  readonly jurisdiction: string;
  readonly on: CalendarDate;
  readonly asKnownOn?: CalendarDate | undefined;
}

/** The figure in force, or undefined: nothing falls back to another day or another place. */
export function figureOfLaw(law: Law, lookup: Lookup): FigureOfLaw | undefined {
  return inForce(law, law.agency, lookup) ?? inForce(law, law.parameters, lookup);
}

/** The act that sets a figure, known even where its amount is not. */
export function actOfFigure(law: Law, { parameter, jurisdiction, on }: Lookup): string | undefined {
  const values = law.parameters.get(nameOf({ parameter, jurisdiction }));
  return values?.find((value) => holds(value, on) && value.act !== undefined)?.act;
}

/** The law as its data alone have it. */
export function withoutAgencyFigures(law: Law): Law {
  return { ...law, agency: new Map() };
}

/** The figure of the data that an agency's differing figure replaces. */
export function replacedFigure(law: Law, lookup: Lookup): FigureOfLaw | undefined {
  const own = inForce(law, law.agency, lookup);
  const built = own === undefined ? undefined : inForce(law, law.parameters, lookup);
  return built?.value === own?.value ? undefined : built;
}

function inForce(
  law: Law,
  figures: ReadonlyMap<string, readonly ParameterValue[]>,
  { parameter, jurisdiction, on, asKnownOn }: Lookup,
): FigureOfLaw | undefined {
  const name = nameOf({ parameter, jurisdiction });
  const found = figures.get(name)?.find((value) => holds(value, on) && known(value, asKnownOn));
  if (found === undefined || found.value === null) return undefined;
  const unit = law.units.get(name) ?? "";
  return { ...found, value: found.value, parameter, jurisdiction, unit };
}

function holds({ validFrom, validTo }: ParameterValue, on: CalendarDate): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}

function known({ knownFrom, knownTo }: ParameterValue, asKnownOn: CalendarDate | undefined) {
  if (asKnownOn === undefined) return knownTo === undefined;
  return knownFrom <= asKnownOn && (knownTo === undefined || asKnownOn <= knownTo);
}

function nameOf({ parameter, jurisdiction }: { parameter: string; jurisdiction: string }): string {
  return `${jurisdiction}/${parameter}`;
}

function unitsByName(parameters: readonly Parameter[]) {
  return new Map(parameters.map((parameter) => [nameOf(parameter), parameter.unit]));
}

function valuesByName(parameters: readonly Parameter[]) {
  return new Map(parameters.map((parameter) => [nameOf(parameter), parameter.values]));
}
