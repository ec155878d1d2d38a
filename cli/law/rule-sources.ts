import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const IMPORT = /(?:from|import) "(?<path>\.[^"]+)"/gu;

/** A file and everything it imports by relative paths, sorted: what decides, and nothing else. */
export function rulesSources(entry: string): readonly string[] {
  const found = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || !existsSync(path)) continue;
    found.add(path);
    for (const { groups } of readFileSync(path, "utf8").matchAll(IMPORT)) {
      waiting.push(posix.join(posix.dirname(path), groups?.["path"] ?? ""));
    }
  }
  return [...found].sort();
}
