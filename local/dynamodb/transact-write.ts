import { ServiceError } from "../http/service-error.ts";
import { database } from "./dynalite-modules.ts";
import { checkInput, runOperation } from "./dynalite-operations.ts";
import type { CheckedInput, DynaliteStore, Item } from "./dynalite-store.ts";
import { existingItem, tableOf } from "./read-item.ts";
import type { TransactWrite } from "./transaction-inputs.ts";
import { beginWriteSet } from "./write-set.ts";

interface Reason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: unknown;
}

interface CheckedWrite {
  readonly write: TransactWrite;
  readonly input: CheckedInput;
  readonly key: string;
}

/**
 * Runs all writes or none. The caller holds the writers' turn.
 *
 * @throws {ServiceError} `TransactionCanceledException` with one reason per write, in order;
 * `ValidationException` when a write is wrong in itself or two touch one item.
 */
export async function transactWrite(
  store: DynaliteStore,
  writes: readonly TransactWrite[],
): Promise<void> {
  const checked: CheckedWrite[] = [];
  for (const write of writes) checked.push(await checkWrite(store, write));
  if (new Set(checked.map(({ key }) => key)).size < checked.length) {
    throw new ServiceError(
      "ValidationException",
      "Transaction request cannot include multiple operations on one item",
    );
  }
  const writeSet = beginWriteSet(store);
  const reasons: Reason[] = [];
  for (const one of checked) reasons.push(await attempt(writeSet.store, one));
  if (reasons.some(({ Code }) => Code !== "None")) throw cancelled(reasons);
  await writeSet.commit();
}

async function checkWrite(store: DynaliteStore, write: TransactWrite): Promise<CheckedWrite> {
  const { kind, ReturnValuesOnConditionCheckFailure: _returned, ...rest } = write;
  const operation = kind === "ConditionCheck" ? "DeleteItem" : (`${kind}Item` as const);
  const input = checkInput(store, operation, rest);
  const table = await tableOf(store, write.TableName);
  const wrongKey =
    write.kind === "Put" ? undefined : database.validateKey(write.Key as Item, table);
  if (wrongKey) throw new ServiceError("ValidationException", wrongKey.message);
  const key = database.createKey((write.kind === "Put" ? write.Item : write.Key) as Item, table);
  return { write, input, key: `${write.TableName} ${key}` };
}

async function attempt(store: DynaliteStore, { write, input }: CheckedWrite): Promise<Reason> {
  try {
    if (write.kind === "ConditionCheck") {
      const refusal = database.checkConditional(
        input,
        await existingItem(store, write.TableName, write.Key as Item),
      );
      if (refusal) throw new ServiceError("ConditionalCheckFailedException", refusal.message);
    } else {
      await runOperation(store, `${write.kind}Item`, input);
    }
    return { Code: "None" };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return reasonOf(error, store, write);
  }
}

async function reasonOf(
  error: ServiceError,
  store: DynaliteStore,
  write: TransactWrite,
): Promise<Reason> {
  if (error.code === "ValidationException") {
    return { Code: "ValidationError", Message: error.message };
  }
  if (error.code !== "ConditionalCheckFailedException") throw error;
  const reason = { Code: "ConditionalCheckFailed", Message: error.message };
  if (write.ReturnValuesOnConditionCheckFailure !== "ALL_OLD") return reason;
  const key = (write.kind === "Put" ? write.Item : write.Key) as Item;
  const item = await existingItem(store, write.TableName, key);
  return item === undefined ? reason : { ...reason, Item: item };
}

function cancelled(reasons: readonly Reason[]): ServiceError {
  const codes = reasons.map(({ Code }) => Code).join(", ");
  return new ServiceError(
    "TransactionCanceledException",
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { details: { CancellationReasons: reasons } },
  );
}
