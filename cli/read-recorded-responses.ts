import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { textractRecording } from "../shared/readers/textract/textract-recording.ts";
import { readPaper } from "../shared/reading/read-paper.ts";
import type { Reading } from "../shared/reading/reading.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads recorded Textract responses, one reading a file, sorted by path.
 *
 * An array in a file is the parts of one job in order, each with the blocks up to its NextToken.
 *
 * @throws {UsageError} If a file does not exist or is no Textract response.
 */
export function readRecordedResponses(paths: readonly string[]): readonly Reading[] {
  return [...paths].sort().map(readOne);
}

function readOne(path: string): Reading {
  const bytes = contentOf(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const recording = textractRecording(partsOf(path, bytes), sha256);
  return readPaper([recording], { file: basename(path), sha256, pages: recording.pages });
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw fault(path, "an existing file", "there is no such file");
  }
}

function partsOf(path: string, bytes: Buffer): readonly object[] {
  const parsed = parse(path, bytes);
  const parts: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  for (const part of parts) {
    if (typeof part !== "object" || part === null || !("Blocks" in part)) {
      throw fault(path, "a Textract response with Blocks, or an array of them", "it holds none");
    }
  }
  return parts as readonly object[];
}

function parse(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw fault(path, "JSON", "it is not JSON");
  }
}

function fault(file: string, expected: string, why: string): UsageError {
  return new UsageError({
    file,
    path: "",
    expected,
    message: `Cannot read ${file}: expected ${expected}, ${why}`,
  });
}
