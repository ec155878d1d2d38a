import { describe, expect, it } from "vitest";

import { verdict } from "../../../local/identity/evaluate.ts";
import { PolicyDocument } from "../../../local/identity/statement.ts";

const policy = (...Statement: object[]) => PolicyDocument.parse({ Statement }).Statement;
const allow = (more: object) => ({
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "*",
  ...more,
});
const request = { action: "s3:GetObject", resource: "arn:aws:s3:::b/scans/1", context: {} };

describe("verdict", () => {
  it.each([
    { statement: allow({}), is: "allowed" },
    { statement: allow({ Action: ["s3:Put*", "S3:GET*"] }), is: "allowed" },
    { statement: allow({ Action: "s3:GetObjectVersion" }), is: "silent" },
    { statement: allow({ Action: undefined, NotAction: "s3:Delete*" }), is: "allowed" },
    { statement: allow({ Action: undefined, NotAction: "s3:Get*" }), is: "silent" },
    { statement: allow({ Resource: "arn:aws:s3:::b/scans/*" }), is: "allowed" },
    { statement: allow({ Resource: "arn:aws:s3:::b/scans/?" }), is: "allowed" },
    { statement: allow({ Resource: "arn:aws:s3:::B/scans/*" }), is: "silent" },
    { statement: allow({ Resource: undefined, NotResource: "arn:aws:s3:::b/*" }), is: "silent" },
  ])("is $is for $statement", ({ statement, is }) => {
    expect(verdict(policy(statement), request)).toBe(is);
  });

  it("lets a denial win, wherever it stands", () => {
    const deny = { ...allow({}), Effect: "Deny" };

    expect(verdict(policy(deny, allow({})), request)).toBe("denied");
    expect(verdict(policy(allow({}), deny), request)).toBe("denied");
  });

  it.each([
    { Condition: { StringEquals: { k: ["a", "b"] } }, holds: true },
    { Condition: { StringEquals: { K: "a" } }, holds: true },
    { Condition: { StringNotEquals: { k: "a" } }, holds: false },
    { Condition: { StringNotEquals: { absent: "a" } }, holds: true },
    { Condition: { StringLike: { k: "?" } }, holds: true },
    { Condition: { StringEquals: { absent: "a" } }, holds: false },
    { Condition: { StringEqualsIfExists: { absent: "a" } }, holds: true },
    { Condition: { ArnLike: { arn: "arn:aws:s3:::*" } }, holds: true },
    { Condition: { Bool: { "aws:SecureTransport": "false" } }, holds: false },
    { Condition: { Null: { absent: "true" } }, holds: true },
    { Condition: { "ForAllValues:StringEquals": { many: ["x", "y"] } }, holds: true },
    { Condition: { "ForAllValues:StringEquals": { many: ["x"] } }, holds: false },
    { Condition: { "ForAnyValue:StringEquals": { many: ["x"] } }, holds: true },
    { Condition: { NumericLessThan: { n: "3" } }, holds: true },
    { Condition: { StringEquals: { k: "a" }, Bool: { "aws:SecureTransport": true } }, holds: true },
  ])("applies $Condition: $holds", ({ Condition, holds }) => {
    const context = {
      k: ["a"],
      n: ["2"],
      many: ["x", "y"],
      arn: ["arn:aws:s3:::b"],
      "aws:SecureTransport": ["true"],
    };

    expect(verdict(policy(allow({ Condition })), { ...request, context })).toBe(
      holds ? "allowed" : "silent",
    );
  });

  it("does not guess what an unknown operator or element means", () => {
    const unknown = policy(allow({ Condition: { DateLessThan: { k: "2026" } } }));

    expect(() => verdict(unknown, request)).toThrow(/DateLessThan/u);
    expect(() => policy(allow({ Priority: 1 }))).toThrow();
  });

  it.each([
    { Principal: { Service: "s3.amazonaws.com" }, is: "allowed" },
    { Principal: { Service: "sns.amazonaws.com" }, is: "silent" },
    { Principal: "*", is: "allowed" },
    { Principal: { AWS: "*" }, is: "allowed" },
  ])("is $is for S3 under the principal $Principal", ({ Principal, is }) => {
    const principal = { service: "s3.amazonaws.com" };

    expect(verdict(policy(allow({ Principal })), { ...request, principal })).toBe(is);
  });
});
