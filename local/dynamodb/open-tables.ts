import { mkdirSync } from "node:fs";

import { ServiceError } from "../http/service-error.ts";
import { strictInput } from "../http/strict-input.ts";
import { openTurn } from "../store/turn.ts";
import { database } from "./dynalite-modules.ts";
import { checkInput, type DynaliteOperation, runOperation } from "./dynalite-operations.ts";
import type { DynaliteStore, Item } from "./dynalite-store.ts";
import { existingItem } from "./read-item.ts";
import { rememberTokens } from "./remembered-tokens.ts";
import { describeTimeToLive, updateTimeToLive } from "./time-to-live.ts";
import { transactGet } from "./transact-get.ts";
import { transactWrite } from "./transact-write.ts";
import { TransactGetInput, TransactWriteInput, writesOf } from "./transaction-inputs.ts";
import { beginWriteSet } from "./write-set.ts";

/** Where tables live. */
export interface TablesOptions {
  readonly region: string;
  readonly account: string;
  readonly now: () => number;
  /** A folder for LevelDB; absent: in memory. */
  readonly folder?: string | undefined;
}

/** All tables of one account and region. */
export interface Tables {
  /** Runs one operation of DynamoDB by its name, input and answer as in its JSON protocol. */
  readonly run: (operation: string, input: Readonly<Record<string, unknown>>) => Promise<object>;
  readonly close: () => Promise<void>;
}

type Run = (input: Readonly<Record<string, unknown>>) => Promise<object>;

const READS = ["BatchGetItem", "DescribeTable", "GetItem", "ListTables", "Query", "Scan"] as const;
const WRITES = ["BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem"] as const;
const TABLE_CHANGES = ["CreateTable", "DeleteTable"] as const;

/** Opens the tables: dynalite's store and rules, with transactions and atomic writes on top. */
export function openTables({ region, account, now, folder }: TablesOptions): Tables {
  const store = openStore(folder);
  store.tableDb.awsAccountId = account;
  store.tableDb.awsRegion = region;
  const turn = openTurn();
  const oncePerToken = rememberTokens(now);
  const direct = (operation: DynaliteOperation): [string, Run] => [
    operation,
    async (input) => runOperation(store, operation, checkInput(store, operation, input)),
  ];
  const operations: Record<string, Run> = {
    ...Object.fromEntries(READS.map(direct)),
    ...Object.fromEntries(TABLE_CHANGES.map(direct)),
    ...Object.fromEntries(
      WRITES.map((operation): [string, Run] => [
        operation,
        (input) => turn(() => write(store, operation, input)),
      ]),
    ),
    UpdateTimeToLive: (input) => turn(() => updateTimeToLive(store, input)),
    DescribeTimeToLive: (input) => describeTimeToLive(store, input),
    TransactGetItems: (raw) => {
      const input = strictInput(TransactGetInput, raw, "ValidationException");
      return turn(() => transactGet(store, input));
    },
    TransactWriteItems: async (raw) => {
      const input = strictInput(TransactWriteInput, raw, "ValidationException");
      const writes = writesOf(input);
      await turn(() =>
        oncePerToken(input.ClientRequestToken, writes, () => transactWrite(store, writes)),
      );
      return {};
    },
  };
  return {
    run: async (operation, input) => {
      const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (run !== undefined) return run(input);
      throw new ServiceError("UnknownOperationException", `The local stack lacks ${operation}`);
    },
    close: () => turn(() => store.db.close()),
  };
}

function openStore(folder: string | undefined): DynaliteStore {
  const instantly = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
  if (folder === undefined) return database.create(instantly);
  mkdirSync(folder, { recursive: true });
  return database.create({ ...instantly, path: folder });
}

/** One write and its index entries, in one batch; a refused condition may give the item back. */
async function write(
  store: DynaliteStore,
  operation: (typeof WRITES)[number],
  raw: Readonly<Record<string, unknown>>,
): Promise<object> {
  const { ReturnValuesOnConditionCheckFailure: returned, ...rest } = raw;
  const input = checkInput(store, operation, rest);
  const writeSet = beginWriteSet(store);
  try {
    const answer = await runOperation(writeSet.store, operation, input);
    await writeSet.commit();
    return answer;
  } catch (error) {
    if (!(error instanceof ServiceError) || returned !== "ALL_OLD") throw error;
    if (error.code !== "ConditionalCheckFailedException") throw error;
    const key = (rest["Key"] ?? rest["Item"]) as Item;
    const item = await existingItem(store, String(rest["TableName"]), key);
    if (item === undefined) throw error;
    throw new ServiceError(error.code, error.message, { details: { Item: item } });
  }
}
