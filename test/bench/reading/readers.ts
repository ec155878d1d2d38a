import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { createWorker } from "tesseract.js";

import { openLocalReaders } from "../../../functions/read-scan/handler-readers.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import { peakMegabytes } from "../peak-memory.ts";
import { type StageSums, stageSums } from "./stage-sums.ts";

const MODELS = "shared/readers/models";
const LOOK_EVERY_MS = 20;

/** What a reader made of one page: named figures if it names any, or text. */
export type PageAnswer = { readonly figures: readonly string[] } | { readonly text: string };

/** Whoever reads a picture, as a user would call it. */
export interface Reader {
  readonly read: (file: string) => Promise<PageAnswer>;
  /** Memory of processes of its own at their highest, in megabytes. */
  readonly megabytes: () => number;
  /** What its stages took, where it tells of them. */
  readonly stages?: () => StageSums;
  readonly close: () => Promise<void>;
}

/** A figure with all that tells it apart, as one string. */
export function figureKey(figure: {
  readonly name: string;
  readonly month?: string | undefined;
  readonly code?: string | undefined;
  readonly amount: string | null;
}): string {
  return [figure.name, figure.month, figure.code, figure.amount].join();
}

/** The readers that are compared, by name. */
export const READERS = {
  Opora: openOurs,
  Tesseract: openNative,
  "tesseract.js": openTesseractJs,
} as const satisfies Readonly<Record<string, () => Promise<Reader>>>;

/** A reader's name. */
export type ReaderName = keyof typeof READERS;

async function openOurs(): Promise<Reader> {
  const sums = stageSums();
  const readers = await openLocalReaders({
    onStage: (stage, milliseconds) => sums.ended(stage, milliseconds, performance.now()),
  });
  return {
    read: async (file) => {
      const bytes = readFileSync(file);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const name = basename(file);
      sums.begin(performance.now());
      const { recordings, pages } = await readers.readScan({ bytes, sha256, name });
      const proving = performance.now();
      const { figures } = readPaper(recordings, { file: name, sha256, pages: pages.length });
      sums.ended("prove", performance.now() - proving, performance.now());
      return { figures: figures.map(figureKey) };
    },
    megabytes: () => 0,
    stages: sums.all,
    close: readers.close,
  };
}

/** Debian's Tesseract, on one processor as the others are. */
async function openNative(): Promise<Reader> {
  let megabytes = 0;
  return {
    read: async (file) => {
      const child = spawn("tesseract", [file, "-", "-l", "rus"], {
        env: { ...process.env, OMP_THREAD_LIMIT: "1" },
        stdio: ["ignore", "pipe", "ignore"],
      });
      const timer = setInterval(() => {
        megabytes = Math.max(megabytes, peakMegabytes(child.pid));
      }, LOOK_EVERY_MS);
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      const status = await new Promise((resolve) => child.on("close", resolve));
      clearInterval(timer);
      if (status !== 0) throw new Error(`Cannot read ${basename(file)} with Tesseract`);
      return { text };
    },
    megabytes: () => megabytes,
    close: async () => undefined,
  };
}

/** tesseract.js as its own README shows it, with the models that stand on this machine. */
async function openTesseractJs(): Promise<Reader> {
  const worker = await createWorker("rus", 1, {
    langPath: MODELS,
    cacheMethod: "none",
    gzip: false,
  });
  return {
    read: async (file) => ({ text: (await worker.recognize(file)).data.text }),
    megabytes: () => 0,
    close: async () => {
      await worker.terminate();
    },
  };
}
