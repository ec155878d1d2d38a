import { createHash } from "node:crypto";

/** Hexadecimal SHA-256 of a text in UTF-8. */
export async function sha256(text: string): Promise<string> {
  return Promise.resolve(createHash("sha256").update(text).digest("hex"));
}
