import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";
import { writeBundle } from "../../../infra/bundling/bundled-verb.ts";
import { CARRIED_PACKAGES } from "../../../infra/bundling/carried-packages.ts";
import { VERBS, type Verb } from "../../../infra/grants.ts";
import { prepareTemplate } from "../../../local/prepare.ts";
import { median, type Row } from "../row.ts";

const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';
const FULL = ["s3", "dynamodb", "sqs", "textract"] as const;
const CLASSES = { s3: "S3", dynamodb: "DynamoDB", sqs: "SQS", textract: "Textract" } as const;

/** Runs in a fresh process: loads a bundle and says how long that took. */
const LOAD = `
const began = performance.now();
await import(process.argv[1]);
console.log(JSON.stringify({ milliseconds: performance.now() - began, bytes: process.memoryUsage().rss }));
process.exit(0);`;

/**
 * Size and loading time of each function beside the same function that carries the whole clients of
 * the SDK and the whole of zod, as one that imports them the usual way does.
 *
 * @param rounds Fresh processes for each of the two, in turns.
 */
export async function compareBundles(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "opora-bundles-"));
  const environments = environmentsIn(await prepareTemplate(".opora", tell));
  const rows: Row[] = [];
  for (const verb of VERBS) {
    const ours = join(folder, verb);
    const usual = join(folder, `${verb}-usual`);
    mkdirSync(ours);
    mkdirSync(usual);
    writeBundle(verb, ours);
    await writeUsualBundle(verb, ours, usual);
    rows.push(...rowsOf(verb, { ours, usual, rounds, environment: environments.get(verb) ?? {} }));
  }
  rmSync(folder, { recursive: true });
  return rows;
}

interface Compared {
  readonly ours: string;
  readonly usual: string;
  readonly rounds: number;
  readonly environment: Readonly<Record<string, string>>;
}

function rowsOf(verb: Verb, { ours, usual, rounds, environment }: Compared): Row[] {
  const name = "whole SDK clients and zod";
  const packed = (folder: string) =>
    gzipSync(readFileSync(join(folder, "index.mjs"))).length / 1024;
  const loads = Array.from({ length: rounds }, () => ({
    ours: load(ours, environment),
    usual: load(usual, environment),
  }));
  const time = (of: "ours" | "usual") => median(loads.map((one) => one[of].milliseconds));
  const memory = (of: "ours" | "usual") => median(loads.map((one) => one[of].bytes)) / 1_048_576;
  return [
    {
      ...{ section: "functions", what: `${verb}: code, gzipped`, unit: "KB", isMoreBetter: false },
      ours: packed(ours),
      rival: { name, value: packed(usual) },
    },
    {
      ...{ section: "functions", what: `${verb}: loaded in a fresh process`, unit: "ms" },
      isMoreBetter: false,
      ours: time("ours"),
      rival: { name, value: time("usual") },
      megabytes: { ours: memory("ours"), rival: memory("usual") },
    },
  ];
}

/** The same function, with everything that a star import of each library brings. */
async function writeUsualBundle(verb: Verb, ours: string, folder: string): Promise<void> {
  const clients = FULL.map((name) => `import { ${CLASSES[name]} } from "@aws-sdk/client-${name}";`);
  const kept = `globalThis.usual = [zod, ${FULL.map((name) => CLASSES[name]).join(", ")}];`;
  await build({
    stdin: {
      contents: [
        'import * as zod from "zod";',
        ...clients,
        kept,
        `export { handler } from "./functions/${verb}/handler.ts";`,
      ].join("\n"),
      resolveDir: process.cwd(),
      loader: "ts",
    },
    outfile: join(folder, "index.mjs"),
    ...{ bundle: true, platform: "node", target: "node20", format: "esm", logLevel: "error" },
    mainFields: ["module", "main"],
    external: Object.keys(CARRIED_PACKAGES),
    banner: { js: REQUIRE },
  });
  const beside = readdirSync(ours).includes("node_modules");
  if (beside) spawnSync("ln", ["-s", join(ours, "node_modules"), join(folder, "node_modules")]);
}

function load(folder: string, environment: Readonly<Record<string, string>>) {
  const file = join(folder, "index.mjs");
  if (!statSync(file).isFile()) throw new RangeError(`Cannot load ${file}: it is no file`);
  const script = join(folder, "load.mjs");
  writeFileSync(script, LOAD.replace("process.argv[1]", JSON.stringify(file)));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    env: { ...environment, AWS_REGION: "eu-central-1", PATH: process.env["PATH"] ?? "" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`Cannot load ${file}: ${stderr}`);
  return JSON.parse(stdout) as { readonly milliseconds: number; readonly bytes: number };
}

const tell = (line: string) => process.stderr.write(`${line}\n`);

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** What the template gives each function, with an invented address for every reference. */
function environmentsIn(folder: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const environments = new Map<string, Record<string, string>>();
  const template = JSON.parse(readFileSync(join(folder, "Opora.template.json"), "utf8")) as {
    readonly Resources: Readonly<Record<string, Resource>>;
  };
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type !== "AWS::Lambda::Function") continue;
    const given = (Properties["Environment"] ?? {}) as { Variables?: Record<string, unknown> };
    const entries = Object.entries(given.Variables ?? {}).map(([name, value]): [string, string] => [
      name,
      typeof value === "string" ? value : "https://sqs.eu-central-1.amazonaws.com/0/name",
    ]);
    const variables = Object.fromEntries(entries);
    const verb = variables["POWERTOOLS_SERVICE_NAME"];
    if (verb !== undefined) environments.set(verb, variables);
  }
  return environments;
}
