import * as z from "zod/mini";

import { Anchor, AuditExport } from "../../shared/contracts/audit.ts";
import { exportAudit } from "../audit/export-audit.ts";
import { exportFaults } from "../audit/verify-audit.ts";
import { readInput } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { openDeployment } from "../operation/deployment.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `opora audit export CASE`, `opora audit anchors` and `opora audit verify EXPORT.json --anchors
 * ANCHORS.json`: the last needs no deployment, so that whoever doubts us can run it; 3 if anything
 * is wrong.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [what, ...rest] = args;
  if (what === "export") return exportOf(rest, io);
  if (what === "anchors") return anchors(rest, io);
  if (what === "verify") return verify(rest, io);
  throw usage("export CASE, anchors, or verify EXPORT.json");
}

async function exportOf(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--deployment"]);
  const [caseId, ...others] = rest;
  if (caseId === undefined || others.length > 0) throw usage("the id of one case");
  const exported = await exportAudit(openDeployment(options["--deployment"]).tableName, caseId);
  if (exported === undefined) throw usage("a case of this deployment");
  io.out(`${JSON.stringify(exported, null, 2)}\n`);
  return 0;
}

async function anchors(args: readonly string[], io: Io): Promise<number> {
  const { options } = parseArguments(args, ["--deployment"]);
  const { auditBucket } = openDeployment(options["--deployment"]);
  const { anchorBucket } = await import("../../shared/adapters/anchor-bucket.ts");
  io.out(`${JSON.stringify(await anchorBucket(auditBucket).all(), null, 2)}\n`);
  return 0;
}

async function verify(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--anchors"]);
  const [file, ...others] = rest;
  if (file === undefined || others.length > 0) throw usage("one exported audit");
  const exported = readInput(file, AuditExport);
  const anchorsFile = options["--anchors"];
  const kept = anchorsFile === undefined ? undefined : readInput(anchorsFile, z.array(Anchor));
  const faults = await exportFaults(exported, kept);
  const verified = faults.length === 0;
  const entries = exported.entries.length;
  const endProven = kept !== undefined;
  if (io.json) {
    io.out(`${JSON.stringify({ verified, entries, endProven, faults }, null, 2)}\n`);
  } else if (verified) {
    const end = endProven ? "" : "; its end is not proven: give --anchors";
    io.out(`verified: ${entries} entries${end}\n`);
  } else {
    for (const { ordinal, code, message } of faults) {
      io.out(`not verified: entry ${ordinal}: ${code}: ${message}\n`);
    }
  }
  return verified ? 0 : 3;
}

function usage(expected: string): UsageError {
  return new UsageError({
    ...{ file: "", path: "audit", expected },
    message: `Cannot do this with the audit: expected ${expected}`,
  });
}
