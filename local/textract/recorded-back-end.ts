import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import type { Block } from "../../shared/reading/block.ts";
import type { Analysis, TextractBackEnd } from "./back-end.ts";

interface RecordedPart {
  readonly Blocks?: readonly Block[];
  readonly DocumentMetadata?: { readonly Pages?: number };
  readonly JobStatus?: string;
  readonly AnalyzeDocumentModelVersion?: string;
}

/**
 * Answers from recorded responses of Textract: a file of one response, or an array of the parts of
 * one job in order. It invents nothing: a document without a recording fails by name.
 *
 * @param recordings File of the recording by the document's SHA-256 in hexadecimal.
 */
export function recordedBackEnd(recordings: ReadonlyMap<string, string>): TextractBackEnd {
  return {
    analyse: async (document) => {
      const sha256 = createHash("sha256").update(document).digest("hex");
      const file = recordings.get(sha256);
      if (file === undefined) {
        return {
          status: "FAILED",
          statusMessage: `No recording for the document ${sha256}`,
          pages: 0,
          blocks: [],
          modelVersion: "recorded",
        };
      }
      return readRecording(file);
    },
    close: async () => undefined,
  };
}

/** A recorded response, its parts joined. */
export function readRecording(file: string): Analysis {
  const content = JSON.parse(readFileSync(file, "utf8")) as RecordedPart | readonly RecordedPart[];
  const parts: readonly RecordedPart[] = "map" in content ? content : [content];
  const [first] = parts;
  return {
    status: first?.JobStatus === "PARTIAL_SUCCESS" ? "PARTIAL_SUCCESS" : "SUCCEEDED",
    pages: first?.DocumentMetadata?.Pages ?? 1,
    blocks: parts.flatMap(({ Blocks }) => Blocks ?? []),
    modelVersion: first?.AnalyzeDocumentModelVersion ?? "1.0",
  };
}
