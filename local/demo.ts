import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { languageOf, showDecision } from "../cli/deciding/show-decision.ts";
import type { CaseView } from "../shared/contracts/api.ts";
import { advice } from "../shared/domain/wording/advice.ts";
import { LAW } from "../shared/law/law.ts";
import { type CaseClient, caseClient } from "./case-client.ts";
import { readSamples, type Sample, submitSample } from "./load-samples.ts";
import type { LocalAws } from "./local-aws.ts";
import { PROJECT, prepareTemplate } from "./prepare.ts";
import { startLocalAws } from "./start.ts";
import { watchCase } from "./watch-case.ts";

const TIMEOUT_MS = 5 * 60_000;
const DEMO = "ivanova";

const started = Date.now();
const say = (line: string) => {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${line}\n`);
};

/** `npm run demo`: one sample family from scan to decision, on a stack of its own. */
async function main(): Promise<void> {
  const sample = readSamples(join(PROJECT, "samples")).find(({ name }) => name === DEMO);
  if (sample === undefined) throw new Error(`Cannot find samples/${DEMO}: restore it from git`);
  const templateFolder = await prepareTemplate(join(PROJECT, ".opora"), say);
  const dataFolder = mkdtempSync(join(tmpdir(), "opora-demo-"));
  const aws = await startLocalAws({ templateFolder, dataFolder });
  say(`The local stack runs: ${aws.resources.length} resources of the template`);
  try {
    await decide(aws, sample);
  } catch (error) {
    say(`The functions' logs are in ${join(dataFolder, "logs")}`);
    throw error;
  } finally {
    await aws.stop();
  }
  rmSync(dataFolder, { recursive: true, force: true });
  say("Done");
}

async function decide(aws: LocalAws, sample: Sample): Promise<void> {
  const client: CaseClient = caseClient(aws.apiUrl, () => aws.token());
  const caseId = await submitSample(client, sample);
  say(`Case ${caseId} is open, ${sample.papers.length} scans are in S3`);
  const view = await watchCase(client, caseId, { timeoutMs: TIMEOUT_MS, say });
  if (view.decision === null) throw new Error("Cannot show a decision: there is none");
  const { decision } = view;
  const colours = process.stdout.isTTY === true;
  const language = languageOf(process.env);
  process.stdout.write(showDecision(decision, advice(decision, LAW, language), colours, language));
  process.stdout.write(`\n${whereFrom(view)}\n`);
}

/** Each counted rouble of the scans with its place on the paper. */
function whereFrom({ documents, decision }: CaseView): string {
  const lines = (decision?.income ?? []).flatMap(({ month, kind, amount, evidence }) => {
    if (!evidence) return [];
    const document = documents.find(({ documentId }) => documentId === evidence.document);
    const figure = document?.reading?.figures.find(({ id }) => id === evidence.figure);
    if (document === undefined || figure === undefined) return [];
    const box = figure.box.map((one) => one.toFixed(3)).join(", ");
    return `  ${month}  ${(amount ?? "unreadable").padStart(12)}  ${kind}  ${document.fileName} page ${figure.page} [${box}] ${figure.standing}`;
  });
  return [
    "Where each amount stands on its scan (left, top, width, height of the page):",
    ...lines,
  ].join("\n");
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
