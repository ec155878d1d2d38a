import { engineSpeeds } from "./engine-speed.ts";

const speeds = await engineSpeeds();
const times = (one: number, other: number) => `${(one / other).toFixed(1)} ×`;
const reached =
  speeds.traced >= 5 * speeds.jsonRulesEngine &&
  speeds.traced >= 50 * speeds.zenEngine &&
  speeds.untraced >= 12 * speeds.jsonRulesEngine;

process.stdout.write(
  `${JSON.stringify(
    {
      evaluationsPerSecond: speeds,
      tracedToJsonRulesEngine: times(speeds.traced, speeds.jsonRulesEngine),
      tracedToZenEngine: times(speeds.traced, speeds.zenEngine),
      untracedToJsonRulesEngine: times(speeds.untraced, speeds.jsonRulesEngine),
    },
    null,
    2,
  )}\n`,
);
if (!reached) {
  process.stderr.write(
    "Too slow: expected traced 5 × and 50 ×, untraced 12 × of the other engines\n",
  );
  process.exitCode = 1;
}
