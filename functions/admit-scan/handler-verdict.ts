import { malwareStatus } from "../../shared/adapters/malware-tag.ts";
import { newestVersion } from "../../shared/adapters/scan-bucket.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import { type GateAnswer, gateAnswer } from "../../shared/domain/operation/malware-verdict.ts";
import type { Arrival } from "./admit-scan.ts";

/** After so long without a verdict an upload is refused, so that nobody waits for ever. */
const PATIENCE_MS = 24 * 3_600_000;

/**
 * The gate before an upload: what GuardDuty found on exactly this version.
 *
 * An arrival that names no version is that of the newest. One that stays without a verdict for a day
 * is refused unread: the gate never opens by itself.
 */
export function verdictGate(
  findDocument: (caseId: string, documentId: string) => Promise<StoredDocument | undefined>,
  now: () => Date,
) {
  return async (arrival: Arrival): Promise<GateAnswer> => {
    const { bucket, key, caseId, documentId } = arrival;
    const versionId = arrival.versionId ?? (await newestVersion(bucket, key));
    if (versionId === undefined) return { gate: "open" }; // Gone: there is nothing to be read.
    const answer = gateAnswer(await malwareStatus({ bucket, key, versionId }));
    if (answer.gate !== "wait") return answer;
    const document = await findDocument(caseId, documentId);
    const since = Date.parse(document?.changedAt ?? now().toISOString());
    if (document?.status !== "offered" || now().getTime() - since < PATIENCE_MS) return answer;
    return {
      ...{ gate: "refuse", code: "UNSUPPORTED_TYPE" },
      message: "The file could not be checked for a day: send it again",
    };
  };
}
