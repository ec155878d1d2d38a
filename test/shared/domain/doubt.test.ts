import { describe, expect, it } from "vitest";

import { doubtOf } from "../../../shared/domain/doubt.ts";
import { formatMoney } from "../../../shared/domain/money.ts";
import type { Some } from "./make-paper.ts";
import { figure } from "./make-paper.ts";

const doubt = (amount: string | null, more: Some) => {
  const found = doubtOf(figure("2025-04", amount, more));
  return (
    found && [
      found.code,
      found.blocks,
      formatMoney(found.low),
      found.high && formatMoney(found.high),
    ]
  );
};
const seen = (...texts: string[]) => ({
  readings: texts.map((text) => ({ reader: "pp-ocr", text, confidence: 0.5 })),
});

describe("doubtOf", () => {
  it.each([
    ["1.00", { standing: "confirmed" }, undefined],
    [null, { standing: "unreadable" }, ["FIGURE_UNREADABLE", true, "0.00", null]],
    ["1.00", { standing: "unreadable" }, ["FIGURE_UNREADABLE", true, "0.00", null]],
    [null, { standing: "confirmed" }, ["FIGURE_UNREADABLE", true, "0.00", null]],
    ["1,00", { standing: "confirmed" }, ["FIGURE_UNREADABLE", true, "0.00", null]],
    ["1.00", { standing: "conflicting" }, ["FIGURE_CONFLICTING", true, "0.00", null]],
    ["425.00", { standing: "unconfirmed" }, ["FIGURE_UNCONFIRMED", false, "25.00", "925.00"]],
    [
      "425.00",
      { standing: "confirmed", derived: true },
      ["FIGURE_DERIVED", false, "25.00", "925.00"],
    ],
    ["425.00", { standing: "repaired" }, ["FIGURE_REPAIRED", false, "425.00", "425.00"]],
  ] as const)("of %s with %j is %j", (amount, more, expected) => {
    expect(doubt(amount, more)).toEqual(expected);
  });

  it.each([
    ["42 500,00", "42500.00"],
    ["42\u00a0500,5", "42500.50"],
    ["42\u202f500.00", "42500.00"],
    ["42500", "42500.00"],
    ["7", "7.00"],
  ])("tries what a reader saw as %s", (text, high) => {
    expect(doubt("1.00", { standing: "repaired", ...seen(text) })).toEqual([
      "FIGURE_REPAIRED",
      false,
      "1.00",
      high,
    ]);
  });

  it.each(["42500,000", "a42500", "42500a", "4,250,000", "", "1234567890123456"])(
    "tries nothing that is no amount: %s",
    (text) => {
      expect(doubt("1.00", { standing: "repaired", ...seen(text) })?.at(-1)).toBe("1.00");
    },
  );

  it("spans all that was seen and one misread first digit", () => {
    const unconfirmed = { standing: "unconfirmed" as const, ...seen("12,00", "7000,00", "1,00") };
    expect(doubt("425.00", unconfirmed)).toEqual(["FIGURE_UNCONFIRMED", false, "1.00", "7000.00"]);
  });
});
