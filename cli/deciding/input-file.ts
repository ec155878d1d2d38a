import { readFileSync } from "node:fs";

import type * as z from "zod/mini";

import { shapeFault } from "../../shared/contracts/fault.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The JSON of a file, checked against its shape.
 *
 * @throws {UsageError} If the file is missing, no JSON, or of another shape: the first fault.
 */
export function readInput<Shape extends z.ZodMiniType>(
  file: string,
  shape: Shape,
): z.output<Shape> {
  const parsed = shape.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  throw faultyInput(file, shapeFault(parsed.error));
}

/**
 * The JSON of a file, whatever its shape.
 *
 * @throws {UsageError} If the file cannot be read or is no JSON.
 */
export function readJson(file: string): unknown {
  const text = textOf(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw faultyInput(file, { path: "$", expected: "JSON" });
  }
}

/** An input that is wrong at a place, as a usage error naming file, place and expectation. */
export function faultyInput(
  file: string,
  { path, expected }: { readonly path: string; readonly expected: string },
): UsageError {
  return new UsageError({
    file,
    path,
    expected,
    message: `Cannot use ${file}: ${path === "" ? "" : `${path}: `}expected ${expected}`,
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
  } catch {
    throw faultyInput(file, { path: "", expected: "a file that can be read" });
  }
}
