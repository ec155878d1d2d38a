import { existsSync, readdirSync, readFileSync } from "node:fs";

import ts from "typescript";
import { describe, expect, it } from "vitest";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${folder}/${path}`);

/** Exported functions of a file with their docstrings, empty where there is none. */
function exportedFunctions(path: string) {
  const text = readFileSync(path, "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isFunctionDeclaration)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((node) => ({
      name: `${path}: ${node.name?.text ?? "unnamed"}`,
      docstring: ts
        .getJSDocCommentsAndTags(node)
        .map((doc) => doc.getText())
        .join("\n"),
    }));
}

const undocumented = (folder: string) =>
  filesIn(folder)
    .flatMap(exportedFunctions)
    .filter(({ docstring }) => !/\/\*\*\s/u.test(docstring))
    .map(({ name }) => name);

describe("every exported function", () => {
  it.each(["shared", "functions", "cli", "local", "infra"])("of %s has a docstring", (folder) => {
    expect(undocumented(folder)).toEqual([]);
  });
});

describe("every exported rule", () => {
  it("cites its legal source", () => {
    const rules = filesIn("shared/domain/rules").flatMap(exportedFunctions);
    const silent = rules.filter(({ docstring }) => !/Legal source: \S/u.test(docstring));

    expect(rules.length).toBeGreaterThan(0);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe("every test of a source file", () => {
  const mirrored = ["shared", "functions", "infra"].map((folder) => `test/${folder}`);

  it("stands where its source stands", () => {
    const orphans = mirrored
      .filter((folder) => existsSync(folder))
      .flatMap(filesIn)
      .filter((path) => path.endsWith(".test.ts"))
      .filter((path) => {
        const source = path.replace(/^test\//u, "").replace(/\.test\.ts$/u, "");
        const subject = source.replace(/\.[a-z-]+$/u, "");
        return ![`${source}.ts`, `${subject}.ts`, source, subject].some((at) => existsSync(at));
      });

    expect(orphans).toEqual([]);
  });
});
