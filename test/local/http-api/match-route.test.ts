import { describe, expect, it } from "vitest";

import type { Route } from "../../../local/http-api/http-api-definition.ts";
import { matchRoute } from "../../../local/http-api/match-route.ts";

const route = (key: string): Route => {
  const [method = "", path = ""] = key.split(" ");
  return { method, path, functionArn: key, scopes: [] };
};

const routes = [
  "GET /cases",
  "GET /cases/{caseId}",
  "POST /cases/{caseId}/documents",
  "GET /cases/own",
  "ANY /files/{path+}",
].map(route);

describe("matchRoute", () => {
  it.each([
    { method: "GET", path: "/cases", key: "GET /cases", parameters: {} },
    {
      method: "GET",
      path: "/cases/a%20b",
      key: "GET /cases/{caseId}",
      parameters: { caseId: "a b" },
    },
    { method: "GET", path: "/cases/own", key: "GET /cases/own", parameters: {} },
    {
      method: "POST",
      path: "/cases/1/documents",
      key: "POST /cases/{caseId}/documents",
      parameters: { caseId: "1" },
    },
    { method: "PUT", path: "/files/a/b", key: "ANY /files/{path+}", parameters: { path: "a/b" } },
  ])("finds $key for $method $path", ({ method, path, key, parameters }) => {
    const match = matchRoute(routes, method, path);

    expect(match?.route.functionArn).toBe(key);
    expect(match?.pathParameters).toEqual(parameters);
  });

  it.each(["/", "/cases/", "/cases/1/2", "/files/"])("finds nothing for GET %s", (path) => {
    expect(matchRoute(routes, "GET", path)).toBeUndefined();
  });
});
