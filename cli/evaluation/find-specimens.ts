import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";

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
  const faults: UsageError[] = [];
  const found = findScans([folder]).flatMap((scan): SpecimenFile[] => {
    try {
      return [{ scan, truth: truthBeside(scan) }];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error);
      return [];
    }
  });
  const [first, ...others] = faults;
  if (first) throw withOthers(first, others);
  return found;
}

/** The first fault, and the names of all other faulty files, so that they are mended in one go. */
function withOthers({ fault }: UsageError, others: readonly UsageError[]): UsageError {
  if (others.length === 0) return new UsageError(fault);
  const names = others.map((other) => basename(other.fault.file)).join(", ");
  return new UsageError({
    ...fault,
    message: `${fault.message}; ${others.length} more are faulty: ${names}`,
  });
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
