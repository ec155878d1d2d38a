import type { Block } from "../../shared/reading/block.ts";

/** What a back end saw on a document, in Textract's own terms. */
export interface Analysis {
  readonly status: "SUCCEEDED" | "PARTIAL_SUCCESS" | "FAILED";
  readonly statusMessage?: string;
  readonly pages: number;
  readonly blocks: readonly Block[];
  readonly warnings?: readonly { readonly ErrorCode: string; readonly Pages: readonly number[] }[];
  /** What `AnalyzeDocumentModelVersion` says: it names whoever really read. */
  readonly modelVersion: string;
}

/** Whoever reads the documents that are sent to the Textract endpoint. */
export interface TextractBackEnd {
  readonly analyse: (document: Buffer) => Promise<Analysis>;
  readonly close: () => Promise<void>;
}
