import { encode } from "uqr";

import type { Draft } from "./draft.ts";

const BEGINS = "#handover=";

/**
 * The address that carries an application to another device, as a QR code shows it.
 *
 * Everything stands after `#`, which no browser sends to any server: the code is read from screen to
 * camera, and nothing of it passes through a network.
 */
export async function handoverAddress(origin: string, draft: Draft): Promise<string> {
  const { visit: _, state: __, ...plain } = draft;
  const bytes = new TextEncoder().encode(JSON.stringify(plain));
  return `${origin}/apply${BEGINS}${base64Url(await through(new CompressionStream("deflate-raw"), bytes))}`;
}

/** The application that an address carries; undefined where it carries none that can be read. */
export async function draftOfHandover(hash: string): Promise<Draft | undefined> {
  if (!hash.startsWith(BEGINS)) return undefined;
  try {
    const packed = Uint8Array.from(
      atob(hash.slice(BEGINS.length).replaceAll("-", "+").replaceAll("_", "/")),
      (letter) => letter.charCodeAt(0),
    );
    const bytes = await through(new DecompressionStream("deflate-raw"), packed);
    const plain: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isDraft(plain) ? { ...plain, state: "begun" } : undefined;
  } catch {
    return undefined;
  }
}

/** The squares of a QR code, row by row; true is dark. */
export function qrSquares(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: "L", border: 4 }).data;
}

function isDraft(plain: unknown): plain is Draft {
  if (typeof plain !== "object" || plain === null) return false;
  const { id, answers, names } = plain as Partial<Record<keyof Draft, unknown>>;
  const people = (answers as { people?: unknown } | undefined)?.people;
  return typeof id === "string" && Array.isArray(people) && typeof names === "object";
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

function base64Url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
