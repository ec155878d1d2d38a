import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

const tracked = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "");

const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

describe("the project", () => {
  it.each(["package.json", "web/package.json"])("pins every dependency of %s exactly", (path) => {
    const { dependencies = {}, devDependencies = {} } = json(path) as Record<string, object>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(String(version)),
    );

    expect(loose).toEqual([]);
  });

  it("records no download address in its lock file", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved": *"https?:/u);
  });

  it("keeps every source file within its size", () => {
    const sizes = tracked
      .filter((path) => /\.tsx?$/u.test(path))
      .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }));
    const tooLong = sizes.filter(
      ({ path, lines }) => lines > (path.startsWith("test/") ? 400 : 200),
    );

    expect(tooLong).toEqual([]);
  });
});
