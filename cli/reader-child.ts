import { Worker } from "node:worker_threads";
import { openLocalReaders } from "../functions/read-scan/handler-readers.ts";
import type { ReaderQuestion, ReaderReply } from "./reader-messages.ts";

/** Looks at the memory of the whole process while its main thread is deep inside a decoder. */
const MEMORY_WATCH = `
  const { workerData } = require("node:worker_threads");
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.mostBytes) process.kill(process.pid, "SIGKILL");
  }, 100);
`;

/**
 * The process in which files from outside are decoded: it answers one scan after another, and is
 * ended without mercy by its own watch when it grows too large, or by its parent when it is late.
 */
async function serve(): Promise<void> {
  const mostBytes = Number(process.argv[2]) * 1024 * 1024;
  new Worker(MEMORY_WATCH, { eval: true, workerData: { mostBytes } }).unref();
  const modelsFolder = process.argv[3];
  const readers = await openLocalReaders(modelsFolder === undefined ? {} : { modelsFolder });
  process.on("message", (question: ReaderQuestion) => {
    void readers.readScan(question.scan).then(
      (reading) => answer({ id: question.id, reading }),
      (error: unknown) => answer({ id: question.id, failure: nameOf(error) }),
    );
  });
  process.on("disconnect", () => process.exit(0));
  answer({ ready: true });
}

/** Only the kind of error leaves: its message may quote the file. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown error";
}

function answer(reply: ReaderReply): void {
  process.send?.(reply);
}

await serve();
