import { describe, expect, it } from "vitest";
import { VERBS, type Verb } from "../../../infra/grants.ts";
import { type Resource, resourcesOf, synthesized } from "../synthesized.ts";

const stack = synthesized({ settings: { logRetentionDays: "365" } });

function verbs(): [Verb, Resource["Properties"]][] {
  return resourcesOf(stack, "AWS::Lambda::Function").flatMap(([, { Properties }]) => {
    const settings = Properties["Environment"] as { Variables?: Record<string, unknown> };
    const verb = VERBS.find((one) => one === settings?.Variables?.["POWERTOOLS_SERVICE_NAME"]);
    return verb ? [[verb, Properties] as [Verb, Resource["Properties"]]] : [];
  });
}

describe("VerbFunction", () => {
  it("makes each verb once, on Node 24", () => {
    expect(
      verbs()
        .map(([verb]) => verb)
        .sort(),
    ).toEqual([...VERBS].sort());
    for (const [verb, { Runtime, Handler }] of verbs()) {
      expect([Runtime, Handler], verb).toEqual(["nodejs24.x", "index.handler"]);
    }
  });

  it("gives the readers room and runs them where they were measured", () => {
    const readers = verbs().find(([verb]) => verb === "read-scan");
    expect(readers?.[1]).toMatchObject({
      MemorySize: 3008,
      Timeout: 300,
      Architectures: ["x86_64"],
    });
  });

  it("keeps every log as long as the setting says", () => {
    const logs = resourcesOf(stack, "AWS::Logs::LogGroup");
    expect(logs.length).toBe(VERBS.length + 2); // The API's and that of publishing the pages.
    for (const [name, { Properties }] of logs)
      expect(Properties["RetentionInDays"], name).toBe(365);
    for (const [verb, { LoggingConfig }] of verbs()) {
      expect(LoggingConfig, verb).toMatchObject({ LogFormat: "JSON" });
    }
  });

  it("writes traces only where that is switched on", () => {
    const traced = synthesized({ settings: { tracing: "on" } });
    expect(JSON.stringify(stack.template)).not.toContain("xray:");
    expect(JSON.stringify(traced.template)).toContain("xray:PutTraceSegments");
  });

  it("tells the admission which sources run", () => {
    const sources = (settings: Record<string, string>) =>
      JSON.stringify(synthesized({ settings }).template).match(/"SOURCES":"([a-z,]+)"/)?.[1];
    expect(sources({})).toBe("textract,local");
    expect(sources({ sources: "local" })).toBe("local");
  });
});
