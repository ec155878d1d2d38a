// Loads a bundle in this fresh process, calls it as Lambda would, and says how long each step took.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [file, eventFile, warmCalls] = process.argv.slice(2);
const event = JSON.parse(readFileSync(eventFile, "utf8"));
const context = {
  awsRequestId: "bench",
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
  getRemainingTimeInMillis: () => 60_000,
};

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - began };
}

const { result: code, milliseconds: loaded } = await timed(() => import(pathToFileURL(file).href));
const call = () =>
  timed(() => code.handler(structuredClone(event), context).catch(() => undefined));
const first = await call();
const warm = [];
for (let round = 0; round < Number(warmCalls); round += 1) warm.push((await call()).milliseconds);
process.send({
  loaded,
  first: first.milliseconds,
  warm: warm.sort((one, other) => one - other)[Math.floor(warm.length / 2)],
  bytes: process.memoryUsage().rss,
});
process.exit(0);
