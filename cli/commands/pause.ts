import type { Io } from "../io.ts";
import { setPaused } from "../operation/set-paused.ts";

/** `opora pause --reason R`: no paid reading begins from now on; nothing is lost meanwhile. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return setPaused(true, args, io);
}
