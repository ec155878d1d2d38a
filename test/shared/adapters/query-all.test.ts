import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import { queryAll, queryFirst } from "../../../shared/adapters/query-all.ts";
import { tableClient } from "../../../shared/adapters/table-client.ts";

const table = mockClient(tableClient);
const query = { TableName: "table", KeyConditionExpression: "pk = :pk" };
const numbers = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ pk: "a", sk: String(from + at) }));

/** Seven items that come in answers of three, two, none and two, as a megabyte cuts them. */
beforeEach(() => {
  table.reset();
  const pages = [numbers(0, 3), numbers(3, 2), [], numbers(5, 2)];
  table.on(QueryCommand).callsFake(({ ExclusiveStartKey }) => {
    const at = Number(ExclusiveStartKey?.page ?? 0);
    const more = at + 1 < pages.length;
    return { Items: pages[at], ...(more && { LastEvaluatedKey: { page: at + 1 } }) };
  });
});

describe("queryAll", () => {
  it("goes on until nothing is left, over an answer that holds nothing", async () => {
    expect(await queryAll(query)).toEqual(numbers(0, 7));
  });
});

describe("queryFirst", () => {
  it.each([
    [2, 2, 1],
    [3, 3, 1],
    [4, 4, 2],
    [7, 7, 4],
    [9, 7, 4],
  ])("of %d wanted gives %d in %d answers", async (most, given, answers) => {
    expect(await queryFirst(query, most)).toEqual(numbers(0, given));
    expect(table.commandCalls(QueryCommand)).toHaveLength(answers);
  });
});
