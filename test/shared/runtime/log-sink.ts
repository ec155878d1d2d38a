import { afterEach, beforeEach, vi } from "vitest";

/** Catches what the logger writes in each test of a file; the text so far, on asking. */
export function logSink(): () => string {
  let logged = "";
  const keep = (chunk: unknown) => {
    logged += String(chunk);
    return true;
  };
  beforeEach(() => {
    logged = "";
    vi.spyOn(process.stdout, "write").mockImplementation(keep);
    vi.spyOn(process.stderr, "write").mockImplementation(keep);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return () => logged;
}
