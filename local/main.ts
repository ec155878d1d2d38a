import { join } from "node:path";

import { caseClient } from "./case-client.ts";
import { loadSamples, readSamples } from "./load-samples.ts";
import { PROJECT, preparePages, prepareTemplate } from "./prepare.ts";
import { startLocalAws } from "./start.ts";
import { tellOperators } from "./tell-operators.ts";

const DATA_FOLDER = join(PROJECT, ".opora");
const PORT = Number(process.env["OPORA_PORT"] ?? "4400");

const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm start`: builds, starts the whole pipeline, loads the samples, prints the address. */
async function main(): Promise<void> {
  const [templateFolder, pagesFolder] = [
    await prepareTemplate(DATA_FOLDER, say),
    await preparePages(DATA_FOLDER, say),
  ];
  const aws = await startLocalAws({
    templateFolder,
    pagesFolder,
    dataFolder: DATA_FOLDER,
    port: PORT,
  });
  const stopping = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  tellOperators(aws, join(DATA_FOLDER, "deployment.json"));
  process.stdout.write(`Opora runs at ${aws.siteUrl}\n`);
  say("Ctrl-C stops it; data and logs stay in .opora/ for the next start");
  try {
    const client = caseClient(aws.apiUrl, () => aws.token());
    const loaded = await loadSamples(client, readSamples(join(PROJECT, "samples")));
    if (loaded.length > 0) say(`Sample cases on their way: ${loaded.join(", ")}`);
    await stopping;
  } finally {
    say("Stopping …");
    await aws.stop();
  }
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
