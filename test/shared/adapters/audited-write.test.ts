import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import {
  AUDIT_HEADS,
  headStatus,
  putVersion,
  saltedHash,
  writeWithAudit,
} from "../../../shared/adapters/audited-write.ts";
import { sha256Of } from "../../../shared/adapters/digest.ts";
import { tableClient } from "../../../shared/adapters/table-client.ts";
import { chainStart } from "../../../shared/domain/audit-chain.ts";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";

const table = mockClient(tableClient);
const event = { event: "tried", actor: "test", at: "2026-01-01T00:00:00.000Z", details: {} };
const write = putVersion("table", { pk: "CASE#c1", sk: "CASE", status: "open" }, 0);

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: "cancelled",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const written = (call: number) =>
  table.commandCalls(TransactWriteCommand)[call]?.args[0].input.TransactItems ?? [];

beforeEach(() => {
  table.reset();
  table.on(GetCommand).resolves({});
  table.on(TransactWriteCommand).resolves({});
});

describe("writeWithAudit", () => {
  it("writes the record of what happened in the same transaction", async () => {
    await writeWithAudit("table", "c1", event, [write]);

    const [first, entry, head] = written(0);
    expect(first).toEqual(write);
    expect(entry?.Put).toMatchObject({
      Item: { pk: "CASE#c1", sk: "AUDIT#00000001", ordinal: 1, event: "tried", version: 1 },
      ConditionExpression: "attribute_not_exists(pk)",
    });
    expect(head?.Put?.Item).toMatchObject({ sk: "AUDIT", ordinal: 1, version: 1 });
    expect(head?.Put?.Item?.["hash"]).toBe(entry?.Put?.Item?.["hash"]);
  });

  it("hashes each entry over the one before", async () => {
    const end = { chain: "chain", salt: "salt", ordinal: 4, hash: "before", version: 4 };
    table.on(GetCommand).resolves({ Item: end });

    await writeWithAudit("table", "c1", event, [write]);

    const { pk: _pk, sk, hash, version: _version, ...entry } = written(0)[1]?.Put?.Item ?? {};
    expect(sk).toBe("AUDIT#00000005");
    expect(entry).toEqual({ ...event, ordinal: 5, previousHash: "before" });
    expect(hash).toBe(sha256Of(canonicalJson(entry)));
    expect(written(0)[2]?.Put?.ExpressionAttributeValues).toEqual({ ":expected": 4 });
  });

  it("begins each chain with a salt of its own, and salts every hash in it", async () => {
    const paper = "a".repeat(64);
    const details = { documentId: "d1", sha256: paper, pages: 2 };
    for (const _ of [1, 2]) await writeWithAudit("table", "c1", { ...event, details }, [write]);

    const heads = [written(0), written(1)].map((writes) => writes[2]?.Put?.Item ?? {});
    const [one, other] = heads;
    expect(one?.["chain"]).not.toBe(other?.["chain"]);
    expect(one).toMatchObject({
      status: headStatus(String(one?.["chain"])),
      statusSince: event.at,
    });
    const entry = written(0)[1]?.Put?.Item ?? {};
    const sha256 = saltedHash(String(one?.["salt"]), paper);
    expect(entry["details"]).toEqual({ documentId: "d1", sha256, pages: 2 });
    expect(JSON.stringify(entry)).not.toContain(paper);
    expect(entry["previousHash"]).toBe(chainStart(sha256Of, String(one?.["chain"])));
  });

  it("spreads the ends of chains over all parts of the index, each chain always in the same", () => {
    const chains = Array.from({ length: 200 }, (_, at) => sha256Of(`chain ${at}`));
    expect([...new Set(chains.map(headStatus))].sort()).toEqual([...AUDIT_HEADS].sort());
    expect(headStatus(chains[0] ?? "")).toBe(headStatus(chains[0] ?? ""));
  });

  it("reads the end of the chain again when another writer moved it", async () => {
    table
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled("None", "ConditionalCheckFailed", "ConditionalCheckFailed"))
      .resolves({});

    expect(await writeWithAudit("table", "c1", event, [write])).toEqual({ done: true });
    expect(table.commandCalls(GetCommand)).toHaveLength(2);
  });

  it.each(["ConditionalCheckFailed", "TransactionConflict"])(
    "says which write was refused by %s",
    async (code) => {
      table.on(TransactWriteCommand).rejects(cancelled(code, "None", "ConditionalCheckFailed"));

      const outcome = await writeWithAudit("table", "c1", event, [write]);

      expect(outcome).toEqual({ done: false, refused: new Set([0]) });
      expect(table.commandCalls(TransactWriteCommand)).toHaveLength(1);
    },
  );

  it.each(["ThrottlingError", "ProvisionedThroughputExceeded", "ItemCollectionSizeLimitExceeded"])(
    "passes %s on untouched, for the queue to deliver again",
    async (code) => {
      const fault = cancelled("ConditionalCheckFailed", code);
      table.on(TransactWriteCommand).rejects(fault);

      await expect(writeWithAudit("table", "c1", event, [write])).rejects.toBe(fault);
    },
  );

  it("gives up when the end keeps moving", async () => {
    table.on(TransactWriteCommand).rejects(cancelled("None", "None", "ConditionalCheckFailed"));

    await expect(writeWithAudit("table", "c1", event, [write])).rejects.toThrow(RangeError);
  });
});

describe("putVersion", () => {
  it("creates where nothing was read", () => {
    expect(write.Put).toEqual({
      TableName: "table",
      Item: { pk: "CASE#c1", sk: "CASE", status: "open", version: 1 },
      ConditionExpression: "attribute_not_exists(pk)",
    });
  });

  it("replaces only the version that was read, and raises it", () => {
    expect(putVersion("table", { pk: "p", sk: "s", version: 7 }, 7).Put).toMatchObject({
      Item: { version: 8 },
      ConditionExpression: "#version = :expected",
      ExpressionAttributeValues: { ":expected": 7 },
    });
  });
});
