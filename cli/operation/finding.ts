/** What one check of the doctor found. */
export interface Finding {
  /** What was looked at. */
  readonly check: string;
  readonly result: "ok" | "warning" | "fault" | "not-evaluated";
  /** What was found and, unless all is well, what to do. */
  readonly says: string;
}

/**
 * A check whose errors are findings: AWS's name of the error, never its message.
 *
 * @param advice What to do if it fails.
 */
export async function checked(
  check: string,
  advice: string,
  look: () => Promise<Omit<Finding, "check">>,
): Promise<Finding> {
  try {
    return { check, ...(await look()) };
  } catch (error) {
    const name = error instanceof Error ? error.name : "an unknown error";
    return { check, result: "fault", says: `${name}: ${advice}` };
  }
}
