const DATABASE = "opora";
const VERSION = 2;

/** The stores of the vault: keys, papers that wait, families seen last, applications begun here. */
export type StoreName = "keys" | "outbox" | "families" | "drafts";

/** Bytes that only this browser can open. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

let opened: Promise<IDBDatabase> | undefined;

/** The database of this browser. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore("keys");
        request.result.createObjectStore("outbox", { keyPath: "id" });
        request.result.createObjectStore("families", { keyPath: "caseId" });
      }
      request.result.createObjectStore("drafts", { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      reject(request.error ?? new Error("The browser's database did not open"));
  });
  return opened;
}

/** The outcome of one request on one store, once the transaction is through. */
export async function inStore<Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction(name, mode);
  const request = work(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () =>
      reject(transaction.error ?? new Error("The browser's store refused"));
  });
}

/**
 * The key of this browser, made once. It cannot be exported: whoever copies the database's files
 * or reads the store from elsewhere cannot open what is sealed with it.
 */
async function key(): Promise<CryptoKey> {
  const kept: unknown = await inStore("keys", "readonly", (store) => store.get("vault"));
  if (kept instanceof CryptoKey) return kept;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  await inStore("keys", "readwrite", (store) => store.put(made, "vault"));
  return made;
}

/** Bytes under the key of this browser. */
export async function seal(bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), bytes) };
}

/** The bytes that were sealed. */
export async function unseal({ iv, bytes }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key(), bytes);
}
