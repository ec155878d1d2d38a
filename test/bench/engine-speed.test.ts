import { expect, it } from "vitest";

import { engineSpeeds } from "./engine-speed.ts";

it("decides the same family many times faster than engines that know no law", async () => {
  const { traced, untraced, jsonRulesEngine, zenEngine } = await engineSpeeds(4, 40);

  // Half of what `npm run bench` asks for: a machine busy with other tests measures unevenly.
  expect(traced / jsonRulesEngine).toBeGreaterThan(2.5);
  expect(traced / zenEngine).toBeGreaterThan(25);
  expect(untraced / jsonRulesEngine).toBeGreaterThan(6);
});
