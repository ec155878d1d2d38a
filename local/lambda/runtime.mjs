// Runs one function's bundle in a process of its own, with nothing but the function's environment.
// The runner sends calls one at a time over the channel and gets an answer or an error back.
import { pathToFileURL } from "node:url";

const [file, exportName] = process.argv.slice(2);

const send = (message) => process.send?.(message);

/** What a failed call tells, in the shape Lambda gives it. */
function failureOf(error) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split("\n") };
}

function contextOf({ requestId, deadline, functionArn }) {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: functionArn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function load() {
  const module = await import(pathToFileURL(file).href);
  const handler = module[exportName];
  if (typeof handler !== "function") {
    throw new TypeError(`Cannot run ${file}: expected it to export the function ${exportName}`);
  }
  return handler;
}

const loading = load();
loading.then(
  () => send({ ready: true }),
  (error) => send({ ready: true, failure: failureOf(error) }),
);

process.on("message", async (call) => {
  try {
    const handler = await loading;
    const result = await handler(call.event, contextOf(call));
    send({ requestId: call.requestId, result: result ?? null });
  } catch (error) {
    send({ requestId: call.requestId, failure: failureOf(error) });
  }
});

// Ctrl-C in a terminal reaches every process of its group: the runner alone decides when to end.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
