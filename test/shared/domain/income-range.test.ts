import { describe, expect, it } from "vitest";

import type { IncomeLine } from "../../../shared/domain/income-line.ts";
import { highest, incomeRange, lowest } from "../../../shared/domain/income-range.ts";
import { money } from "../../../shared/domain/money.ts";
import type { Payment } from "../../../shared/domain/payment.ts";
import { month } from "./make-case.ts";

const whole = (amount: bigint) => ({ numerator: amount, denominator: 1n });

const payment = (more: Partial<Payment> = {}): Payment => ({
  memberId: "m1",
  kind: "wage",
  amount: money(500n),
  currency: "RUB",
  basis: "gross",
  receivedIn: month("2025-04"),
  source: { kind: "declared", index: 0 },
  ...more,
});

const line = (more: Partial<IncomeLine> = {}): IncomeLine => ({
  payment: payment(),
  rule: "received-in-period",
  cites: [],
  formula: { by: 1, over: 1, sign: 1, lessExpenses: false },
  counted: whole(500n),
  readings: [],
  ...more,
});

const doubt = (low: bigint, high: bigint | null) => ({
  code: "FIGURE_UNCONFIRMED" as const,
  blocks: false,
  low: money(low),
  high: high === null ? null : money(high),
});

const value = (found: { numerator: bigint; denominator: bigint } | null) =>
  found === null ? null : `${found.numerator}/${found.denominator}`;

describe("the range of a line", () => {
  it("is none without doubt, and none where nothing of it counts", () => {
    expect(incomeRange(line())).toBeUndefined();
    const out = line({
      payment: payment({ doubt: doubt(1n, 9n) }),
      formula: { by: 0, over: 1, sign: 1, lessExpenses: false },
    });
    expect(incomeRange(out)).toBeUndefined();
  });

  it("lies between the least and the most that the paper may say", () => {
    const found = incomeRange(line({ payment: payment({ doubt: doubt(100n, 900n) }) }));
    expect(found).toEqual({
      code: "FIGURE_UNCONFIRMED",
      blocks: false,
      low: whole(100n),
      high: whole(900n),
    });
    const open = incomeRange(line({ payment: payment({ doubt: doubt(100n, null) }) }));
    expect(open).toMatchObject({ low: whole(100n), high: null });
  });

  it("is turned round where the payment is deducted", () => {
    const deducted = { by: 1, over: 1, sign: -1, lessExpenses: false } as const;
    const on = (high: bigint | null) =>
      incomeRange(line({ payment: payment({ doubt: doubt(100n, high) }), formula: deducted }));
    expect(on(900n)).toMatchObject({ low: whole(-900n), high: whole(-100n) });
    expect(on(null)).toMatchObject({ low: null, high: whole(-100n) });
  });

  it("begins at nothing and has no end in a currency without a rate, and blocks the decision", () => {
    const foreign = line({ payment: payment({ currency: "USD" }), counted: null });
    expect(incomeRange(foreign)).toEqual({
      code: "FOREIGN_CURRENCY",
      blocks: true,
      low: whole(0n),
      high: null,
    });
  });
});

describe("the extremes of a line", () => {
  it("are what counts where nothing is open", () => {
    expect([lowest(line()), highest(line())].map(value)).toEqual(["500/1", "500/1"]);
  });

  it("take in every reading, on either side of what counts", () => {
    const readings = [
      { code: "BONUS_OUTSIDE_PERIOD" as const, counted: whole(700n) },
      { code: "NOT_BEFORE_TAX" as const, counted: whole(300n) },
    ];
    for (const all of [readings, readings.toReversed()]) {
      expect(
        [lowest(line({ readings: all })), highest(line({ readings: all }))].map(value),
      ).toEqual(["300/1", "700/1"]);
    }
  });

  it("take in the doubt, what counts and the readings together", () => {
    const open = line({
      payment: payment({ doubt: doubt(100n, 600n) }),
      readings: [{ code: "NOT_BEFORE_TAX", counted: whole(900n) }],
    });
    expect([lowest(open), highest(open)].map(value)).toEqual(["100/1", "900/1"]);
    const unread = line({ payment: payment({ doubt: doubt(0n, null) }), counted: null });
    expect([lowest(unread), highest(unread)].map(value)).toEqual(["0/1", null]);
  });
});
