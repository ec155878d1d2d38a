import { describe, expect, it } from "vitest";

import { failedMessages } from "../../../local/lambda/batch-outcome.ts";

const batch = ["a", "b"];
const failures = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe("failedMessages", () => {
  it.each([
    { answer: null, why: "a null answer" },
    { answer: undefined, why: "no answer" },
    { answer: {}, why: "an empty answer" },
    { answer: { batchItemFailures: null }, why: "a null list" },
    { answer: { batchItemFailures: [] }, why: "an empty list" },
  ])("is empty for $why", ({ answer }) => {
    expect(failedMessages(answer, batch)).toEqual([]);
  });

  it.each([
    { answer: "not an object", why: "an answer that is no object" },
    { answer: { batchItemFailures: "a" }, why: "a list that is none" },
    { answer: failures(""), why: "an empty id" },
    { answer: failures(null), why: "a null id" },
    { answer: failures("a", "c"), why: "an id that was not in the batch" },
    { answer: { batchItemFailures: [{ id: "a" }] }, why: "a wrong name of the key" },
    { answer: { batchItemFailures: [null] }, why: "an entry that is null" },
  ])("is the whole batch for $why", ({ answer }) => {
    expect(failedMessages(answer, batch)).toEqual(batch);
  });

  it("is exactly the messages that were named, for every subset of a full batch", () => {
    const full = Array.from({ length: 10 }, (_, at) => `m${at}`);
    const wrong = Array.from({ length: 1024 }, (_, subset) =>
      full.filter((_id, at) => subset & (1 << at)),
    ).filter((ids) => failedMessages(failures(...ids), full).join() !== ids.join());

    expect(wrong).toEqual([]);
  });
});
