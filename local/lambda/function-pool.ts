import { randomUUID } from "node:crypto";

import { type ExecutionEnvironment, startEnvironment } from "./execution-environment.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { InvocationError } from "./invocation-error.ts";

/** A function that can be called, with its warm processes behind it. */
export interface FunctionPool {
  readonly definition: FunctionDefinition;
  /** Calls that can run at a time; more of them wait. */
  readonly mostCalls: number;
  /**
   * Calls the function; waits while all its processes are busy.
   *
   * @throws {InvocationError} When the call fails.
   */
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Processes that are alive, for tests that kill one. */
  readonly pids: () => number[];
  readonly close: () => Promise<void>;
}

/** How functions run. */
export interface PoolOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (text: string) => void;
  /** Hears of every call that ended, for measurements. */
  readonly onCall?: ((call: EndedCall) => void) | undefined;
}

/** One call of a function that ended, well or not. */
export interface EndedCall {
  /** `POWERTOOLS_SERVICE_NAME` of the function. */
  readonly verb: string;
  /** Milliseconds since 1970 at which a process took it up. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** Whether its process had to start first. */
  readonly isCold: boolean;
  /** Messages it was given; 1 for a call that came from no queue. */
  readonly messages: number;
  readonly event: unknown;
}

/** A function of this size recognises pictures: two of them at once starve one machine. */
const HEAVY_MEGABYTES = 2048;
const IDLE_MS = 120_000;

/** Opens the processes of a function; the first starts with the first call. */
export function openFunctionPool(
  definition: FunctionDefinition,
  { environment, log, onCall }: PoolOptions,
): FunctionPool {
  const usual = definition.memoryMegabytes >= HEAVY_MEGABYTES ? 1 : 2;
  const mostCalls = Math.min(usual, definition.mostCalls ?? usual);
  const idle: ExecutionEnvironment[] = [];
  const alive = new Set<ExecutionEnvironment>();
  const waiting: (() => void)[] = [];
  let calls = 0;
  let isClosed = false;
  const retire = (one: ExecutionEnvironment) => {
    alive.delete(one);
    one.kill();
  };
  const take = () => {
    for (;;) {
      const warm = idle.pop();
      if (warm === undefined) break;
      if (warm.isAlive()) return warm;
      alive.delete(warm);
    }
    const cold = startEnvironment(definition, environment, log);
    alive.add(cold);
    return cold;
  };
  const giveBack = (one: ExecutionEnvironment) => {
    if (!one.isAlive() || isClosed) return retire(one);
    idle.push(one);
    const timer = setTimeout(() => {
      const at = idle.indexOf(one);
      if (at < 0) return;
      idle.splice(at, 1);
      retire(one);
    }, IDLE_MS);
    timer.unref();
  };
  return {
    definition,
    mostCalls,
    invoke: async (event) => {
      while (calls >= mostCalls) await new Promise<void>((resolve) => waiting.push(resolve));
      if (isClosed) {
        throw new InvocationError(definition.name, "Runtime.Shutdown", "The stack is stopping");
      }
      calls += 1;
      const began = { startedAt: Date.now(), at: performance.now(), isCold: idle.length === 0 };
      const one = take();
      try {
        return await one.invoke({ requestId: randomUUID(), event });
      } finally {
        onCall?.({
          verb: environment["POWERTOOLS_SERVICE_NAME"] ?? definition.name,
          startedAt: began.startedAt,
          milliseconds: performance.now() - began.at,
          isCold: began.isCold,
          messages: messagesIn(event),
          event,
        });
        calls -= 1;
        giveBack(one);
        waiting.shift()?.();
      }
    },
    pids: () =>
      [...alive].flatMap(({ pid, isAlive }) => (pid !== undefined && isAlive() ? [pid] : [])),
    close: async () => {
      isClosed = true;
      for (const one of [...alive]) retire(one);
    },
  };
}

function messagesIn(event: unknown): number {
  if (typeof event !== "object" || event === null || !("Records" in event)) return 1;
  return Array.isArray(event.Records) ? event.Records.length : 1;
}
