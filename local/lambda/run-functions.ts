import type { RoleAuthority } from "../identity/role-authority.ts";
import type { Queues } from "../sqs/queues.ts";
import type { ServiceName } from "../start-emulators.ts";
import type { FunctionLog } from "../store/function-log.ts";
import type { FunctionDefinition, QueueMapping, Schedule } from "./function-definition.ts";
import { functionEnvironment } from "./function-environment.ts";
import { type EndedCall, type FunctionPool, openFunctionPool } from "./function-pool.ts";
import { type Poller, startPoller } from "./queue-poller.ts";

/** What functions are run with. */
export interface RunFunctionsOptions {
  readonly functions: readonly FunctionDefinition[];
  readonly mappings: readonly QueueMapping[];
  readonly schedules: readonly Schedule[];
  /** Where functions find the services. */
  readonly endpoints: Readonly<Record<ServiceName, string>>;
  readonly region: string;
  readonly authority: RoleAuthority;
  readonly queues: Queues;
  readonly log: FunctionLog;
  readonly onCall?: ((call: EndedCall) => void) | undefined;
}

/** Functions at work. */
export interface RunningFunctions {
  readonly byArn: ReadonlyMap<string, FunctionPool>;
  /** The function with that name or verb (`POWERTOOLS_SERVICE_NAME`). */
  readonly find: (name: string) => FunctionPool;
  /** Stops polling, lets running batches end for a moment, then ends every process. */
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 3000;

/** Runs the functions: their queues are polled and their schedules kept until `stop`. */
export function runFunctions(options: RunFunctionsOptions): RunningFunctions {
  const { functions, mappings, schedules, region, authority, queues, log, onCall } = options;
  const pools = functions.map((definition) => {
    const credentials = authority.credentialsOf(definition.role);
    const environment = functionEnvironment(definition, region, options.endpoints, credentials);
    return openFunctionPool(definition, { environment, log: log(definition.name), onCall });
  });
  const byArn = new Map(pools.map((pool) => [pool.definition.arn, pool]));
  const find = (name: string) => {
    const pool = pools.find(
      ({ definition }) =>
        definition.name === name || definition.environment["POWERTOOLS_SERVICE_NAME"] === name,
    );
    if (pool !== undefined) return pool;
    throw new RangeError(`Cannot find the function ${name}: the template has none of that name`);
  };
  const pollers = mappings.map((mapping): Poller => {
    const pool = find(mapping.functionName);
    const queue = queues.byArn(mapping.queueArn);
    const write = log(pool.definition.name);
    return startPoller({ mapping, queue, pool, authority, region, log: write });
  });
  const timers = schedules.map(({ functionArn, everySeconds, event }) => {
    const pool = byArn.get(functionArn);
    const call = () => void pool?.invoke(event ?? scheduledEvent(region)).catch(() => undefined);
    return setInterval(call, everySeconds * 1000);
  });
  return {
    byArn,
    find,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      const stopped = Promise.all(pollers.map((poller) => poller.stop()));
      await Promise.race([stopped, sleep(PATIENCE_MS)]);
      await Promise.all(pools.map((pool) => pool.close()));
      await stopped;
    },
  };
}

function scheduledEvent(region: string): object {
  return {
    version: "0",
    source: "aws.events",
    "detail-type": "Scheduled Event",
    region,
    time: new Date().toISOString(),
    resources: [],
    detail: {},
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
