import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { writeBundle } from "../../../infra/bundling/bundled-verb.ts";
import { VERBS, type Verb } from "../../../infra/grants.ts";
import { functionEnvironment } from "../../../local/lambda/function-environment.ts";
import type { EndedCall } from "../../../local/lambda/function-pool.ts";
import type { LocalAws } from "../../../local/local-aws.ts";
import { prepareTemplate } from "../../../local/prepare.ts";
import { startLocalAws } from "../../../local/start.ts";
import { textractAfter } from "../road/invented-case.ts";
import { median, type Row } from "../row.ts";
import { recordedCalls } from "./recorded-calls.ts";
import { writeUsualBundle } from "./usual-bundle.ts";

const CALLER = fileURLToPath(new URL("./call-bundle.mjs", import.meta.url));
const RIVAL = "whole SDK clients and zod";
const JOB_SECONDS = 1;
const WARM_CALLS = 9;
/** A call that recognises a page takes seconds: one is enough. */
const WARM_READINGS = 1;

/** What one fresh process of a function took: milliseconds, and bytes of memory at the end. */
interface Taken {
  readonly loaded: number;
  readonly first: number;
  readonly warm: number;
  readonly bytes: number;
}

/**
 * Size, loading, first and warm call of each function beside the same function that carries the whole
 * clients of the SDK and the whole of zod. The calls are real ones: what the function was given while
 * a scan travelled through the local stack is given again, which changes nothing there.
 *
 * @param rounds Fresh processes for each of the two, in turns.
 */
export async function compareFunctions(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "opora-bundles-"));
  const templateFolder = await prepareTemplate(".opora", (line) =>
    process.stderr.write(`${line}\n`),
  );
  const calls: EndedCall[] = [];
  const aws = await startLocalAws({
    templateFolder,
    textract: textractAfter(JOB_SECONDS),
    onCall: (call) => calls.push(call),
  });
  try {
    const events = await recordedCalls(aws, calls);
    const rows: Row[] = [];
    for (const verb of VERBS) rows.push(...(await compare(verb, events, { aws, folder, rounds })));
    return rows;
  } finally {
    await aws.stop();
    rmSync(folder, { recursive: true });
  }
}

interface Bench {
  readonly aws: LocalAws;
  readonly folder: string;
  readonly rounds: number;
}

async function compare(
  verb: Verb,
  events: ReadonlyMap<Verb, unknown>,
  { aws, folder, rounds }: Bench,
): Promise<Row[]> {
  const [ours, usual] = [join(folder, verb), join(folder, `${verb}-usual`)];
  mkdirSync(ours);
  mkdirSync(usual);
  writeBundle(verb, ours);
  await writeUsualBundle(verb, ours, usual);
  const eventFile = join(folder, `${verb}.json`);
  writeFileSync(eventFile, JSON.stringify(events.get(verb) ?? {}));
  const environment = environmentOf(aws, verb);
  const warmCalls = verb === "read-scan" ? WARM_READINGS : WARM_CALLS;
  const callOurs = () => callIn(ours, eventFile, environment, warmCalls);
  const callUsual = () => callIn(usual, eventFile, environment, warmCalls);
  await callOurs(); // Files of both are read once before anything counts.
  await callUsual();
  const taken: { readonly ours: Taken; readonly usual: Taken }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) taken.push({ ours: await callOurs(), usual: await callUsual() });
    else taken.push({ usual: await callUsual(), ours: await callOurs() });
  }
  return rowsOf(verb, { ours: packed(ours), usual: packed(usual) }, taken);
}

function rowsOf(
  verb: Verb,
  code: { readonly ours: number; readonly usual: number },
  taken: readonly { readonly ours: Taken; readonly usual: Taken }[],
): Row[] {
  const of = (who: "ours" | "usual", what: keyof Taken) =>
    median(taken.map((one) => one[who][what]));
  const base = { section: "functions", isMoreBetter: false } as const;
  const megabytes = { ours: of("ours", "bytes") / 2 ** 20, rival: of("usual", "bytes") / 2 ** 20 };
  const time = (what: "loaded" | "first" | "warm", words: string): Row => ({
    ...{ ...base, what: `${verb}: ${words}`, unit: "ms", ours: of("ours", what) },
    rival: { name: RIVAL, value: of("usual", what) },
    ...(what === "loaded" && { megabytes }),
  });
  return [
    {
      ...{ ...base, what: `${verb}: code, gzipped`, unit: "KB", ours: code.ours },
      rival: { name: RIVAL, value: code.usual },
    },
    time("loaded", "loaded in a fresh process"),
    time("first", "first call"),
    time("warm", "warm call"),
  ];
}

const packed = (folder: string) => gzipSync(readFileSync(join(folder, "index.mjs"))).length / 1024;

function environmentOf({ functions, endpoints, region, authority }: LocalAws, verb: Verb) {
  const { definition } = functions.find(verb);
  const credentials = authority.credentialsOf(definition.role);
  return functionEnvironment(definition, region, endpoints, credentials);
}

async function callIn(
  folder: string,
  eventFile: string,
  environment: Readonly<Record<string, string>>,
  warmCalls: number,
): Promise<Taken> {
  const file = join(folder, "index.mjs");
  const child = fork(CALLER, [file, eventFile, String(warmCalls)], {
    ...{ cwd: folder, env: { ...environment }, execArgv: ["--no-warnings"] },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("message", (taken) => resolve(taken as Taken));
    child.once("exit", (status) =>
      reject(new Error(`Cannot measure ${file}: it ended with ${status}`)),
    );
  });
}
