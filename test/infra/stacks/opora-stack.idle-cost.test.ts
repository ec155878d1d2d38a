import { describe, expect, it } from "vitest";

import { idleCost } from "../../../cli/cost/idle-cost.ts";
import { synthesized } from "../synthesized.ts";

const MOST_USD_A_MONTH = 12;

describe("idleCost", () => {
  it("finds the whole stack near zero while nobody uses it", () => {
    const lines = idleCost(synthesized().template);
    const usd = lines.reduce((sum, { microUsd }) => sum + microUsd, 0) / 1_000_000;

    expect(lines.find(({ what }) => what === "keys")?.count).toBe(0);
    expect(lines.find(({ what }) => what === "alarms")?.count).toBeGreaterThan(20);
    expect(usd).toBeGreaterThan(1);
    expect(usd).toBeLessThan(MOST_USD_A_MONTH);
  });

  it("prices no template that holds what runs by the hour", () => {
    const Resources = { Gateway: { Type: "AWS::EC2::NatGateway" } };
    expect(() => idleCost({ Resources })).toThrow(/NatGateway/u);
  });

  it("counts calls of every rate", () => {
    const of = (ScheduleExpression: string) => ({
      Resources: { Rule: { Type: "AWS::Events::Rule", Properties: { ScheduleExpression } } },
    });
    const calls = (rate: string) =>
      idleCost(of(rate)).find(({ what }) => what === "scheduled calls");
    expect(calls("rate(15 minutes)")?.count).toBe(2880);
    expect(calls("rate(1 hour)")?.count).toBe(720);
    expect(calls("rate(1 day)")?.count).toBe(30);
  });
});
