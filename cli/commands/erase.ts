import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { operatorAct } from "../operation/act.ts";
import { openDeployment } from "../operation/deployment.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `opora erase CASE --confirm CASE --reason R`: erases a case wherever it left something and prints
 * the certificate. It cannot be undone, so the case is named twice.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--confirm", "--reason", "--deployment"]);
  const [caseId, ...others] = rest;
  if (caseId === undefined || others.length > 0 || options["--confirm"] !== caseId) {
    throw new UsageError({
      ...{ file: "", path: "--confirm", expected: "the id of one case, and again after --confirm" },
      message: "Cannot erase: expected the id of one case, and the same again after --confirm",
    });
  }
  const act = operatorAct(options["--reason"], new Date());
  const { deadLetterUrls, ...places } = openDeployment(options["--deployment"]);
  const { eraseCase } = await import("../../shared/adapters/erase-case.ts");
  const erased = { ...places, deadLetterUrls: Object.values(deadLetterUrls) };
  const certificate = await eraseCase(erased, caseId, act);
  if (certificate === undefined) {
    throw new UsageError({
      ...{ file: "", path: "CASE", expected: "a case of this deployment" },
      message: "Cannot erase: nothing stands of such a case",
    });
  }
  io.out(`${JSON.stringify(certificate, null, 2)}\n`);
  return 0;
}
