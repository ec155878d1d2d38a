import { existsSync, readFileSync } from "node:fs";

import type * as z from "zod/mini";

import { Truth } from "../../shared/contracts/truth.ts";
import { findScans, type ScanFile } from "../find-scans.ts";
import { UsageError } from "../usage-error.ts";

/** A scan and what it truly says. */
export interface SpecimenFile {
  readonly scan: ScanFile;
  readonly truth: Truth;
}

/**
 * The scans of a folder with the truth file beside each.
 *
 * @throws {UsageError} If a scan has no truth file, or one that is faulty.
 */
export function findSpecimens(folder: string): readonly SpecimenFile[] {
  return findScans([folder]).map((scan) => ({ scan, truth: truthBeside(scan) }));
}

function truthBeside({ path }: ScanFile): Truth {
  const file = path.replace(/\.[^.]+$/u, ".truth.json");
  if (!existsSync(file)) {
    throw faulty(
      file,
      "",
      "the truth file beside its scan",
      `there is no such file beside ${path}`,
    );
  }
  const parsed = Truth.safeParse(jsonOf(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.join(".") ?? "";
  const expected = issue === undefined ? "opora.truth/1" : expectation(issue);
  throw faulty(file, at, expected, at === "" ? expected : `${at}: ${expected}`);
}

/** What was expected, in words; zod's small build has no messages of its own. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `no key ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(" or ");
  return issue.message;
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw faulty(file, "", "JSON", "expected JSON");
  }
}

function faulty(file: string, path: string, expected: string, why: string): UsageError {
  return new UsageError({ file, path, expected, message: `Cannot evaluate ${file}: ${why}` });
}
