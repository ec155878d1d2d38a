import { createHash } from "node:crypto";

/**
 * The name a resource bears on this machine. The same template gives the same names, so data that an
 * earlier run left are found again.
 *
 * @param most The longest name the service takes; a longer one is cut and ends in a digest.
 */
export function physicalName(stack: string, logicalId: string, most: number): string {
  const whole = `${stack}-${logicalId}`.toLowerCase();
  if (whole.length <= most) return whole;
  const digest = createHash("sha256").update(whole).digest("hex").slice(0, 8);
  return `${whole.slice(0, most - 9)}-${digest}`;
}
