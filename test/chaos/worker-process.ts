import { type ChildProcess, fork } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import type { Work } from "./worker.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** One for each process of the bench: two may run at once, from different commits. */
const BUNDLE = `node_modules/.cache/opora-chaos/worker-${process.pid}.mjs`;
process.once("exit", () => rmSync(`${PROJECT}/${BUNDLE}`, { force: true }));

/** CommonJS packages inside an ES module ask for `require`, which Node does not define there. */
const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

let built: Promise<unknown> | undefined;

/** Bundles the handlers once, so that a fresh process starts in a fraction of a second. */
function bundle(): Promise<unknown> {
  built ??= build({
    ...{ absWorkingDir: PROJECT, entryPoints: ["test/chaos/worker.ts"], outfile: BUNDLE },
    ...{ bundle: true, platform: "node", target: "node20", format: "esm", logLevel: "error" },
    mainFields: ["module", "main"],
    external: ["sharp", "onnxruntime-web", "tesseract.js", "@hyzyla/pdfium", "unpdf"],
    banner: { js: REQUIRE },
  });
  return built;
}

/** What became of a call: the handler's answer, its failure, or the death of its process. */
export type WorkOutcome =
  | { readonly kind: "answered"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "died" };

/** A function's process that is killed for real and replaced by a fresh one. */
export interface WorkerProcess {
  readonly work: (work: Omit<Work, "id">) => Promise<WorkOutcome>;
  readonly kill: () => void;
  readonly deaths: () => number;
  /** What the functions wrote since it was asked last, to their logs and as their last words. */
  readonly written: () => string;
  readonly close: () => void;
}

/** Starts a process with the settings given, and a second one ready to take its place. */
export async function openWorker(settings: Readonly<Record<string, string>>) {
  await bundle();
  let written = "";
  const start = async () => {
    const child = await startChild(settings);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        written += text;
      });
    }
    return child;
  };
  let current = await start();
  let spare = start();
  let deaths = 0;
  let id = 0;
  const worker: WorkerProcess = {
    work: async (work) => {
      if (current.exitCode !== null || current.signalCode !== null) {
        deaths += 1;
        current = await spare;
        spare = start();
      }
      id += 1;
      return ask(current, { ...work, id });
    },
    kill: () => current.kill("SIGKILL"),
    deaths: () => deaths,
    written: () => {
      const said = written;
      written = "";
      return said;
    },
    close: () => {
      current.kill("SIGKILL");
      void spare.then((child) => child.kill("SIGKILL"));
    },
  };
  return worker;
}

async function startChild(settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const { PATH = "" } = process.env;
  const child = fork(`${PROJECT}/${BUNDLE}`, {
    env: { PATH, NODE_NO_WARNINGS: "1", ...settings },
    serialization: "json",
    silent: true,
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", () => reject(new Error("Cannot start a worker: it ended at once")));
  });
  return child;
}

function ask(child: ChildProcess, work: Work): Promise<WorkOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: WorkOutcome) => {
      child.off("message", hear);
      child.off("exit", died);
      resolve(outcome);
    };
    const died = () => settle({ kind: "died" });
    const hear = (message: unknown) => {
      const reply = message as { id: number; answer?: unknown; failed?: string };
      if (reply.id !== work.id) return;
      if (reply.failed !== undefined) settle({ kind: "failed", why: reply.failed });
      else settle({ kind: "answered", answer: reply.answer });
    };
    child.on("message", hear);
    child.once("exit", died);
    child.send(work);
  });
}
