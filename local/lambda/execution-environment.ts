import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as z from "zod/mini";

import type { FunctionDefinition } from "./function-definition.ts";
import { InvocationError } from "./invocation-error.ts";

const RUNTIME = fileURLToPath(new URL("./runtime.mjs", import.meta.url));

const Failure = z.looseObject({ errorType: z.string(), errorMessage: z.optional(z.string()) });

const Reply = z.looseObject({
  ready: z.optional(z.literal(true)),
  requestId: z.optional(z.string()),
  result: z.optional(z.unknown()),
  failure: z.optional(Failure),
});

type Reply = z.output<typeof Reply>;

/** Loading the code does not count towards a function's time, as on Lambda; it has its own limit. */
const LOADING_LIMIT_SECONDS = 60;

/** A call on its way into a function. */
export interface Invocation {
  readonly requestId: string;
  readonly event: unknown;
}

/** One warm process of a function: it works on one call at a time. */
export interface ExecutionEnvironment {
  /** The process, so that a test can kill it for real. */
  readonly pid: number | undefined;
  readonly isAlive: () => boolean;
  /** @throws {InvocationError} When the function fails, runs out of time or dies. */
  readonly invoke: (invocation: Invocation) => Promise<unknown>;
  readonly kill: () => void;
}

/**
 * Starts a process for a function. Its working folder is the bundle's, and its environment is what
 * the template says plus what Lambda itself sets.
 *
 * @param log Hears what the function writes.
 */
export function startEnvironment(
  definition: FunctionDefinition,
  environment: Readonly<Record<string, string>>,
  log: (text: string) => void,
): ExecutionEnvironment {
  const [module = "index", exportName = "handler"] = definition.handler.split(".");
  const file = join(definition.folder, `${module}.mjs`);
  const child = fork(RUNTIME, [file, exportName], {
    cwd: definition.folder,
    env: { ...environment },
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    serialization: "json",
  });
  child.stdout?.on("data", (bytes: Buffer) => log(bytes.toString("utf8")));
  child.stderr?.on("data", (bytes: Buffer) => log(bytes.toString("utf8")));
  child.on("error", () => undefined);
  const isAlive = () => child.exitCode === null && child.signalCode === null && child.connected;
  const isReady = ({ ready }: Reply) => ready === true;
  const loaded = reply(child, definition, isReady, LOADING_LIMIT_SECONDS);
  loaded.catch(() => child.kill("SIGKILL")); // The first call hears of it; the next one starts anew.
  return {
    pid: child.pid,
    isAlive,
    kill: () => {
      child.kill("SIGKILL");
    },
    invoke: async ({ requestId, event }) => {
      await loaded;
      const { arn, timeoutSeconds } = definition;
      const isMine = (one: Reply) => one.requestId === requestId;
      const answer = reply(child, definition, isMine, timeoutSeconds);
      const deadline = Date.now() + timeoutSeconds * 1000;
      if (child.connected) child.send({ requestId, event, functionArn: arn, deadline });
      return (await answer).result;
    },
  };
}

/**
 * The next message of the process that is wanted.
 *
 * @throws {InvocationError} When it tells of a failure, does not come in time, or the process ends.
 */
async function reply(
  child: ChildProcess,
  { name }: FunctionDefinition,
  isWanted: (one: Reply) => boolean,
  limitSeconds: number,
): Promise<Reply> {
  const listeners: (() => void)[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const fail = (type: string, message: string) =>
        reject(new InvocationError(name, type, message));
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        fail("Sandbox.Timedout", `Task timed out after ${limitSeconds}.00 seconds`);
      }, limitSeconds * 1000);
      const onMessage = (raw: unknown) => {
        const one = Reply.parse(raw);
        if (!isWanted(one)) return;
        const { failure } = one;
        if (failure === undefined) resolve(one);
        else fail(failure.errorType, failure.errorMessage ?? "");
      };
      const onExit = () => fail("Runtime.ExitError", "The process of the function ended");
      child.on("message", onMessage);
      child.on("exit", onExit);
      listeners.push(
        () => clearTimeout(timer),
        () => child.off("message", onMessage),
        () => child.off("exit", onExit),
      );
      if (child.exitCode !== null || child.signalCode !== null) onExit();
    });
  } finally {
    for (const remove of listeners) remove();
  }
}
