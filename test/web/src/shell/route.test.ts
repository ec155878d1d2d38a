import { describe, expect, it } from "vitest";

import { pathOf, routeOf } from "../../../../web/src/shell/route.ts";

describe("routeOf", () => {
  it.each([
    { page: "home" },
    { page: "calculator" },
    { page: "checklist" },
    { page: "cases" },
    { page: "case", id: "семья/№ 1" },
    { page: "own-case", id: "a" },
    { page: "contract", id: "a b" },
    { page: "visits" },
  ] as const)("finds the page that pathOf names: $page", (route) => {
    expect(routeOf(pathOf(route))).toEqual(route);
  });

  it.each(["/nowhere", "/cases/a/b", "/cases/%E0%A4%A", "/calculator/x"])("knows no %s", (path) => {
    expect(routeOf(path)).toEqual({ page: "unknown" });
  });
});
