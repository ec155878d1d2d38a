import { describe, expect, it } from "vitest";
import { type Resource, resourcesOf, synthesized } from "../synthesized.ts";

const FOURTEEN_DAYS = 14 * 24 * 3600;

const stack = synthesized();
const queues = resourcesOf(stack, "AWS::SQS::Queue");
const working = queues.filter(([, queue]) => queue.Properties["RedrivePolicy"]);
const consumers = resourcesOf(stack, "AWS::Lambda::EventSourceMapping");

const targetOf = (reference: unknown) => (reference as { "Fn::GetAtt": string[] })["Fn::GetAtt"][0];
const functionNamed = (reference: unknown): Resource | undefined =>
  stack.template.Resources[(reference as { Ref: string }).Ref];

describe("WorkQueue", () => {
  it("gives each of the six queues a dead-letter queue of its own", () => {
    const dead = working.map(([, queue]) => {
      const policy = queue.Properties["RedrivePolicy"] as { deadLetterTargetArn: unknown };
      return targetOf(policy.deadLetterTargetArn);
    });
    expect(working.length).toBe(6);
    expect(new Set(dead).size).toBe(6);
    expect(queues.length).toBe(12);
  });

  it("delivers at least five times before giving up", () => {
    for (const [name, queue] of working) {
      const policy = queue.Properties["RedrivePolicy"] as { maxReceiveCount: number };
      expect(policy.maxReceiveCount, name).toBeGreaterThanOrEqual(5);
    }
  });

  it("hides a message for six time-outs of its function at least", () => {
    expect(consumers.length).toBe(6);
    for (const [name, { Properties }] of consumers) {
      const queue = stack.template.Resources[targetOf(Properties["EventSourceArn"]) ?? ""];
      const worker = functionNamed(Properties["FunctionName"]);
      const hidden = Number(queue?.Properties["VisibilityTimeout"]);
      expect(hidden, name).toBeGreaterThanOrEqual(6 * Number(worker?.Properties["Timeout"]));
    }
  });

  it("raises an alarm where messages grow old and none is worked on, each in its own queue", () => {
    const stalled = resourcesOf(stack, "AWS::CloudWatch::Alarm").filter(([, alarm]) =>
      String(alarm.Properties["AlarmDescription"]).endsWith("-stalled"),
    );
    const watched = stalled.map(([, { Properties }]) => JSON.stringify(Properties["Metrics"]));
    expect(stalled.length).toBe(6);
    expect(new Set(watched).size).toBe(6);
    for (const metrics of watched) {
      expect(metrics).toContain("IF(age >= 1800 AND FILL(done, 0) < 1, 1, 0)");
      expect(metrics).toContain("ApproximateAgeOfOldestMessage");
      expect(metrics).toContain("NumberOfMessagesDeleted");
    }
  });

  it("has failures of a batch reported one by one", () => {
    for (const [name, { Properties }] of consumers) {
      expect(Properties["FunctionResponseTypes"], name).toEqual(["ReportBatchItemFailures"]);
    }
  });

  it("keeps messages fourteen days, encrypted, over TLS only", () => {
    const policies = resourcesOf(stack, "AWS::SQS::QueuePolicy");
    for (const [name, { Properties }] of queues) {
      expect(Properties["MessageRetentionPeriod"], name).toBe(FOURTEEN_DAYS);
      expect(Properties["SqsManagedSseEnabled"], name).toBe(true);
      const own = policies.filter(([, policy]) =>
        JSON.stringify(policy.Properties["Queues"]).includes(`"${name}"`),
      );
      expect(JSON.stringify(own), name).toContain('"Bool":{"aws:SecureTransport":"false"}');
    }
  });
});
