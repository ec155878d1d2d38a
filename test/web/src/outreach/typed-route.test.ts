import { describe, expect, it } from "vitest";

import { RouteTemplate } from "../../../../shared/contracts/outreach.ts";
import { emptyRoute, routeOf } from "../../../../web/src/outreach/typed-route.ts";

const step = { id: "s1", agency: " Школа ", what: "осмотреть", withinDays: "3", after: "" };
const whole = {
  ...emptyRoute(),
  ...{ name: "Печь", agreedOn: "2025-07-01", council: "Совет", protocol: "5" },
  steps: [step, { ...step, id: "s2", after: "s1" }],
};

describe("routeOf", () => {
  it("is a route as the interface takes it", () => {
    const route = RouteTemplate.parse(routeOf(whole));
    expect(route.steps).toEqual([
      { id: "s1", agency: "Школа", what: "осмотреть", withinDays: 3 },
      { id: "s2", agency: "Школа", what: "осмотреть", withinDays: 3, after: "s1" },
    ]);
  });

  it.each([
    { name: " " },
    { agreedOn: "" },
    { council: "" },
    { protocol: "" },
    { steps: [] },
    ...["", "0", "366", "1.5", "три"].map((withinDays) => ({ steps: [{ ...step, withinDays }] })),
    { steps: [{ ...step, agency: " " }] },
  ])("is none while %o is missing or wrong", (part) => {
    expect(routeOf({ ...whole, ...part })).toBeUndefined();
  });
});
