import type { PaperFile } from "./proof/prove-paper.ts";
import type { Reading, RejectionCode } from "./reading.ts";

/** A file that is no reading, and why: a result like any other, for people and programs. */
export function rejectedReading(
  file: PaperFile,
  reason: { readonly code: RejectionCode; readonly message: string },
): Reading {
  return {
    schema: "opora.reading/1",
    ...file,
    form: "unknown",
    status: "rejected",
    reasons: [{ code: reason.code, message: reason.message }],
    fields: {},
    figures: [],
    checks: [],
  };
}
