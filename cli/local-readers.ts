import {
  type LocalReaderOptions,
  type LocalReaders,
  openLocalReaders as open,
} from "../functions/read-scan/handler-readers.ts";

/** The readers of this machine, for the command line, the local stack and tests. */
export async function openLocalReaders(options: LocalReaderOptions = {}): Promise<LocalReaders> {
  return open(options);
}
