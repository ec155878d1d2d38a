import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

import type { Analysis, TextractBackEnd } from "./back-end.ts";

const READER = fileURLToPath(new URL("./reader-process.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

interface Reply {
  readonly number: number;
  readonly analysis: Analysis;
}

/** Longer than any paper takes, even on a busy machine; a decoder that never ends is ended then. */
const TIME_LIMIT_MS = 10 * 60_000;

/**
 * Reads with Tesseract, in a process that starts with the first document. It says so in the model's
 * version, so that it never counts as a second opinion to Tesseract itself.
 */
export function localBackEnd(): TextractBackEnd {
  const waiting = new Map<number, (analysis: Analysis) => void>();
  let reader: ChildProcess | undefined;
  let count = 0;
  const failAll = () => {
    reader = undefined;
    const failed: Analysis = {
      status: "FAILED",
      statusMessage: "READER_ENDED",
      pages: 0,
      blocks: [],
      modelVersion: "none",
    };
    for (const answer of waiting.values()) answer(failed);
    waiting.clear();
  };
  const start = () => {
    const child = fork(READER, [], {
      execArgv: ["--import", TSX],
      stdio: ["ignore", "ignore", "ignore", "ipc"], // What the engine prints helps nobody.
      serialization: "advanced",
    });
    child.on("message", ({ number, analysis }: Reply) => {
      waiting.get(number)?.(analysis);
      waiting.delete(number);
    });
    child.on("exit", failAll);
    return child;
  };
  return {
    analyse: (document) => {
      reader ??= start();
      const child = reader;
      count += 1;
      const number = count;
      return new Promise((resolve) => {
        const limit = setTimeout(() => child.kill("SIGKILL"), TIME_LIMIT_MS);
        limit.unref();
        waiting.set(number, (analysis) => {
          clearTimeout(limit);
          resolve(analysis);
        });
        child.send({ number, document });
      });
    },
    close: async () => {
      const child = reader;
      if (child === undefined) return;
      child.off("exit", failAll);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
  };
}
