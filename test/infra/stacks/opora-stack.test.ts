import { describe, expect, it } from "vitest";
import { GRANTS, VERBS } from "../../../infra/grants.ts";
import { resourcesOf, synthesized } from "../synthesized.ts";

const KEY = "arn:aws:kms:eu-central-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef";
const stack = synthesized();
const of = (type: string) => resourcesOf(stack, type);
const text = (value: unknown) => JSON.stringify(value);

/** The logical name that a property refers to. */
const named = (value: unknown) => /"(?:Fn::GetAtt|Ref)":\[?"(\w+)"/u.exec(text(value))?.[1] ?? "";

const resource = (name: string) => stack.template.Resources[name]?.Properties ?? {};

describe("the outputs of the template", () => {
  it("each say what they are", () => {
    const { Outputs = {} } = stack.template as {
      Outputs?: Record<string, { Description?: string }>;
    };
    const silent = Object.entries(Outputs).filter(
      ([name, { Description = name }]) => Description === name,
    );

    expect(Object.keys(Outputs).length).toBeGreaterThan(10);
    expect(silent).toEqual([]);
  });
});

describe("the ratios of the template", () => {
  const mappings = of("AWS::Lambda::EventSourceMapping").map(([, { Properties }]) => Properties);

  it("hide a message for six times its function's time-out and give it five attempts at least", () => {
    expect(mappings.length).toBeGreaterThanOrEqual(6);
    for (const { EventSourceArn, FunctionName } of mappings) {
      const queue = resource(named(EventSourceArn));
      const timeout = Number(resource(named(FunctionName))["Timeout"]);
      expect(Number(queue["VisibilityTimeout"])).toBeGreaterThanOrEqual(6 * timeout);
      const { maxReceiveCount } = queue["RedrivePolicy"] as { maxReceiveCount: number };
      expect(maxReceiveCount).toBeGreaterThanOrEqual(5);
    }
  });

  it("report failed messages one by one", () => {
    for (const { FunctionResponseTypes } of mappings) {
      expect(FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    }
  });

  it("keep every message for 14 days, and give every queue that is worked on its dead letters", () => {
    for (const [name, { Properties }] of of("AWS::SQS::Queue")) {
      expect(Properties["MessageRetentionPeriod"], name).toBe(14 * 24 * 3600);
      expect(Properties["RedrivePolicy"] !== undefined, name).toBe(!name.includes("DeadLetters"));
    }
  });

  it("let nothing be written under a prefix that starts work, but the upload itself", () => {
    const triggers = of("Custom::S3BucketNotifications").flatMap(([, { Properties }]) => {
      const { QueueConfigurations } = Properties["NotificationConfiguration"] as {
        QueueConfigurations: { Filter: { Key: { FilterRules: { Value: string }[] } } }[];
      };
      const bucket = named(Properties["BucketName"]);
      return QueueConfigurations.map(({ Filter }) => [bucket, Filter.Key.FilterRules[0]?.Value]);
    });
    expect(triggers).toEqual([[expect.stringContaining("EvidenceScans"), "scans/"]]);
    const writers = VERBS.filter((verb) =>
      GRANTS[verb].some(
        ({ on, actions }) => on.startsWith("scans") && actions.includes("s3:PutObject"),
      ),
    );
    expect(writers).toEqual(["offer-upload"]);
  });

  it("speak TLS alone to buckets, queues and topics", () => {
    const policies = ["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"]
      .flatMap(of)
      .map(([name, { Properties }]) => [name, text(Properties["PolicyDocument"])] as const);
    for (const [name, policy] of policies) {
      expect(policy, name).toContain('"aws:SecureTransport":"false"');
    }
    const count = (type: string) => of(type).length;
    expect(policies.length).toBe(
      count("AWS::S3::Bucket") + count("AWS::SQS::Queue") + count("AWS::SNS::Topic"),
    );
  });

  it("lock what the audit is held against, in compliance mode", () => {
    const locks = of("AWS::S3::Bucket").filter(([, one]) => one.Properties["ObjectLockEnabled"]);
    expect(locks.map(([name]) => name)).toEqual([expect.stringMatching(/^AuditAnchors/u)]);
    expect(text(locks[0]?.[1].Properties["ObjectLockConfiguration"])).toContain('"COMPLIANCE"');
  });

  it("leave every record when the stack is removed", () => {
    for (const [name, { DeletionPolicy }] of [
      ...of("AWS::S3::Bucket").filter(([one]) => !one.startsWith("SitePages")),
      ...of("AWS::DynamoDB::GlobalTable"),
      ...of("AWS::Cognito::UserPool"),
    ]) {
      expect(DeletionPolicy, name).toBe("Retain");
    }
  });
});

describe("every combination of settings", () => {
  const choices = {
    sources: ["textract", "local", "textract,local"],
    encryptionKeyArn: [undefined, KEY],
    region: [undefined, "eu-central-1"],
    tracing: ["on", "off"],
    malwareScan: ["on", "off"],
  };
  const combinations = choices.sources.flatMap((sources) =>
    choices.encryptionKeyArn.flatMap((encryptionKeyArn) =>
      choices.region.flatMap((region) =>
        choices.tracing.flatMap((tracing) =>
          choices.malwareScan.map((malwareScan) => ({
            ...{ sources, encryptionKeyArn, region, tracing, malwareScan },
          })),
        ),
      ),
    ),
  );

  it(`of ${combinations.length} synthesizes`, () => {
    const deep = process.env["OPORA_DEEP"] === "1";
    const some = deep ? combinations : combinations.filter((_, at) => at % 7 === 0);
    for (const settings of some) {
      const given = Object.entries(settings).filter(([, value]) => value !== undefined);
      const { template } = synthesized({
        settings: Object.fromEntries(given) as Record<string, string>,
      });
      expect(Object.keys(template.Resources).length).toBeGreaterThan(90);
    }
  });
});

describe("Dashboard", () => {
  it("shows every alarm and every queue", () => {
    const [[, page] = []] = of("AWS::CloudWatch::Dashboard");
    const body = text(page?.Properties["DashboardBody"]);
    for (const [alarm] of of("AWS::CloudWatch::Alarm")) {
      if (!alarm.startsWith("Dashboard")) expect(body, alarm).toContain(alarm);
    }
    for (const [queue] of of("AWS::SQS::Queue")) expect(body, queue).toContain(queue);
  });
});
