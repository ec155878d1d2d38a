import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { readPaper } from "../shared/reading/read-paper.ts";
import type { Reading } from "../shared/reading/reading.ts";
import { rejectedReading } from "../shared/reading/rejected-reading.ts";
import type { ScanFile } from "./find-scans.ts";
import { openLocalReaders } from "./local-readers.ts";

/**
 * Reads scans with the readers of this machine, one reading a file, in the order given.
 *
 * A file that is no readable scan yields a rejected reading with its reason; it is no error.
 *
 * @param onRead Called after each file with the number of files done and the file's name.
 */
export async function readFiles(
  scans: readonly ScanFile[],
  onRead: (done: number, name: string) => void,
): Promise<readonly Reading[]> {
  const readers = await openLocalReaders();
  try {
    const readings: Reading[] = [];
    for (const { path, name } of scans) {
      const bytes = readFileSync(path);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const { recordings, pages, rejection } = await readers.readScan({ bytes, sha256, name });
      const file = { file: name, sha256, pages: pages.length };
      readings.push(rejection ? rejectedReading(file, rejection) : readPaper(recordings, file));
      onRead(readings.length, name);
    }
    return readings;
  } finally {
    await readers.close();
  }
}
