import { createHash } from "node:crypto";

const CORRELATION_DIGITS = 32;

/** SHA-256 of text or bytes, in hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The one id in all logs of an upload: from what it is, not from when it came; names nobody. */
export function correlationIdOf(bucket: string, key: string, versionId: string): string {
  return sha256Of(`upload\n${bucket}\n${key}\n${versionId}`).slice(0, CORRELATION_DIGITS);
}
