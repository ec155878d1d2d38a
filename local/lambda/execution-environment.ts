import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as z from "zod/mini";

import type { FunctionDefinition } from "./function-definition.ts";
import { InvocationError } from "./invocation-error.ts";

const RUNTIME = fileURLToPath(new URL("./runtime.mjs", import.meta.url));

const Reply = z.looseObject({
  requestId: z.string(),
  result: z.optional(z.unknown()),
  failure: z.optional(
    z.looseObject({ errorType: z.string(), errorMessage: z.optional(z.string()) }),
  ),
});

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
  return {
    pid: child.pid,
    isAlive,
    kill: () => {
      child.kill("SIGKILL");
    },
    invoke: (invocation) => call(child, definition, invocation),
  };
}

async function call(
  child: ChildProcess,
  { name, arn, timeoutSeconds }: FunctionDefinition,
  { requestId, event }: Invocation,
): Promise<unknown> {
  const listeners: (() => void)[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        const message = `${requestId} Task timed out after ${timeoutSeconds}.00 seconds`;
        reject(new InvocationError(name, "Sandbox.Timedout", message));
      }, timeoutSeconds * 1000);
      const onMessage = (raw: unknown) => {
        const reply = Reply.parse(raw);
        if (reply.requestId !== requestId) return;
        const { failure } = reply;
        if (failure === undefined) resolve(reply.result);
        else reject(new InvocationError(name, failure.errorType, failure.errorMessage ?? ""));
      };
      const onExit = () => {
        reject(new InvocationError(name, "Runtime.ExitError", "The process of the function ended"));
      };
      child.on("message", onMessage);
      child.on("exit", onExit);
      listeners.push(
        () => clearTimeout(timer),
        () => child.off("message", onMessage),
        () => child.off("exit", onExit),
      );
      if (child.connected)
        child.send({
          requestId,
          event,
          functionArn: arn,
          deadline: Date.now() + timeoutSeconds * 1000,
        });
      else onExit();
    });
  } finally {
    for (const remove of listeners) remove();
  }
}
