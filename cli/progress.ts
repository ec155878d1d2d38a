import type { Io } from "./io.ts";

const QUIET_MILLISECONDS = 2_000;

/**
 * Tells on standard error how far a long piece of work has come; silent for the first two seconds.
 *
 * @param what The work in a few words, such as `Reading scans`.
 * @param total How many steps there are.
 */
export function progress(io: Io, what: string, total: number): (done: number, of: string) => void {
  const began = performance.now();
  return (done, of) => {
    if (performance.now() - began < QUIET_MILLISECONDS) return;
    io.err(`${what}: ${done} of ${total}, ${of}`);
  };
}
