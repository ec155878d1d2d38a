import type { Io } from "../io.ts";
import { setPaused } from "../operation/set-paused.ts";

/** `opora resume --reason R`: paid reading goes on; the next sweep orders what waited. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return setPaused(false, args, io);
}
