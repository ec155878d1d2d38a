import { refuse } from "./refuse.ts";
import type { Inspection } from "./scan-facts.ts";

/** Markers that carry no length. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Start-of-frame markers; three codes of the range mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Reads a JPEG's size from its frame header; segments only ever lead forwards. */
export function inspectJpeg(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return refuse("DAMAGED");
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
    } else if (isBare(marker)) {
      at += 2;
    } else if (isFrame(marker)) {
      return frameFacts(view, at);
    } else if (marker === 0xd9 || marker === 0xda) {
      return refuse("DAMAGED");
    } else {
      at += 2 + Math.max(2, view.getUint16(at + 2));
    }
  }
  return refuse("DAMAGED");
}

function frameFacts(view: DataView, at: number): Inspection {
  if (at + 9 > view.byteLength) return refuse("DAMAGED");
  return {
    facts: {
      type: "jpeg",
      bytes: view.byteLength,
      pages: 1,
      height: view.getUint16(at + 5),
      width: view.getUint16(at + 7),
    },
  };
}
