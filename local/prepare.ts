import { spawn } from "node:child_process";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { contentHash } from "./content-hash.ts";
import { oneAtATime } from "./store/one-at-a-time.ts";

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/u, "");

const at = (...parts: string[]) => join(PROJECT, ...parts);

/** Says what is being done, for work of more than a moment. */
export type Say = (line: string) => void;

/** Old templates that are kept: a stack that runs may still start functions from its own. */
const KEPT = 2;

/** A finished template's folder, and nothing that is still being made. */
const FINISHED = /^[0-9a-f]{16}$/u;

/**
 * The folder of the synthesized template. It is named after everything it depends on, so it is made
 * anew only when some of that has changed, and never under the feet of a stack that runs. Of two
 * starts at once one makes it and the other waits for it.
 *
 * @param workFolder Where templates are kept.
 */
export async function prepareTemplate(workFolder: string, say: Say): Promise<string> {
  const sources = ["infra", "functions", "shared", "package-lock.json", "cdk.json"];
  const templates = join(workFolder, "templates");
  const output = join(templates, contentHash(sources.map((one) => at(one))).slice(0, 16));
  const isMade = () => existsSync(join(output, "manifest.json"));
  if (isMade()) return output;
  return oneAtATime(join(workFolder, "templates.lock"), async () => {
    if (isMade()) return output;
    say("Synthesizing the template and bundling the functions …");
    rmSync(join(templates, "making"), { recursive: true, force: true });
    const making = join(templates, "making");
    await run("node", ["--import", "tsx", "infra/app.ts"], { CDK_OUTDIR: making });
    renameSync(making, output);
    for (const old of byAge(templates).slice(KEPT)) rmSync(old, { recursive: true, force: true });
    return output;
  });
}

/**
 * The folder of the built web pages, built anew only when something they depend on has changed; by
 * one of several starts at once.
 */
export async function preparePages(workFolder: string, say: Say): Promise<string> {
  const output = at("web", "dist");
  const digestFile = join(workFolder, "pages.sha256");
  const digest = contentHash(["web", "shared", "package-lock.json"].map((one) => at(one)));
  const isFresh = () =>
    existsSync(join(output, "index.html")) &&
    existsSync(digestFile) &&
    readFileSync(digestFile, "utf8") === digest;
  if (isFresh()) return output;
  return oneAtATime(join(workFolder, "pages.lock"), async () => {
    if (isFresh()) return output;
    say("Building the web pages …");
    await run("npm", ["run", "build", "--workspace", "web", "--silent"], {});
    writeFileSync(digestFile, digest);
    return output;
  });
}

function byAge(folder: string): string[] {
  const made = (path: string) => statSync(path).mtimeMs;
  const finished = readdirSync(folder).filter((name) => FINISHED.test(name));
  const paths = finished.map((name) => join(folder, name));
  return paths.sort((left, right) => made(right) - made(left));
}

/** Runs a command in the project and keeps what it says to itself unless it fails. */
async function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(command === "node" ? process.execPath : command, args, {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (status === 0) return;
  throw new Error(
    `Cannot run ${command} ${args.join(" ")}: it ended with status ${status}\n${Buffer.concat(said).toString("utf8")}`,
  );
}
