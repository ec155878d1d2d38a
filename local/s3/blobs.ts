import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Bytes kept under names that mean nothing. */
export interface Blobs {
  readonly keep: (bytes: Buffer) => string;
  readonly read: (name: string) => Buffer;
  readonly drop: (name: string) => void;
}

/** Bytes in memory, or in files of a folder. */
export function openBlobs(folder: string | undefined): Blobs {
  return folder === undefined ? inMemory() : inFolder(folder);
}

function inMemory(): Blobs {
  const blobs = new Map<string, Buffer>();
  return {
    keep: (bytes) => {
      const name = randomUUID();
      blobs.set(name, bytes);
      return name;
    },
    read: (name) => blobs.get(name) ?? Buffer.alloc(0),
    drop: (name) => {
      blobs.delete(name);
    },
  };
}

function inFolder(folder: string): Blobs {
  mkdirSync(folder, { recursive: true });
  return {
    keep: (bytes) => {
      const name = randomUUID();
      writeFileSync(join(folder, name), bytes, { flag: "wx" });
      return name;
    },
    read: (name) => readFileSync(join(folder, name)),
    drop: (name) => rmSync(join(folder, name), { force: true }),
  };
}
