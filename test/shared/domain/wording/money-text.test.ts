import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { moneyText } from "../../../../shared/domain/wording/money-text.ts";

describe("moneyText", () => {
  it.each([
    { amount: "42500.00", language: "ru", text: "42\u00A0500,00\u00A0₽" },
    { amount: "42500.00", language: "en", text: "42\u00A0500.00\u00A0₽" },
    { amount: "-0.05", language: "kk", text: "\u22120,05\u00A0₽" },
    {
      amount: "9007199254740993.01",
      language: "ru",
      text: "9\u00A0007\u00A0199\u00A0254\u00A0740\u00A0993,01\u00A0₽",
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
