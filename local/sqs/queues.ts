import { join } from "node:path";

import { ServiceError } from "../http/service-error.ts";
import { forgetfulJournal, type Journal, openJournal, readJournal } from "../store/journal.ts";
import type { Message } from "./message.ts";
import { Queue, type QueueFact } from "./queue.ts";
import { queueSettings } from "./queue-attributes.ts";

/** Where queues live and what time it is. */
export interface QueuesOptions {
  readonly region: string;
  readonly account: string;
  readonly now: () => number;
  /** Messages survive a restart in this folder; absent: in memory only. */
  readonly folder?: string | undefined;
}

/** All queues of one account and region. */
export interface Queues {
  /** Makes a queue, or gives the one that stands with exactly these attributes. */
  readonly create: (name: string, attributes: Readonly<Record<string, string>>) => Queue;
  /** Makes a queue or sets the attributes of the one that stands, as a deployment does. */
  readonly deploy: (name: string, attributes: Readonly<Record<string, string>>) => Queue;
  readonly byName: (name: string) => Queue;
  readonly byArn: (arn: string) => Queue;
  readonly remove: (name: string) => void;
  readonly names: () => string[];
  readonly close: () => void;
}

const NAME = /^[A-Za-z0-9_-]{1,80}$/u;

/** Opens the queues; messages of an earlier run are received again, in-flight ones at once. */
export function openQueues({ region, account, now, folder }: QueuesOptions): Queues {
  const queues = new Map<string, Queue>();
  const earlier =
    folder === undefined ? new Map() : survivors(join(folder, "messages.jsonl"), now());
  const journal = journalIn(folder, earlier);
  const arnOf = (name: string) => `arn:aws:sqs:${region}:${account}:${name}`;
  const byName = (name: string) => {
    const queue = queues.get(name);
    if (queue !== undefined) return queue;
    throw new ServiceError("QueueDoesNotExist", "The specified queue does not exist.");
  };
  const byArn = (arn: string) => byName(arn.split(":")[5] ?? "");
  const surroundings = {
    now,
    note: (fact: QueueFact) => journal.append(fact),
    giveUp: (deadLetterArn: string, message: Message) => bury(byArn(deadLetterArn), message, now()),
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (!NAME.test(name)) {
      throw new ServiceError(
        "InvalidParameterValue",
        "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length",
      );
    }
    const queue = new Queue(name, arnOf(name), queueSettings(attributes), {
      ...surroundings,
      giveUp: (target, message) =>
        surroundings.giveUp(target, { ...message, deadLetterSource: arnOf(name) }),
    });
    queues.set(name, queue);
    for (const message of earlier.get(name) ?? []) queue.accept(message);
    return queue;
  };
  return {
    create: (name, attributes) => {
      const standing = queues.get(name);
      if (standing === undefined) return open(name, attributes);
      const wanted = queueSettings(attributes).raw;
      if (Object.entries(wanted).every(([key, value]) => standing.settings.raw[key] === value)) {
        return standing;
      }
      throw new ServiceError(
        "QueueNameExists",
        "A queue already exists with the same name and a different value for an attribute",
      );
    },
    deploy: (name, attributes) => {
      const queue = queues.get(name) ?? open(name, attributes);
      queue.settings = queueSettings(attributes);
      return queue;
    },
    byName,
    byArn,
    remove: (name) => {
      byName(name).purge();
      queues.delete(name);
    },
    names: () => [...queues.keys()],
    close: () => journal.close(),
  };
}

function bury(deadLetters: Queue, message: Message, now: number): void {
  const { receipt: _receipt, ...rest } = message;
  deadLetters.accept({ ...rest, visibleAt: now });
}

function survivors(file: string, now: number): Map<string, Message[]> {
  const kept = new Map<string, { queue: string; message: Message }>();
  for (const fact of readJournal<QueueFact>(file)) {
    if ("removed" in fact) kept.delete(`${fact.queue} ${fact.removed}`);
    else kept.set(`${fact.queue} ${fact.kept.id}`, { queue: fact.queue, message: fact.kept });
  }
  const byQueue = new Map<string, Message[]>();
  for (const { queue, message } of kept.values()) {
    const { receipt, ...rest } = message;
    const visibleAt = receipt === undefined ? message.visibleAt : Math.min(message.visibleAt, now);
    byQueue.set(queue, [...(byQueue.get(queue) ?? []), { ...rest, visibleAt }]);
  }
  return byQueue;
}

function journalIn(
  folder: string | undefined,
  earlier: Map<string, Message[]>,
): Journal<QueueFact> {
  if (folder === undefined) return forgetfulJournal();
  const facts = [...earlier].flatMap(([queue, messages]) =>
    messages.map((kept): QueueFact => ({ queue, kept })),
  );
  return openJournal(join(folder, "messages.jsonl"), facts);
}
