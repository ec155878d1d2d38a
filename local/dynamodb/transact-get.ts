import type * as z from "zod/mini";

import { checkInput, runOperation } from "./dynalite-operations.ts";
import type { DynaliteStore } from "./dynalite-store.ts";
import { checkCount, type TransactGetInput } from "./transaction-inputs.ts";

/** The items as they stand at one instant. The caller holds the writers' turn. */
export async function transactGet(
  store: DynaliteStore,
  { TransactItems }: z.output<typeof TransactGetInput>,
): Promise<object> {
  checkCount(TransactItems.length);
  const inputs = TransactItems.map(({ Get }) => checkInput(store, "GetItem", Get));
  const Responses: object[] = [];
  for (const input of inputs) {
    const { Item } = await runOperation(store, "GetItem", input);
    Responses.push(Item === undefined ? {} : { Item });
  }
  return { Responses };
}
