import { refuse } from "./refuse.ts";
import type { Inspection } from "./scan-facts.ts";

/** Reads from a PDF's plain objects whether it is encrypted and how many pages it names. */
export function inspectPdf(bytes: Uint8Array): Inspection {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (/\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(text)) return refuse("ENCRYPTED");
  const pages = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  return { facts: { type: "pdf", bytes: bytes.length, pages: Math.max(1, pages) } };
}
