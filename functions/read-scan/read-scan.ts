import type { Block } from "../../shared/reading/block.ts";
import type { RejectionCode } from "../../shared/reading/reading.ts";
import type {
  Coverage,
  ReaderName,
  Recording,
  RecordingWarning,
} from "../../shared/reading/recording.ts";
import type { Trace } from "../../shared/reading/suspicion/trace.ts";

/** A file to be read, as it was uploaded. */
export interface Scan {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** For people; nothing is decided by it. */
  readonly name: string;
}

/** A page as uploaded, small, for people to look at. */
export interface PagePreview {
  readonly number: number;
  readonly jpeg: Uint8Array;
}

/** Why a file cannot be read, with a sentence that says what to do next. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly message: string;
}

/** All that the local readers saw on one file. */
export interface ScanReading {
  readonly recordings: readonly Recording[];
  readonly pages: readonly PagePreview[];
  /** Present if the file is refused; recordings are then empty. */
  readonly rejection?: Rejection;
}

/** What one reader saw on one page. */
export interface PageReading {
  readonly reader: ReaderName;
  readonly model: string;
  readonly covers: readonly Coverage[];
  readonly blocks: readonly Block[];
}

/** A page read by every reader that suits it, with what is doubtful about it. */
export interface PageResult {
  readonly number: number;
  readonly readings: readonly PageReading[];
  readonly warnings: readonly string[];
  readonly traces: readonly Trace[];
  readonly preview: Uint8Array;
}

/** What reading needs from the outside world. */
export interface Ports {
  /** Opens a file by its headers; no decoder has run when it is refused here. */
  readonly open: (bytes: Uint8Array) => Promise<OpenScan | Rejection>;
}

/** An opened file, whose pages are read one by one. */
export interface OpenScan {
  readonly pages: number;
  /** What the file itself says of how it came about. */
  readonly traces: readonly Trace[];
  /** Reads a page, from 1; resolves to a rejection if the page cannot or must not be read. */
  readonly readPage: (number: number) => Promise<PageResult | Rejection>;
  readonly close: () => Promise<void>;
}

/**
 * Reads one file with the readers of this machine.
 *
 * A page that cannot be read, or on which nothing stands, is a warning as long as another page can;
 * only when none can is the file refused, with the first page's reason.
 */
export function readScan({ open }: Ports) {
  return async (scan: Scan): Promise<ScanReading> => {
    const opened = await open(scan.bytes);
    if ("code" in opened) return { recordings: [], pages: [], rejection: opened };
    try {
      return await readPages(scan, opened);
    } finally {
      await opened.close();
    }
  };
}

const EMPTY: Rejection = {
  code: "EMPTY_PAGE",
  message: "Nothing is printed on the page: send the side with the text",
};

async function readPages(scan: Scan, opened: OpenScan): Promise<ScanReading> {
  const results: PageResult[] = [];
  const unread: number[] = [];
  let rejection: Rejection | undefined;
  for (let number = 1; number <= opened.pages; number++) {
    const result = await opened.readPage(number);
    if ("code" in result) {
      unread.push(number);
      rejection ??= result;
    } else {
      results.push(result);
    }
  }
  const isEmpty = results.every(({ warnings }) => warnings.includes("EMPTY_PAGE"));
  if (isEmpty) return { recordings: [], pages: [], rejection: rejection ?? EMPTY };
  return {
    recordings: toRecordings(scan, opened.pages, results, unread, opened.traces),
    pages: results.map(({ number, preview }) => ({ number, jpeg: preview })),
  };
}

/** Joins the readings of all pages: one recording a reader and model, in the order first met. */
function toRecordings(
  { sha256 }: Scan,
  pages: number,
  results: readonly PageResult[],
  unread: readonly number[],
  ofFile: readonly Trace[],
): Recording[] {
  const joined = new Map<string, PageReading & { blocks: Block[] }>();
  for (const reading of results.flatMap((result) => result.readings)) {
    const key = [reading.model, ...reading.covers].join(" ");
    const known = joined.get(key) ?? { ...reading, blocks: [] };
    known.blocks.push(...reading.blocks);
    joined.set(key, known);
  }
  const warnings = toWarnings(results, unread);
  const traces = [...ofFile, ...results.flatMap((result) => result.traces)];
  return [...joined.values()].map(({ reader, model, covers, blocks }) => ({
    schema: "opora.recording/1",
    reader,
    model,
    covers,
    sha256,
    pages,
    outcome: unread.length === 0 ? "complete" : "partial",
    warnings,
    ...(traces.length > 0 && { traces }),
    blocks,
  }));
}

function toWarnings(results: readonly PageResult[], unread: readonly number[]): RecordingWarning[] {
  const pagesByCode = new Map<string, number[]>();
  for (const number of unread) note(pagesByCode, "PAGE_NOT_READ", number);
  for (const { number, warnings } of results) {
    for (const code of warnings) note(pagesByCode, code, number);
  }
  return [...pagesByCode].map(([code, pages]) => ({ code, pages }));
}

function note(pagesByCode: Map<string, number[]>, code: string, number: number): void {
  pagesByCode.set(code, [...(pagesByCode.get(code) ?? []), number]);
}
