import { randomUUID } from "node:crypto";

import { ServiceError } from "../http/service-error.ts";
import type { Message, MessageDraft } from "./message.ts";
import type { QueueSettings } from "./queue-attributes.ts";

/** What a change of a queue leaves behind in the journal. */
export type QueueFact =
  | { readonly queue: string; readonly kept: Message }
  | { readonly queue: string; readonly removed: string };

/** What a queue needs from its surroundings. */
export interface QueueSurroundings {
  readonly now: () => number;
  readonly note: (fact: QueueFact) => void;
  /** Takes a message that was received too often. */
  readonly giveUp: (deadLetterArn: string, message: Message) => void;
}

const TWELVE_HOURS_SECONDS = 43_200;

/** One standard queue: at least once, in about the order of sending. */
export class Queue {
  readonly name: string;
  readonly arn: string;
  settings: QueueSettings;
  readonly createdAt: number;
  readonly #messages = new Map<string, Message>();
  readonly #waiting = new Set<() => void>();
  readonly #surroundings: QueueSurroundings;

  constructor(name: string, arn: string, settings: QueueSettings, surroundings: QueueSurroundings) {
    this.name = name;
    this.arn = arn;
    this.settings = settings;
    this.#surroundings = surroundings;
    this.createdAt = surroundings.now();
  }

  /** Adds a message; it can be received once its delay is over. */
  send(draft: MessageDraft): Message {
    const sentAt = this.#surroundings.now();
    const delaySeconds = draft.delaySeconds ?? this.settings.delaySeconds;
    const visibleAt = sentAt + delaySeconds * 1000;
    const message = { id: randomUUID(), draft, sentAt, visibleAt, receiveCount: 0 };
    this.accept(message);
    return message;
  }

  /** Takes a message over as it is: from another queue, or from the journal of an earlier run. */
  accept(message: Message): void {
    this.#keep(message);
    for (const wake of this.#waiting) wake();
  }

  /** Up to `most` visible messages, invisible to others from now on. */
  receive(most: number, visibilitySeconds = this.settings.visibilitySeconds): Message[] {
    const now = this.#surroundings.now();
    const received: Message[] = [];
    for (const message of [...this.#messages.values()]) {
      if (received.length === most) break;
      if (message.visibleAt > now || this.#isGone(message, now)) continue;
      const taken = {
        ...message,
        receiveCount: message.receiveCount + 1,
        firstReceivedAt: message.firstReceivedAt ?? now,
        visibleAt: now + visibilitySeconds * 1000,
        receipt: Buffer.from(`${message.id} ${randomUUID()}`).toString("base64"),
      };
      this.#keep(taken);
      received.push(taken);
    }
    return received;
  }

  /** Resolves when a message may have become visible, or when the time is over. */
  async arrival(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    const now = this.#surroundings.now();
    const next = Math.min(...[...this.#messages.values()].map(({ visibleAt }) => visibleAt));
    const sleepMs = Math.max(1, Math.min(timeoutMs, next > now ? next - now : timeoutMs, 1000));
    if (signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, sleepMs);
      this.#waiting.add(done);
      signal?.addEventListener("abort", done);
    });
  }

  /** Removes a message by the handle of its last receipt; an older handle changes nothing. */
  delete(receipt: string): void {
    const message = this.#messages.get(idOf(receipt));
    if (message?.receipt === receipt) this.#remove(message.id);
  }

  /** @throws {ServiceError} `MessageNotInflight` when the receipt's time is over. */
  changeVisibility(receipt: string, seconds: number): void {
    const now = this.#surroundings.now();
    if (!Number.isInteger(seconds) || seconds < 0 || seconds > TWELVE_HOURS_SECONDS) {
      throw new ServiceError(
        "InvalidParameterValue",
        `Value ${seconds} for parameter VisibilityTimeout is invalid. Reason: Must be between 0 and 43200, if provided.`,
      );
    }
    const message = this.#messages.get(idOf(receipt));
    if (message === undefined || message.receipt !== receipt || message.visibleAt <= now) {
      throw new ServiceError("MessageNotInflight", "The specified message is not in flight.");
    }
    this.#keep({ ...message, visibleAt: now + seconds * 1000 });
    for (const wake of this.#waiting) wake();
  }

  /** Removes every message. */
  purge(): void {
    for (const id of [...this.#messages.keys()]) this.#remove(id);
  }

  /** Removes a message that another queue has taken over. */
  removeMoved(id: string): void {
    this.#remove(id);
  }

  /** How many messages wait, are being worked on, or are not due yet. */
  counts(): { visible: number; inFlight: number; delayed: number } {
    const now = this.#surroundings.now();
    const hidden = this.messages().filter(({ visibleAt }) => visibleAt > now);
    const inFlight = hidden.filter(({ receipt }) => receipt !== undefined).length;
    return {
      visible: this.#messages.size - hidden.length,
      inFlight,
      delayed: hidden.length - inFlight,
    };
  }

  /** Every message held now, oldest first. */
  messages(): readonly Message[] {
    return [...this.#messages.values()];
  }

  #isGone(message: Message, now: number): boolean {
    if (message.sentAt + this.settings.retentionSeconds * 1000 <= now) {
      this.#remove(message.id);
      return true;
    }
    const { redrive } = this.settings;
    if (redrive === undefined || message.receiveCount < redrive.maxReceiveCount) return false;
    this.#remove(message.id);
    this.#surroundings.giveUp(redrive.deadLetterArn, message);
    return true;
  }

  #keep(message: Message): void {
    this.#messages.set(message.id, message);
    this.#surroundings.note({ queue: this.name, kept: message });
  }

  #remove(id: string): void {
    this.#messages.delete(id);
    this.#surroundings.note({ queue: this.name, removed: id });
  }
}

/** @throws {ServiceError} `ReceiptHandleIsInvalid` when no queue ever gave such a handle. */
function idOf(receipt: string): string {
  const [id, ...rest] = Buffer.from(receipt, "base64").toString("utf8").split(" ");
  if (id !== undefined && rest.length === 1 && /^[0-9a-f-]{36}$/u.test(id)) return id;
  throw new ServiceError(
    "ReceiptHandleIsInvalid",
    `The input receipt handle "${receipt.slice(0, 80)}" is not a valid receipt handle.`,
  );
}
