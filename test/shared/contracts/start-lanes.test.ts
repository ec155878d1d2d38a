import { expect, it } from "vitest";

import { startCalls, startLanes } from "../../../shared/contracts/start-lanes.ts";

it.each([
  [{ startsPerSecond: 2, openJobs: 100 }, 1],
  [{ startsPerSecond: 10, openJobs: 600 }, 1],
  [{ startsPerSecond: 11, openJobs: 600 }, 2],
  [{ startsPerSecond: 400, openJobs: 4000 }, 40],
])("gives %o as many lanes as have ten starts a second each", (quotas, lanes) => {
  expect(startLanes(quotas)).toBe(lanes);
});

it("has no more lanes than leave each ten places, and always one", () => {
  expect(startLanes({ startsPerSecond: 400, openJobs: 29 })).toBe(2);
  expect(startLanes({ startsPerSecond: 100, openJobs: 3 })).toBe(1);
});

it.each([
  [1, 2],
  [20, 2],
  [21, 3],
  [400, 40],
])("lets %d starts a second be done by %d calls at a time", (startsPerSecond, calls) => {
  expect(startCalls({ startsPerSecond })).toBe(calls);
});
