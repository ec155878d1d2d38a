import type { Change, DynaliteStore, KeySpace } from "./dynalite-store.ts";

/** A store whose writes are held back until they are committed, all in one batch or none. */
export interface WriteSet {
  /** Behaves like the real store; reads see the writes held back. */
  readonly store: DynaliteStore;
  /** Writes everything at once: a killed process leaves all of it or nothing. */
  readonly commit: () => Promise<void>;
}

/** Begins a write set. The caller holds the writers' turn until it has committed or let go. */
export function beginWriteSet(real: DynaliteStore): WriteSet {
  const changes = new Map<string, Change>();
  return {
    store: {
      ...real,
      getItemDb: (table) => heldBack(real.getItemDb(table), `item-${table}~`, changes),
      getIndexDb: (kind, table, index) =>
        heldBack(
          real.getIndexDb(kind, table, index),
          `index-${kind.toLowerCase()}~${table}~${index}~`,
          changes,
        ),
    },
    commit: async () => {
      if (changes.size > 0) await real.db.batch([...changes.values()]);
    },
  };
}

function heldBack(space: KeySpace, prefix: string, changes: Map<string, Change>): KeySpace {
  return {
    lock: (_key, run) => run((callback) => callback),
    get: (key, callback) => {
      const change = changes.get(prefix + key);
      if (change === undefined) {
        space.get(key, callback);
      } else if (change.type === "put") {
        callback(null, change.value);
      } else {
        callback(Object.assign(new Error("not found"), { name: "NotFoundError" }));
      }
    },
    put: (key, value, callback) => {
      changes.set(prefix + key, { type: "put", key: prefix + key, value });
      callback(null);
    },
    del: (key, callback) => {
      changes.set(prefix + key, { type: "del", key: prefix + key });
      callback(null);
    },
  };
}
