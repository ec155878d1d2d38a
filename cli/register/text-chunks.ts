import { closeSync, openSync, readSync } from "node:fs";

import { faultyInput } from "../deciding/input-file.ts";

const CHUNK_BYTES = 1 << 20;

/**
 * The text of a file, a part at a time, so that a large one is never held as a whole.
 *
 * @throws {UsageError} If the file cannot be read, or is no text in UTF-8.
 */
export function* textChunks(file: string): Generator<string> {
  const descriptor = opened(file);
  try {
    const bytes = Buffer.allocUnsafe(CHUNK_BYTES);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let read = 1; read > 0; ) {
      read = bytesFrom(file, descriptor, bytes);
      yield decoded(file, decoder, bytes.subarray(0, read), read > 0);
    }
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, "r");
  } catch {
    throw faultyInput(file, { path: "", expected: "a file that can be read" });
  }
}

function bytesFrom(file: string, descriptor: number, bytes: Buffer): number {
  try {
    return readSync(descriptor, bytes, 0, bytes.length, null);
  } catch {
    throw faultyInput(file, { path: "", expected: "a file that can be read" });
  }
}

function decoded(
  file: string,
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Buffer,
  stream: boolean,
): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    const expected = "text in UTF-8; save the table again as CSV UTF-8";
    throw faultyInput(file, { path: "", expected });
  }
}
