import { describe, expect, it } from "vitest";

import { NO_VALUE, resolveValue, type Scope } from "../../../local/template/intrinsics.ts";

const scope: Scope = {
  ref: (name) => (name === "AWS::NoValue" ? NO_VALUE : `ref-${name}`),
  attribute: (logicalId, name) => `${logicalId}.${name}`,
  condition: (name) => name === "Yes",
  mapping: (map, top, second) => `${map}/${top}/${second}`,
  imported: (name) => `imported-${name}`,
};

describe("resolveValue", () => {
  it.each([
    { given: { Ref: "Queue" }, is: "ref-Queue" },
    { given: { "Fn::GetAtt": ["Queue", "Arn"] }, is: "Queue.Arn" },
    { given: { "Fn::GetAtt": "Queue.Arn" }, is: "Queue.Arn" },
    { given: { "Fn::Join": ["-", ["a", { Ref: "B" }, 1]] }, is: "a-ref-B-1" },
    { given: { "Fn::Sub": `\${A}/\${B.Arn}/\${!C}` }, is: `ref-A/B.Arn/\${C}` },
    { given: { "Fn::Sub": [`\${A}\${b}`, { b: { Ref: "B" } }] }, is: "ref-Aref-B" },
    { given: { "Fn::Select": [1, { "Fn::Split": ["/", "x/y/z"] }] }, is: "y" },
    { given: { "Fn::Base64": "opora" }, is: "b3BvcmE=" },
    { given: { "Fn::FindInMap": ["M", "top", { Ref: "S" }] }, is: "M/top/ref-S" },
    { given: { "Fn::ImportValue": "x" }, is: "imported-x" },
    { given: { "Fn::If": ["Yes", "a", "b"] }, is: "a" },
    { given: { "Fn::If": ["No", "a", "b"] }, is: "b" },
    { given: { "Fn::Equals": ["1", 1] }, is: true },
    { given: { "Fn::Not": [{ "Fn::Equals": ["a", "b"] }] }, is: true },
    { given: { "Fn::And": [{ Condition: "Yes" }, { Condition: "No" }] }, is: false },
    { given: { "Fn::Or": [{ Condition: "Yes" }, { Condition: "No" }] }, is: true },
    { given: { deep: [{ Ref: "A" }, { Ref: "AWS::NoValue" }] }, is: { deep: ["ref-A"] } },
    { given: { kept: 1, gone: { Ref: "AWS::NoValue" } }, is: { kept: 1 } },
  ])("carries out $given", ({ given, is }) => {
    expect(resolveValue(given, scope)).toEqual(is);
  });

  it("names a function that it does not know", () => {
    expect(() => resolveValue({ "Fn::Transform": {} }, scope)).toThrow(/Fn::Transform/u);
  });
});
