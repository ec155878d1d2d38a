import type { Block } from "../../reading/block.ts";
import type { Recording } from "../../reading/recording.ts";
import { fileTraces } from "../../reading/suspicion/file-traces.ts";
import { openTextLayer } from "./text-layer.ts";

/** The parser and its version, as recordings name it. */
export const PDF_TEXT_MODEL = "pdf-text@unpdf-1.7.0";

/**
 * What a PDF's own text says, as a recording.
 *
 * @returns `undefined` if any page is a picture: then the file must be read by recognition too.
 * @throws {Error} If the file is damaged or needs a password.
 */
export async function recordTextLayer(
  bytes: Uint8Array,
  sha256: string,
): Promise<Recording | undefined> {
  const layer = await openTextLayer(bytes);
  try {
    const blocks: Block[] = [];
    for (let number = 1; number <= layer.pages; number++) {
      const page = await layer.page(number);
      if (page === undefined) return undefined;
      blocks.push(...page);
    }
    return {
      schema: "opora.recording/1",
      reader: "pdf-text",
      model: PDF_TEXT_MODEL,
      covers: ["words", "figures"],
      sha256,
      pages: layer.pages,
      outcome: "complete",
      warnings: [],
      traces: fileTraces(bytes),
      blocks,
    };
  } finally {
    await layer.close();
  }
}
