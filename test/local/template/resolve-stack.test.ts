import { describe, expect, it } from "vitest";

import { resolveStack } from "../../../local/template/resolve-stack.ts";
import { Template } from "../../../local/template/template.ts";

const place = {
  region: "eu-central-1",
  account: "000000000000",
  sqsUrl: "http://127.0.0.1:1",
  apiUrl: "http://127.0.0.1:2/api",
};

const resolve = (Resources: object, more: object = {}) =>
  resolveStack(
    { name: "Opora", template: Template.parse({ Resources, ...more }) },
    place,
    new Map(),
  );

const queue = (Properties: object) => ({ Queue: { Type: "AWS::SQS::Queue", Properties } });

describe("resolveStack", () => {
  it("gives a resource the same name at each start", () => {
    const [first] = resolve(queue({})).resources;
    const [second] = resolve(queue({})).resources;

    expect(first?.ref).toBe("http://127.0.0.1:1/000000000000/opora-queue");
    expect(second).toEqual(first);
  });

  it("resolves outputs and exports", () => {
    const Value = { "Fn::GetAtt": ["Queue", "Arn"] };
    const Outputs = { Arn: { Value, Export: { Name: "queue-arn" } } };
    const exports = new Map<string, unknown>();
    const template = Template.parse({ Resources: queue({}), Outputs });
    const { outputs } = resolveStack({ name: "Opora", template }, place, exports);

    expect(outputs["Arn"]).toBe("arn:aws:sqs:eu-central-1:000000000000:opora-queue");
    expect(exports.get("queue-arn")).toBe(outputs["Arn"]);
  });

  it("leaves out a resource whose condition does not hold", () => {
    const Conditions = { Never: { "Fn::Equals": ["a", "b"] } };
    const resources = { Queue: { Type: "AWS::SQS::Queue", Condition: "Never" } };

    expect(resolve(resources, { Conditions }).resources).toEqual([]);
  });

  it.each([
    {
      what: "a type of resource",
      resources: { Table: { Type: "AWS::RDS::DBInstance" } },
      named: /resource type AWS::RDS::DBInstance Opora\/Table/u,
    },
    {
      what: "a property",
      resources: queue({ FifoQueue: true }),
      named: /property FifoQueue of AWS::SQS::Queue Opora\/Queue/u,
    },
    {
      what: "an attribute",
      resources: queue({ DelaySeconds: { "Fn::GetAtt": ["Queue", "Colour"] } }),
      named: /attribute Colour of AWS::SQS::Queue Queue/u,
    },
    {
      what: "an intrinsic function",
      resources: queue({ DelaySeconds: { "Fn::Cidr": [] } }),
      named: /intrinsic function Fn::Cidr/u,
    },
    {
      what: "a reference",
      resources: queue({ DelaySeconds: { Ref: "Nobody" } }),
      named: /reference to Nobody/u,
    },
  ])("refuses $what that it does not know, by name", ({ resources, named }) => {
    expect(() => resolve(resources)).toThrow(named);
  });

  it("names everything it does not know at once", () => {
    const resources = { ...queue({ FifoQueue: true }), Other: { Type: "AWS::RDS::DBInstance" } };

    expect(() => resolve(resources)).toThrow(/FifoQueue[\s\S]*RDS/u);
  });
});
