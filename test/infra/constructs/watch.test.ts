import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VERBS } from "../../../infra/grants.ts";
import { resourcesOf, synthesized } from "../synthesized.ts";

const stack = synthesized({ settings: { alarmEmail: "operator@example.org" } });
const alarms = resourcesOf(stack, "AWS::CloudWatch::Alarm").map(([, alarm]) => alarm.Properties);
const page = (name: string) =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
const runbook = page("runbook.md");

const named = alarms.map(({ AlarmDescription }) => {
  const [, article] = /: docs\/runbook\.md#([a-z-]+)$/.exec(String(AlarmDescription)) ?? [];
  return article;
});
const articles = [...runbook.matchAll(/^### (\S+)$\n\n(.+)/gm)];

describe("Watch", () => {
  it("names in each alarm an article of the runbook, each in one alarm", () => {
    expect(named).not.toContain(undefined);
    expect(new Set(named).size).toBe(named.length);
    expect(articles.map(([, title]) => title).sort()).toEqual([...named].sort());
  });

  it("says in each article what it means before what to do", () => {
    for (const [, title, text = ""] of articles) expect(text.length, title).toBeGreaterThan(40);
  });

  it("tells somebody of each alarm, and takes silence for health but of what runs by itself", () => {
    const [topic] = resourcesOf(stack, "AWS::SNS::Subscription")
      .filter(([, { Properties }]) => Properties["Protocol"] === "email")
      .map(([, { Properties }]) => Properties["TopicArn"]);
    expect(topic).toBeDefined();
    const heartbeats = ["uploadsUnaccounted", "auditUnanchored"];
    for (const { AlarmActions, TreatMissingData, MetricName } of alarms) {
      expect(AlarmActions).toEqual([topic]);
      const silent = heartbeats.includes(String(MetricName)) ? "breaching" : "notBreaching";
      expect(TreatMissingData).toBe(silent);
    }
  });

  it("watches errors of each function, dead letters and age of each queue, throttles and the API", () => {
    const count = (part: string) => named.filter((article) => article?.includes(part)).length;
    expect(count("-dead-letters")).toBe(6);
    expect(count("-queue-age")).toBe(6);
    expect(count("-queue-stalled")).toBe(6);
    expect(count("-errors")).toBe(VERBS.length + 1);
    expect(named).toContain("functions-throttled");
    expect(named).toContain("textract-notices-undelivered");
    expect(named).toContain("uploads-unaccounted");
  });

  it("tells nobody where nobody is named", () => {
    const silent = resourcesOf(synthesized(), "AWS::SNS::Subscription");
    expect(silent.filter(([, { Properties }]) => Properties["Protocol"] === "email")).toEqual([]);
  });
});
