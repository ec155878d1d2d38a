import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { contentHash } from "./content-hash.ts";

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/u, "");

const at = (...parts: string[]) => join(PROJECT, ...parts);

/** Says what is being done, for work of more than a moment. */
export type Say = (line: string) => void;

/**
 * The folder of the synthesized template, made anew only when something it depends on has changed.
 *
 * @param workFolder Where template and digest are kept.
 */
export async function prepareTemplate(workFolder: string, say: Say): Promise<string> {
  const output = join(workFolder, "cdk.out");
  const sources = ["infra", "functions", "shared", "package-lock.json", "cdk.json"].map((one) =>
    at(one),
  );
  await onceChanged(join(workFolder, "template.sha256"), sources, output, async () => {
    say("Synthesizing the template and bundling the functions …");
    rmSync(output, { recursive: true, force: true });
    await run("node", ["--import", "tsx", "infra/app.ts"], PROJECT, { CDK_OUTDIR: output });
  });
  return output;
}

/** The folder of the built web pages, built anew only when something they depend on has changed. */
export async function preparePages(workFolder: string, say: Say): Promise<string> {
  const output = at("web", "dist");
  const sources = ["web", "shared", "package-lock.json"].map((one) => at(one));
  await onceChanged(join(workFolder, "pages.sha256"), sources, output, async () => {
    say("Building the web pages …");
    await run("npm", ["run", "build", "--workspace", "web", "--silent"], PROJECT, {});
  });
  return output;
}

async function onceChanged(
  digestFile: string,
  sources: readonly string[],
  output: string,
  make: () => Promise<void>,
): Promise<void> {
  const digest = contentHash(sources);
  const isFresh = existsSync(output) && existsSync(digestFile);
  if (isFresh && readFileSync(digestFile, "utf8") === digest) return;
  await make();
  mkdirSync(join(digestFile, ".."), { recursive: true });
  writeFileSync(digestFile, digest);
}

/** Runs a command and keeps what it says to itself unless it fails. */
async function run(
  command: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(command === "node" ? process.execPath : command, args, {
    cwd: folder,
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
