import type { Io } from "../io.ts";
import { readFiles } from "../read-files.ts";
import { run as decide } from "./decide.ts";

/** `opora decide CASE.json…` with the readers of this machine for the scans that cases name. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return decide(args, io, { readFiles });
}
