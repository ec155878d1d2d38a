import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { distance, hundredths, moneyText } from "../../../../web/src/text/money.ts";

describe("moneyText", () => {
  it.each([
    { amount: "42500.00", language: "ru", text: "42\u202F500,00\u00A0₽" },
    { amount: "42500.00", language: "en", text: "42\u202F500.00\u00A0₽" },
    { amount: "-0.05", language: "kk", text: "\u22120,05\u00A0₽" },
    {
      amount: "9007199254740993.01",
      language: "ru",
      text: "9\u202F007\u202F199\u202F254\u202F740\u202F993,01\u00A0₽",
    },
  ] as const)("writes $amount in $language", ({ amount, language, text }) => {
    expect(moneyText(amount, "RUB", language)).toBe(text);
  });

  it("keeps every digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (kopecks) => {
        const digits = kopecks.toString().padStart(3, "0");
        const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(moneyText(amount, "KZT", "kk").replaceAll(/\D/gu, "")).toBe(digits);
      }),
    );
  });

  it("leaves a text alone that is no amount", () => {
    expect(moneyText("unknown", "RUB", "ru")).toBe("unknown");
  });
});

describe("distance", () => {
  it("is exact and without a sign", () => {
    expect(distance("15428.00", "15428.01")).toBe("0.01");
    expect(distance("20250.00", "15428.00")).toBe("4822.00");
    expect(hundredths("12.3")).toBeUndefined();
  });
});
