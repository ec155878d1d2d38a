import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import { type Delivery, queueHandler } from "../../../shared/runtime/queue-handler.ts";
import { batchOf, context } from "./invocation.ts";
import { logSink } from "./log-sink.ts";

const Order = z.strictObject({ id: z.int() });
const SIZE = 10;

const logged = logSink();

const failing = (failed: ReadonlySet<number>) =>
  queueHandler(Order, async ({ id }) => {
    if (failed.has(id)) throw new Error("Иванова");
  });

const idsFailed = async (failed: ReadonlySet<number>) => {
  const answer = await failing(failed)(
    batchOf(Array.from({ length: SIZE }, (_, id) => ({ id }))),
    context,
  );
  return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
};

describe("queueHandler", () => {
  it("reports exactly the messages that failed, for every subset of ten", async () => {
    for (let subset = 0; subset < 2 ** SIZE; subset += 1) {
      const failed = new Set(
        Array.from({ length: SIZE }, (_, id) => id).filter((id) => (subset >> id) & 1),
      );

      expect(await idsFailed(failed)).toEqual([...failed].map((id) => `message-${id}`));
    }
  });

  it("does nine when one of ten is poison", async () => {
    const done: number[] = [];
    const handler = queueHandler(Order, async ({ id }) => {
      done.push(id);
    });
    const poison = ["not JSON", { id: "text" }, null, { id: 1, extra: "Иванова" }, "[]", ""];
    const good = [1, 2, 3, 4].map((id) => ({ id }));

    const { batchItemFailures } = await handler(batchOf([...poison, ...good]), context);

    expect(done).toEqual([1, 2, 3, 4]);
    expect(batchItemFailures).toHaveLength(poison.length);
  });

  it("writes no message of an error and no content into the log", async () => {
    await idsFailed(new Set([0, 1]));
    await failing(new Set())(batchOf(["Иванова", { Иванова: 1 }]), context);

    expect(logged()).toContain("Message failed");
    expect(logged()).not.toContain("Иванова");
  });

  it("hands over the upload that the message belongs to, and logs under it", async () => {
    const seen: Delivery[] = [];
    const handler = queueHandler(Order, async (_order, delivery) => {
      seen.push(delivery);
      throw new Error("again");
    });

    await handler(batchOf([{ id: 1 }], "upload-1"), context);

    expect(seen[0]).toMatchObject({ correlationId: "upload-1", attempt: 1 });
    expect(seen[0]?.remainingMs()).toBe(60_000);
    expect(JSON.parse(logged().trim())).toMatchObject({ correlationId: "upload-1" });
  });

  it("answers an empty batch with no failures", async () => {
    expect(await failing(new Set())(batchOf([]), context)).toEqual({ batchItemFailures: [] });
  });
});
