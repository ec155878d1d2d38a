import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { openApiDocument } from "../../../cli/openapi/openapi-document.ts";
import { ROUTES } from "../../../infra/routes.ts";
import { OPERATIONS } from "../../../shared/contracts/operations.ts";

const committed: unknown = JSON.parse(readFileSync("docs/openapi/opora.openapi.json", "utf8"));

describe("openApiDocument", () => {
  it("is the one that is committed and served: run npm run openapi after a change of a shape", () => {
    expect(JSON.parse(JSON.stringify(openApiDocument()))).toEqual(committed);
  });

  it("describes every route but itself, and nothing that is not served", () => {
    const served = ROUTES.map(({ method, path }) => `${method} ${path}`);

    expect(Object.keys(OPERATIONS).sort()).toEqual(
      served.filter((route) => route !== "GET /openapi.json").sort(),
    );
  });

  it("refers to nothing that it lacks", () => {
    const text = JSON.stringify(committed);
    const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, path = ""]) => path);
    const lacks = refs.filter(
      (path) =>
        path
          .split("/")
          .reduce<unknown>(
            (at, key) => (at as Record<string, unknown> | undefined)?.[key],
            committed,
          ) === undefined,
    );

    expect(refs.length).toBeGreaterThan(20);
    expect(lacks).toEqual([]);
  });
});
