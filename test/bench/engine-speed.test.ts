import { expect, it } from "vitest";

import { engineSpeeds } from "./engine-speed.ts";

it("has every engine decide the same family alike before it measures them", async () => {
  const { traced, untraced, jsonRulesEngine, zenEngine } = await engineSpeeds(1, 5);

  // Speeds themselves are asked of `npm run bench`: a test runner slows each engine differently.
  expect(Math.min(traced, untraced, jsonRulesEngine, zenEngine)).toBeGreaterThan(0);
});
