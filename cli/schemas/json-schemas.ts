import * as z from "zod/mini";

import { BaseFigures } from "../../shared/contracts/base-figures.ts";
import { Case } from "../../shared/contracts/case.ts";
import { Decision } from "../../shared/contracts/decision.ts";
import { Evaluation } from "../../shared/contracts/evaluation.ts";
import { ParametersFile } from "../../shared/contracts/parameters.ts";
import { ReadingShape } from "../../shared/contracts/reading.ts";
import { RegisterMapping } from "../../shared/contracts/register-mapping.ts";
import { Report } from "../../shared/contracts/report.ts";
import { Truth } from "../../shared/contracts/truth.ts";

const SHAPES = {
  base: BaseFigures,
  case: Case,
  decision: Decision,
  evaluation: Evaluation,
  mapping: RegisterMapping,
  parameters: ParametersFile,
  reading: ReadingShape,
  report: Report,
  truth: Truth,
};

/**
 * A JSON Schema of each file that others write or read, by name. Checks that JSON Schema has no
 * words for (a month that is one, a total that is a sum) are left to the program.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, shape]) => [
      name,
      z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }),
    ]),
  );
}
