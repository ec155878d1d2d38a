import { ParametersFile } from "../../shared/contracts/parameters.ts";
import type { AgencyLaw } from "../../shared/domain/law.ts";
import { ofParameter } from "../law/check-law.ts";
import { faultyInput, readInput } from "./input-file.ts";

/**
 * A file of figures and programmes that an agency holds, checked like the law's own files.
 *
 * @throws {UsageError} If its shape is wrong, or a figure overlaps, leaves a gap or lacks a source.
 */
export function readParameters(file: string): AgencyLaw {
  const agency = readInput(file, ParametersFile);
  for (const [index, parameter] of agency.parameters.entries()) {
    const [fault] = ofParameter(parameter, file);
    if (fault !== undefined) {
      throw faultyInput(file, { ...fault, path: `parameters[${index}].${fault.path}` });
    }
  }
  return agency;
}
