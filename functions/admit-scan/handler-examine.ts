import type { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { fetchScan } from "../../shared/adapters/scan-bucket.ts";
import { MOST_UPLOAD_BYTES } from "../../shared/contracts/api.ts";
import type { GateAnswer } from "../../shared/domain/operation/malware-verdict.ts";
import { inspectScan } from "../../shared/imaging/inspect/inspect-scan.ts";
import { refusal } from "../../shared/imaging/inspect/refuse.ts";
import { SCAN_LIMITS, type ScanFacts } from "../../shared/imaging/inspect/scan-facts.ts";
import { pdfDrawer } from "../../shared/readers/pdf-text/pdf-pages.ts";
import { recordTextLayer } from "../../shared/readers/pdf-text/text-layer-recording.ts";
import type { Arrival, Examined } from "./admit-scan.ts";
import type { Inspection } from "./plan-admission.ts";

/** What examining is given by the handler. */
export interface Examination {
  readonly readings: ReturnType<typeof readingBucket>;
  /** Which sources read what must be recognized. */
  readonly sources: readonly ("textract" | "local")[];
  /** Whether a machine may read the papers of a case. */
  readonly mayRead: (caseId: string) => Promise<boolean>;
  /** The verdict on a version before anything reads its bytes; absent where no gate is switched on. */
  readonly verdictOn?: ((arrival: Arrival) => Promise<GateAnswer>) | undefined;
}

/**
 * A PDF that ended the function this often is sent to the readers as its headers describe it, opened by
 * nobody here: a small file can keep a parser busy for ever, and the readers have an end of their own.
 */
const MOST_ATTEMPTS = 2;

/**
 * Fetches an upload and looks at it: type by its first bytes, limits, pages, encryption; a PDF that
 * carries its own text has that kept as a recording at once and is recognized by nobody. Where no
 * machine may read the papers of the case, its pages are counted and nothing of it is read.
 */
export function examineScan({ readings, sources: all, mayRead, verdictOn }: Examination) {
  const inspectPdf = async (
    content: Uint8Array,
    sha256: string,
    facts: ScanFacts,
    { opens, sources }: { readonly opens: boolean; readonly sources: typeof all },
  ): Promise<Inspection> => {
    if (!opens) return { type: "pdf", pages: facts.pages, sources };
    const pages = await pagesOf(content, facts);
    if (typeof pages !== "number") return pages;
    if (sources.length === 0) return { type: "pdf", pages, sources };
    const text = await textOf(content, sha256);
    if (text) await readings.keepRecordings(sha256, "pdf-text", [text]);
    return { type: "pdf", pages, sources: text ? ["pdf-text"] : sources };
  };
  return async (arrival: Arrival, attempt: number): Promise<Examined> => {
    const verdict = (await verdictOn?.(arrival)) ?? { gate: "open" };
    if (verdict.gate === "wait") return { awaiting: true };
    const scan = await fetchScan(arrival, MOST_UPLOAD_BYTES);
    if (scan.kind === "gone") return { gone: true };
    const { sha256, versionId } = scan;
    const examined = (inspection: Inspection) => ({ sha256, versionId, inspection });
    if (verdict.gate === "refuse") {
      const { code, message } = verdict;
      return examined({ refused: { code, message } });
    }
    if (scan.kind === "too-large") return examined({ refused: refusal("TOO_LARGE") });
    const { facts, refused } = inspectScan(scan.content);
    if (refused) return examined({ refused });
    const { type, pages } = facts;
    const sources = (await mayRead(arrival.caseId)) ? all : [];
    if (type !== "pdf") return examined({ type, pages, sources });
    const opens = attempt <= MOST_ATTEMPTS;
    return examined(await inspectPdf(scan.content, sha256, facts, { opens, sources }));
  };
}

/** The pages of a PDF, counted by opening it, or why it is refused. */
async function pagesOf(content: Uint8Array, facts: ScanFacts): Promise<number | Inspection> {
  const drawer = pdfDrawer();
  try {
    const pdf = await drawer.open(content).catch(() => undefined);
    const count = pdf?.count ?? 0;
    pdf?.close();
    if (count < 1) return { refused: refusal(facts.encrypted ? "ENCRYPTED" : "DAMAGED") };
    return count > SCAN_LIMITS.pages ? { refused: refusal("TOO_MANY_PAGES") } : count;
  } finally {
    await drawer.close();
  }
}

/** A PDF's own text; undefined where it has none or a parser cannot follow it. */
async function textOf(content: Uint8Array, sha256: string) {
  return recordTextLayer(content, sha256).catch(() => undefined);
}
