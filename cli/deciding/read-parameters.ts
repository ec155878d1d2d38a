import { ParametersFile } from "../../shared/contracts/parameters.ts";
import { MEDIAN } from "../../shared/domain/kazakh-threshold.ts";
import type { AgencyLaw } from "../../shared/domain/law.ts";
import { LAW } from "../../shared/law/law.ts";
import { ofParameter } from "../law/check-law.ts";
import { faultyInput, readInput } from "./input-file.ts";
import { nearestNames } from "./nearest-names.ts";

/**
 * A file of figures and programmes that an agency holds, checked like the law's own files.
 *
 * @throws {UsageError} If its shape is wrong, it holds nothing, a figure has a name that no rule asks
 *   for, or it overlaps, leaves a gap or lacks a source.
 */
export function readParameters(file: string): AgencyLaw {
  const agency = readInput(file, ParametersFile);
  if (agency.parameters.length + agency.programmes.length + agency.extensions.length === 0) {
    throw faultyInput(file, { path: "$", expected: "figures, programmes or regional rules" });
  }
  const known = knownNames(agency);
  for (const [index, parameter] of agency.parameters.entries()) {
    if (!known.has(parameter.parameter)) {
      const nearest = nearestNames(parameter.parameter, known).join(", ");
      const expected = `the name of a known figure, not ${parameter.parameter}; nearest: ${nearest}`;
      throw faultyInput(file, { path: `parameters[${index}].parameter`, expected });
    }
    const [fault] = [...otherUnit(parameter), ...ofParameter(parameter, file)];
    if (fault !== undefined) {
      throw faultyInput(file, { ...fault, path: `parameters[${index}].${fault.path}` });
    }
  }
  return agency;
}

/** A figure in another unit than the law has it in would be compared with what it is not. */
function otherUnit({ parameter, jurisdiction, unit }: AgencyLaw["parameters"][number]) {
  const country = jurisdiction.slice(0, 2);
  const known = [...LAW.units].find(
    ([name]) => name.startsWith(country) && name.slice(name.indexOf("/") + 1) === parameter,
  );
  if (known === undefined || known[1] === unit) return [];
  return [{ path: "unit", expected: `${known[1]}, the unit of ${parameter} in the law` }];
}

/** Names that the law's figures have, or that a rule of the law or of the file asks for. */
function knownNames({ programmes, extensions }: AgencyLaw): ReadonlySet<string> {
  const rules = [...LAW.programmes, ...programmes];
  const thresholds = [
    ...rules.flatMap(({ regimes = [] }) => regimes.map(({ threshold }) => threshold)),
    ...[...LAW.extensions, ...extensions].flatMap((one) =>
      one.thresholds.map(({ threshold }) => threshold),
    ),
  ];
  const directions = rules.flatMap(({ directions: all = [] }) => all);
  return new Set([
    MEDIAN,
    ...[...LAW.parameters.keys()].map((name) => name.slice(name.indexOf("/") + 1)),
    ...thresholds.flatMap(({ share }) => share ?? []),
    ...directions.flatMap(({ parameters }) => parameters),
  ]);
}
