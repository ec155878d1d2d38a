import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { textractRecording } from "../shared/readers/textract/textract-recording.ts";
import { readPaper } from "../shared/reading/read-paper.ts";
import type { Reading } from "../shared/reading/reading.ts";
import type { Recording } from "../shared/reading/recording.ts";
import { joinedResponses, type ResponseFile } from "./joined-responses.ts";
import { UsageError } from "./usage-error.ts";

/** What was read from recorded responses, and which files hold parts of one response. */
export interface RecordedReadings {
  readonly readings: readonly Reading[];
  /** What to tell whoever asked, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads recorded Textract responses, one reading a response, sorted by path.
 *
 * An array in a file is the parts of one response, in any order. Parts that lie in files of their
 * own are read together under the name of the first, where a block of one links into another.
 *
 * @throws {UsageError} If a file does not exist or is no Textract response.
 */
export function readRecordedResponses(paths: readonly string[]): RecordedReadings {
  const files = [...paths].sort().map((path) => {
    const bytes = contentOf(path);
    return { path, bytes, parts: partsOf(path, bytes) };
  });
  const groups = joinedResponses(files);
  const readings = groups.map((group) => {
    const [first] = files.filter(({ path }) => path === group[0]?.path);
    return readOne(
      first,
      group.flatMap(({ parts }) => parts),
    );
  });
  return {
    readings,
    notes: [...groups.flatMap(joinNote), ...readings.flatMap(incompleteNote)],
  };
}

function joinNote([first, ...others]: readonly ResponseFile[]): readonly string[] {
  if (first === undefined || others.length === 0) return [];
  const names = others.map(({ path }) => basename(path)).join(", ");
  return [`${basename(first.path)}: read together with ${names}, parts of the same response`];
}

function incompleteNote({ file, reasons }: Reading): readonly string[] {
  const isIncomplete = reasons.some(({ message }) => message.includes("NextToken"));
  if (!isIncomplete) return [];
  return [
    `${file}: the response is incomplete. Call GetDocumentAnalysis again with its NextToken until a part comes without one, then give all parts in one JSON array or as files beside each other`,
  ];
}

function readOne(
  file: { readonly path: string; readonly bytes: Buffer } | undefined,
  parts: readonly object[],
): Reading {
  if (file === undefined) throw new RangeError("Cannot read a response: expected its file");
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const recording = recordingOf(file.path, parts, sha256);
  return readPaper([recording], { file: basename(file.path), sha256, pages: recording.pages });
}

function recordingOf(path: string, parts: readonly object[], sha256: string): Recording {
  try {
    return textractRecording(parts, sha256);
  } catch {
    throw fault(path, "blocks as Textract writes them", "one of them has another shape");
  }
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
