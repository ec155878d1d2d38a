import { describe, expect, it } from "vitest";

import {
  fillChain,
  followsFromOrder,
  isRegularChain,
} from "../../../../shared/reading/proof/paper-order.ts";

const key = (value: string | undefined) => ({ value, agreed: false });
const rows = (...pairs: [string | undefined, string][]) =>
  pairs.map(([month, code]) => ({ month: key(month), code: key(code) }));

describe("followsFromOrder", () => {
  it.each([
    {
      why: "between two equal months",
      table: rows(["03", "2000"], ["03", "2012"], ["03", "2300"]),
      at: 1,
      follows: true,
    },
    {
      why: "next in a chain of one code",
      table: rows(["03", "2000"], ["04", "2000"], ["05", "2000"]),
      at: 1,
      follows: true,
    },
    {
      why: "another code in the chain",
      table: rows(["03", "2000"], ["04", "2012"], ["05", "2000"]),
      at: 1,
      follows: false,
    },
    {
      why: "a gap beside it",
      table: rows(["03", "2000"], ["04", "2000"], ["06", "2000"]),
      at: 1,
      follows: false,
    },
    { why: "the first row", table: rows(["03", "2000"], ["04", "2000"]), at: 0, follows: false },
    {
      why: "January in the first row before January",
      table: rows(["01", "2000"], ["01", "2012"]),
      at: 0,
      follows: true,
    },
    {
      why: "a table out of order",
      table: rows(["03", "2000"], ["04", "2000"], ["05", "2000"], ["02", "2000"]),
      at: 1,
      follows: false,
    },
    {
      why: "nothing read",
      table: rows(["03", "2000"], [undefined, "2000"], ["03", "2000"]),
      at: 1,
      follows: false,
    },
  ])("is $follows for $why", ({ table, at, follows }) => {
    expect(followsFromOrder(table, at)).toBe(follows);
  });
});

describe("followsFromOrder where readers disagree", () => {
  const disputed = (value: string) => ({ value, agreed: false, disputed: true });
  const agreed = (value: string) => ({ value, agreed: true });
  const code = agreed("2000");

  it("settles nothing that has a choice", () => {
    const table = [
      { month: agreed("03"), code },
      { month: disputed("04"), code },
      { month: agreed("05"), code },
    ];

    expect([0, 1, 2].map((index) => followsFromOrder(table, index))).toEqual([false, false, false]);
  });

  it("settles what has none", () => {
    const table = [
      { month: agreed("03"), code },
      { month: disputed("03"), code },
      { month: agreed("03"), code },
    ];

    expect(followsFromOrder(table, 1)).toBe(true);
  });
});

describe("isRegularChain", () => {
  const chain = (...pairs: [string | undefined, string][]) =>
    pairs.map(([month, kind]) => ({ month, kind }));

  it.each([
    { table: chain(["2024-12", "a"], ["2025-01", "a"]), regular: true },
    {
      table: chain(["2024-12", "a"], ["2024-12", "b"], ["2025-01", "a"], ["2025-01", "b"]),
      regular: true,
    },
    {
      table: chain(["2024-12", "a"], ["2024-12", "b"], ["2025-01", "b"], ["2025-01", "a"]),
      regular: false,
    },
    { table: chain(["2024-05", "a"], ["2024-07", "a"]), regular: false },
    { table: chain(["2024-05", "a"]), regular: false },
    { table: chain(["2024-05", "a"], [undefined, "a"]), regular: false },
  ])("is $regular", ({ table, regular }) => {
    expect(isRegularChain(table)).toBe(regular);
  });
});

describe("fillChain", () => {
  it("fills what nobody could read between months that fit", () => {
    expect(fillChain(["2024-12", undefined, "2025-02"])).toEqual(["2024-12", "2025-01", "2025-02"]);
  });

  it.each([
    [["2024-12", undefined, "2025-03"]],
    [["2024-12", undefined]],
    [[undefined, undefined]],
  ])("leaves %j alone", (months) => {
    expect(fillChain(months)).toEqual(months);
  });
});
