import type { Io } from "../io.ts";
import { readFiles } from "../read-files.ts";
import { run as evaluate } from "./evaluate.ts";

/** `opora evaluate FOLDER` with the readers of this machine. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return evaluate(args, io, { readFiles });
}
