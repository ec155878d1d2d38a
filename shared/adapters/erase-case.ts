import type { ErasureCertificate } from "../contracts/erasure.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { auditChains } from "./audit-chains.ts";
import { writeWithAudit } from "./audited-write.ts";
import { removeLettersOf } from "./dead-letters.ts";
import { sha256Of } from "./digest.ts";
import { type CaseTraces, deleteItems, keepChain, tracesOf } from "./erase-items.ts";
import { abortUploads, eraseObjects } from "./erase-objects.ts";
import { type OperatorAct, operationItems } from "./operation-items.ts";

/** Where a case may have left something. */
export interface ErasedPlaces {
  readonly tableName: string;
  readonly scansBucket: string;
  readonly readingsBucket: string;
  readonly deadLetterUrls: readonly string[];
}

const ATTEMPTS = 5;

/**
 * Erases a case wherever it left something: uploads with every version and unfinished part, what was
 * read from them, dead letters, every item of the table. Its audit chain goes on under a name that
 * says nothing, with the erasure as its last entry and without the salt of its hashes.
 *
 * May be run again after it died anywhere. Content that another case holds as its own evidence stays.
 *
 * @returns The certificate; undefined where nothing stands of such a case.
 * @throws {RangeError} If work on the case goes on adding to it meanwhile: pause it, run again.
 */
export async function eraseCase(
  places: ErasedPlaces,
  caseId: string,
  act: OperatorAct,
): Promise<ErasureCertificate | undefined> {
  const { tableName } = places;
  const chains = auditChains(tableName);
  let traces = await tracesOf(tableName, caseId);
  const begun = await chains.head(caseId);
  if (begun === undefined || traces.keys.length === 0) return undefined;
  const erased = { objectVersions: 0, unfinishedUploads: 0, items: 0, deadLetters: 0 };
  const keptForOthers = traces.shared.length;
  const { by, at, reason } = act;
  const event = { event: "case-erased", actor: by, at, details: { reason, keptForOthers } };
  await writeWithAudit(tableName, caseId, event, []);
  const end = await chains.head(caseId);
  const chain = await chains.chain(caseId);
  if (end === undefined || chain === undefined) return undefined;
  await keepChain(tableName, end, chain.entries, at);
  for (let attempt = 1; traces.keys.length > 0; attempt += 1) {
    if (attempt > ATTEMPTS) throw new RangeError("Cannot erase: the case keeps being worked on");
    const { objects, uploads } = await eraseFiles(places, caseId, traces);
    erased.objectVersions += objects;
    erased.unfinishedUploads += uploads;
    for (const url of places.deadLetterUrls) {
      erased.deadLetters += await removeLettersOf(url, caseId);
    }
    erased.items += await deleteItems(tableName, caseId, traces.keys);
    traces = await tracesOf(tableName, caseId);
  }
  const facts = { schema: "opora.erasure/1", chain: end.chain, at, by, reason } as const;
  const proven = { ...facts, erased, keptForOthers };
  const certificate = { ...proven, hash: sha256Of(canonicalJson(proven)) };
  await operationItems(tableName).record("case-erased", act, {
    ...{ chain: `sha256:${end.chain}`, certificate: `sha256:${certificate.hash}`, keptForOthers },
    ...erased,
  });
  return certificate;
}

async function eraseFiles(
  { scansBucket, readingsBucket }: ErasedPlaces,
  caseId: string,
  { contents }: CaseTraces,
): Promise<{ objects: number; uploads: number }> {
  const folder = `scans/${caseId}/`;
  const uploads = await abortUploads(scansBucket, folder);
  let objects = await eraseObjects(scansBucket, folder);
  for (const content of contents) {
    objects += await eraseObjects(readingsBucket, `readings/${content}/`);
    objects += await eraseObjects(readingsBucket, `pages/${content}/`);
  }
  return { objects, uploads };
}
