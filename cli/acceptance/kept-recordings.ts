import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { LocalReaders } from "../../functions/read-scan/handler-readers.ts";
import type { Rejection } from "../../functions/read-scan/read-scan.ts";
import { parseRecordings } from "../../shared/contracts/recording.ts";
import { textractRecording } from "../../shared/readers/textract/textract-recording.ts";
import type { Recording } from "../../shared/reading/recording.ts";
import type { ScanFile } from "../find-scans.ts";

/** A scan with all that its readers once recorded, so that nothing is read twice. */
export interface KeptScan {
  readonly scan: ScanFile;
  readonly sha256: string;
  readonly pages: number;
  readonly recordings: readonly Recording[];
  readonly rejection?: Rejection | undefined;
  /** How long the local readers took when they read it; undefined where Textract alone did. */
  readonly seconds?: number | undefined;
}

/** How the local readers fared, kept beside what they recorded. */
interface KeptFacts {
  readonly pages: number;
  readonly seconds: number;
  readonly rejection?: Rejection | undefined;
}

/**
 * Scans with their recordings, kept by content as in the readings bucket:
 * `FOLDER/{sha256}/{local,textract}.json`. What is kept is not read again; a recorded Textract
 * response beside the scan (`NAME.textract.json`) joins it.
 *
 * @param open Opens the readers of this machine, called only when something is to be read.
 */
export async function keptScans(
  scans: readonly ScanFile[],
  folder: string,
  open: () => Promise<LocalReaders>,
  onRead: (done: number, name: string) => void,
): Promise<readonly KeptScan[]> {
  let readers: LocalReaders | undefined;
  const kept: KeptScan[] = [];
  try {
    for (const scan of scans) {
      const bytes = readFileSync(scan.path);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const own = join(folder, sha256);
      if (!existsSync(join(own, "facts.json"))) {
        readers ??= await open();
        await keep(readers, { bytes, sha256, name: scan.name }, own);
      }
      kept.push(fromFolder(scan, sha256, own));
      onRead(kept.length, scan.name);
    }
  } finally {
    await readers?.close();
  }
  return kept;
}

async function keep(
  readers: LocalReaders,
  scan: { readonly bytes: Uint8Array; readonly sha256: string; readonly name: string },
  own: string,
): Promise<void> {
  const began = performance.now();
  const { recordings, pages, rejection } = await readers.readScan(scan);
  const seconds = (performance.now() - began) / 1_000;
  const counted = Math.max(pages.length, ...recordings.map((recording) => recording.pages), 0);
  const facts: KeptFacts = {
    pages: counted,
    seconds,
    ...(rejection === undefined ? {} : { rejection }),
  };
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "local.json"), JSON.stringify(recordings));
  writeFileSync(join(own, "facts.json"), JSON.stringify(facts));
}

function fromFolder(scan: ScanFile, sha256: string, own: string): KeptScan {
  const facts = json(join(own, "facts.json")) as KeptFacts;
  const local = parseRecordings(json(join(own, "local.json")));
  const beside = scan.path.replace(/\.[^.]+$/u, ".textract.json");
  const stored = join(own, "textract.json");
  const textract = existsSync(stored) ? parseRecordings(json(stored)) : responseAt(beside, sha256);
  return { scan, sha256, ...facts, recordings: [...textract, ...local] };
}

/** A response as Textract gave it, or the parts of one, as `opora read --textract` takes it. */
function responseAt(path: string, sha256: string): readonly Recording[] {
  if (!existsSync(path)) return [];
  return [textractRecording([json(path)].flat() as readonly object[], sha256)];
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8")) as unknown;
}
