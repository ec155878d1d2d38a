// Reads documents with the readers of this machine, in a process of its own: recognising a picture
// would keep everybody else waiting.
import { createHash } from "node:crypto";

import { openLocalReaders } from "../../functions/read-scan/handler-readers.ts";
import type { Analysis } from "./back-end.ts";
import { joinedBlocks } from "./joined-blocks.ts";

/** A document to be read, and the number by which its answer is known. */
interface Order {
  readonly number: number;
  readonly document: Uint8Array;
}

const readers = openLocalReaders();

async function analyse(document: Uint8Array): Promise<Analysis> {
  const sha256 = createHash("sha256").update(document).digest("hex");
  const { readScan } = await readers;
  const { recordings, rejection } = await readScan({ bytes: document, sha256, name: sha256 });
  const own = recordings.filter(({ reader }) => reader === "tesseract");
  const [first] = own;
  if (first === undefined) {
    const statusMessage = rejection?.code ?? "NO_WORDS";
    return { status: "FAILED", statusMessage, pages: 0, blocks: [], modelVersion: "none" };
  }
  const warnings = own.flatMap((recording) =>
    recording.outcome === "partial"
      ? recording.warnings.map(({ code, pages }) => ({ ErrorCode: code, Pages: pages }))
      : [],
  );
  return {
    status: warnings.length > 0 ? "PARTIAL_SUCCESS" : "SUCCEEDED",
    pages: first.pages,
    blocks: joinedBlocks(own),
    ...(warnings.length > 0 ? { warnings } : {}),
    modelVersion: first.model,
  };
}

process.on("message", async ({ number, document }: Order) => {
  try {
    process.send?.({ number, analysis: await analyse(document) });
  } catch (error) {
    const statusMessage = error instanceof Error ? error.name : "Failed";
    const analysis = {
      status: "FAILED",
      statusMessage,
      pages: 0,
      blocks: [],
      modelVersion: "none",
    };
    process.send?.({ number, analysis });
  }
});

// Ctrl-C in a terminal reaches every process of its group: the back end alone decides when to end.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
