import { database } from "./dynalite-modules.ts";
import { asServiceError } from "./dynalite-operations.ts";
import type { Callback, DynaliteStore, Item, Table } from "./dynalite-store.ts";

/**
 * A table's description.
 *
 * @throws {ServiceError} `ResourceNotFoundException` when there is no such table.
 */
export function tableOf(store: DynaliteStore, name: string): Promise<Table> {
  return new Promise((resolve, reject) => {
    const done: Callback<Table> = (error, table) => {
      if (error) reject(asServiceError(error));
      else if (table !== undefined) resolve(table);
    };
    store.getTable(name, done);
  });
}

/** The item that stands under the key, which may be given as a whole item; `undefined` if none. */
export async function existingItem(
  store: DynaliteStore,
  tableName: string,
  key: Item,
): Promise<unknown> {
  const stored = database.createKey(key, await tableOf(store, tableName));
  return new Promise((resolve, reject) => {
    store.getItemDb(tableName).get(stored, (error, item) => {
      if (error && error.name !== "NotFoundError") reject(error);
      else resolve(item);
    });
  });
}
