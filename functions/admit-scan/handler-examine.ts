import type { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { fetchScan } from "../../shared/adapters/scan-bucket.ts";
import { MOST_UPLOAD_BYTES } from "../../shared/contracts/api.ts";
import { inspectScan } from "../../shared/imaging/inspect/inspect-scan.ts";
import { refuse } from "../../shared/imaging/inspect/refuse.ts";
import type { Arrival, Examined } from "./admit-scan.ts";
import type { Inspection } from "./plan-admission.ts";

type ReadingBucket = ReturnType<typeof readingBucket>;

/**
 * Fetches an upload and looks at it: type by its first bytes, limits, pages, encryption; a PDF that
 * carries its own text has that kept as a recording at once and is read by nobody else.
 *
 * @param sources Which sources read what must be recognized.
 */
export function examineScan(readings: ReadingBucket, sources: readonly ("textract" | "local")[]) {
  return async (arrival: Arrival): Promise<Examined> => {
    const scan = await fetchScan(arrival, MOST_UPLOAD_BYTES);
    if (scan.kind === "gone") return { gone: true };
    const { sha256, versionId } = scan;
    const inspection =
      scan.kind === "too-large"
        ? refusal("TOO_LARGE")
        : await inspect(scan.content, sha256, readings, sources);
    return { sha256, versionId, inspection };
  };
}

async function inspect(
  content: Uint8Array,
  _sha256: string,
  _readings: ReadingBucket,
  sources: readonly ("textract" | "local")[],
): Promise<Inspection> {
  const { facts, refused } = inspectScan(content);
  if (refused) return { refused };
  return { type: facts.type, pages: facts.pages, sources };
}

function refusal(code: "TOO_LARGE"): Inspection {
  const { refused } = refuse(code);
  if (refused === undefined) throw new TypeError(`Cannot refuse with ${code}: expected a refusal`);
  return { refused };
}
