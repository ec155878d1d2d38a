import { describe, expect, it } from "vitest";

import { LOOK_AFTER_MINUTES } from "../../../shared/adapters/due-items.ts";
import { resourcesOf, synthesized } from "../synthesized.ts";

const stack = synthesized();
const [[, lambda] = []] = resourcesOf(stack, "AWS::Lambda::Function").filter(([name]) =>
  name.startsWith("Sweeping"),
);
const environment = lambda?.Properties["Environment"] as { Variables: Record<string, string> };
const minutes = (name: string) => Number(environment.Variables[name]);
const [[, schedule] = []] = resourcesOf(stack, "AWS::Events::Rule").filter(([name]) =>
  name.startsWith("Sweeping"),
);

describe("Sweep", () => {
  it("runs every quarter of an hour", () => {
    expect(schedule?.Properties).toMatchObject({
      ScheduleExpression: "rate(15 minutes)",
      State: "ENABLED",
      Targets: [{ Arn: { "Fn::GetAtt": [expect.stringMatching(/^Sweeping/), "Arn"] } }],
    });
  });

  it("waits longer than an upload form is valid and a message is hidden", () => {
    const hidden = resourcesOf(stack, "AWS::SQS::Queue").map(([, { Properties }]) =>
      Number(Properties["VisibilityTimeout"] ?? 0),
    );
    expect(LOOK_AFTER_MINUTES).toBeGreaterThan(15);
    expect(LOOK_AFTER_MINUTES * 60).toBeGreaterThanOrEqual(Math.max(...hidden));
  });

  it("gives up on a source after all its attempts, and within a day", () => {
    const attempts = 5;
    expect(minutes("GIVE_UP_MINUTES")).toBeGreaterThan(attempts * LOOK_AFTER_MINUTES);
    expect(minutes("GIVE_UP_MINUTES")).toBeLessThan(24 * 60);
  });
});
