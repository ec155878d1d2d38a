import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { checkDeployment } from "../operation/check-deployment.ts";
import { checkMachine } from "../operation/check-machine.ts";
import { checkReading, checkResidency } from "../operation/check-reading.ts";
import { openDeployment } from "../operation/deployment.ts";
import type { Finding } from "../operation/finding.ts";

const MARKS: Readonly<Record<Finding["result"], string>> = {
  ok: "ok     ",
  warning: "warning",
  fault: "FAULT  ",
  "not-evaluated": "not evaluated",
};

/**
 * `opora doctor [before]`: what stands between a deployment and its work, in words. `before` a
 * deployment it looks at this machine alone; afterwards at everything that the outputs name.
 *
 * @returns 1 if anything is at fault.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--deployment"]);
  const findings = await checkMachine();
  if (rest[0] !== "before") {
    const deployment = openDeployment(options["--deployment"]);
    findings.push(
      checkResidency(deployment),
      ...(await checkDeployment(deployment)),
      await checkReading(deployment),
      {
        check: "quotas and roles",
        result: "not-evaluated",
        says: "Service Quotas and IAM are asked by no command of ours: see docs/deployment.md",
      },
    );
  }
  const faults = findings.filter(({ result }) => result === "fault").length;
  if (io.json) io.out(`${JSON.stringify({ healthy: faults === 0, findings }, null, 2)}\n`);
  else {
    for (const { check, result, says } of findings) {
      io.out(`${MARKS[result]}  ${check}: ${says}\n`);
    }
    io.out(faults === 0 ? "Nothing is at fault\n" : `${faults} at fault\n`);
  }
  return faults === 0 ? 0 : 1;
}
