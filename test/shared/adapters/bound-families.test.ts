import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import { boundFamilies } from "../../../shared/adapters/bound-families.ts";

const table = mockClient(DynamoDBDocumentClient);
beforeEach(() => table.reset());

const family = { members: [{ id: "m1", relation: "applicant", snils: "112-233-445 95" }] } as const;

describe("hashesOf", () => {
  it("asks for the key again after it could not be read, and then no more", async () => {
    table
      .on(GetCommand)
      .rejectsOnce(new Error("throttled"))
      .resolves({ Item: { salt: "ab".repeat(32) } });
    const { hashesOf } = boundFamilies("table");

    await expect(hashesOf(family)).rejects.toThrow("throttled");
    const [hash] = await hashesOf(family);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(await hashesOf(family)).toEqual([hash]);
    expect(table.commandCalls(GetCommand)).toHaveLength(2);
  });

  it("asks for no key where nobody has a personal number", async () => {
    const nobody = { members: [{ id: "m1", relation: "applicant" }] } as const;
    expect(await boundFamilies("table").hashesOf(nobody)).toEqual([]);
    expect(table.calls()).toHaveLength(0);
  });
});
