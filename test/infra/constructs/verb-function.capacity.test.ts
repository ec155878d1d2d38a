import { describe, expect, it } from "vitest";

import { FUNCTION_SIZE } from "../../../cli/capacity/cost.ts";
import { HOPS, type Hop } from "../../../cli/capacity/pipeline.ts";
import { type Resource, synthesized } from "../synthesized.ts";

interface Environment {
  readonly Variables: Readonly<Record<string, string>>;
}

const { Resources } = synthesized().template;
const entries = Object.entries(Resources);

function functionOf(verb: string): readonly [string, Resource] {
  const found = entries.find(
    ([, { Type, Properties }]) =>
      Type === "AWS::Lambda::Function" &&
      (Properties["Environment"] as Environment | undefined)?.Variables[
        "POWERTOOLS_SERVICE_NAME"
      ] === verb,
  );
  if (found === undefined) throw new RangeError(`The template has no function ${verb}`);
  return found;
}

function mappingOf(logicalId: string): Record<string, unknown> {
  const found = entries.find(
    ([, { Type, Properties }]) =>
      Type === "AWS::Lambda::EventSourceMapping" &&
      JSON.stringify(Properties["FunctionName"]) === JSON.stringify({ Ref: logicalId }),
  );
  if (found === undefined) throw new RangeError(`${logicalId} has no queue`);
  return found[1].Properties;
}

describe("the pipeline that is planned with", () => {
  it.each(HOPS.map((hop): Hop => hop))("takes $verb as the template has it", (hop) => {
    const [logicalId, { Properties }] = functionOf(hop.verb);
    const mapping = mappingOf(logicalId);
    const { MaximumConcurrency } = (mapping["ScalingConfig"] ?? {}) as {
      MaximumConcurrency?: number;
    };
    expect(mapping["BatchSize"]).toBe(hop.batchSize);
    expect(MaximumConcurrency).toBe(hop.mostCalls);
    const { gigabytes, isArm } = FUNCTION_SIZE[hop.verb];
    expect(Properties["MemorySize"]).toBe(gigabytes * 1024);
    expect(Properties["Architectures"]).toEqual([isArm ? "arm64" : "x86_64"]);
  });
});
