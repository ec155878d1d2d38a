import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CfnResource, type Stack } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { synthesized } from "./synthesized.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Names that make a second stack in one account impossible, or a replacement fail. */
const PHYSICAL_NAMES = [
  "AlarmName",
  "BucketName",
  "ClientName",
  "FunctionName",
  "LogGroupName",
  "ManagedPolicyName",
  "QueueName",
  "RoleName",
  "TableName",
  "TopicName",
  "UserPoolName",
];

/** Fails every connection that is not to a file, so that a call to the outside shows. */
const NO_NETWORK = `data:text/javascript,${encodeURIComponent(`
  import net from "node:net";
  import dns from "node:dns";
  const refuse = (what) => () => { throw new Error("Cannot use the network: " + what); };
  net.Socket.prototype.connect = refuse("connect");
  dns.lookup = refuse("lookup");
`)}`;

describe("oporaApp", () => {
  it("synthesizes without network, account, home and container engine", () => {
    const out = mkdtempSync(path.join(tmpdir(), "opora-synth-"));
    const context = { "aws:cdk:bundling-stacks": [] };
    execFileSync(process.execPath, ["--import", NO_NETWORK, "--import", "tsx", "infra/app.ts"], {
      cwd: PROJECT,
      env: {
        CDK_OUTDIR: out,
        CDK_CONTEXT_JSON: JSON.stringify(context),
        CDK_DOCKER: "/bin/false",
        CDK_VALIDATION: "false",
      },
      stdio: "pipe",
    });
    expect(existsSync(path.join(out, "Opora.template.json"))).toBe(true);
  });

  it("gives no resource a fixed physical name", () => {
    const { Resources } = synthesized().template;
    const named = Object.entries(Resources).flatMap(([logicalName, { Type, Properties }]) =>
      PHYSICAL_NAMES.filter((name) => typeof Properties?.[name] === "string").map(
        (name) => `${Type} ${logicalName}.${name}`,
      ),
    );
    expect(Object.keys(Resources).length).toBeGreaterThan(90);
    expect(named).toEqual([]);
  });

  it("yields the same template twice", () => {
    expect(synthesized().template).toEqual(synthesized().template);
  });

  it("fails on a template that CloudFormation would refuse", () => {
    const change = (app: { node: { findChild: (id: string) => unknown } }) => {
      const stack = app.node.findChild("Opora") as Stack;
      new CfnResource(stack, "Broken", {
        type: "AWS::SQS::Queue",
        properties: { VisibilityTimeout: "long" },
      });
    };
    expect(() => synthesized({ change })).toThrow(/Broken/);
  });
});
