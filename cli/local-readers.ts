import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { LocalReaderOptions, LocalReaders } from "../functions/read-scan/handler-readers.ts";
import type { Scan, ScanReading } from "../functions/read-scan/read-scan.ts";
import { inspectScan } from "../shared/imaging/inspect/inspect-scan.ts";
import type { ReaderReply } from "./reader-messages.ts";

/** The readers in a process of their own, and what that process may take. */
export interface GuardedReaderOptions extends LocalReaderOptions {
  /** Time for a file, and as much again for each of its pages. */
  readonly secondsAPage?: number;
  readonly megabytes?: number;
}

/** Twenty times what a page takes on an idle machine: a busy one must not refuse good papers. */
const SECONDS_A_PAGE = 90;
const MEGABYTES = 2_048;

/** How much of what the process prints is kept to explain a failed start. */
const MOST_PRINTED = 2_000;

const CHILD = fileURLToPath(new URL("./reader-child.ts", import.meta.url));

/**
 * The readers of this machine, in a process of their own.
 *
 * A file that makes a decoder run for ever or swallow the memory ends that process and nothing
 * else: the file is refused by name, and the next one is read by a fresh process.
 */
export async function openLocalReaders(options: GuardedReaderOptions = {}): Promise<LocalReaders> {
  let child = await startChild(options);
  let queue: Promise<unknown> = Promise.resolve();
  const readNow = async (scan: Scan): Promise<ScanReading> => {
    const { facts, refused } = inspectScan(scan.bytes);
    if (refused) return { recordings: [], pages: [], rejection: refused };
    if (!isAlive(child)) child = await startChild(options);
    const seconds = (options.secondsAPage ?? SECONDS_A_PAGE) * (1 + facts.pages);
    return askChild(child, scan, seconds * 1_000);
  };
  return {
    readScan(scan) {
      const reading = queue.then(() => readNow(scan));
      queue = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      await queue;
      if (isAlive(child)) child.disconnect();
      await ended(child);
    },
  };
}

function isAlive(child: ChildProcess): boolean {
  return child.connected && child.exitCode === null && child.signalCode === null;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

/** @throws {Error} If the process ends before its models are loaded. */
async function startChild(options: GuardedReaderOptions): Promise<ChildProcess> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const limits = [String(options.megabytes ?? MEGABYTES), options.modelsFolder];
  const child = fork(
    CHILD,
    limits.filter((limit) => limit !== undefined),
    {
      execArgv: ["--import", tsx],
      serialization: "advanced",
      // What the engines print is about pictures and helps nobody.
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  let printed = "";
  child.stderr?.on("data", (text: Buffer) => {
    printed = `${printed}${text.toString()}`.slice(-MOST_PRINTED);
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`Cannot start the readers: process ended with status ${code}: ${printed}`)),
    );
  });
  return child;
}

function askChild(child: ChildProcess, scan: Scan, milliseconds: number): Promise<ScanReading> {
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, milliseconds);
    const settle = () => {
      clearTimeout(timer);
      child.off("message", onReply);
      child.off("exit", onExit);
    };
    const onReply = (reply: ReaderReply) => {
      if ("ready" in reply) return;
      settle();
      // A file that an engine stumbles over may leave it unfit for the next one.
      if (reply.reading === undefined) child.kill("SIGKILL");
      resolve(reply.reading ?? { recordings: [], pages: [], rejection: UNREADABLE });
    };
    const onExit = () => {
      settle();
      resolve({ recordings: [], pages: [], rejection: isLate ? LATE : TOO_MUCH });
    };
    child.on("message", onReply);
    child.once("exit", onExit);
    child.send({ id: 0, scan });
  });
}

const LATE = {
  code: "TIME_LIMIT",
  message: "The file takes too long to read: save it anew, or send each page as a picture",
} as const;

const UNREADABLE = {
  code: "DAMAGED",
  message: "The file cannot be read: save or scan it again and send it anew",
} as const;

const TOO_MUCH = {
  code: "MEMORY_LIMIT",
  message: "The file needs too much memory: save it anew, or send each page as a picture",
} as const;
