import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { skeleton } from "../../../../shared/reading/text/letters.ts";
import { editDistance, findAlike, likenessOf } from "../../../../shared/reading/text/likeness.ts";

describe("skeleton", () => {
  it("joins alphabets that look alike", () => {
    expect(skeleton("СПРАВКА О ДОХОДАХ")).toBe(skeleton("CПPABKA 0 ДOXOДAX"));
  });

  it("lets Russian readers meet Kazakh letters", () => {
    expect(skeleton("ұсталғаны барлығы")).toBe(skeleton("усталганы барлыгы"));
  });
});

describe("editDistance", () => {
  it("is the same both ways and no more than the longer text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const distance = editDistance(one, other);

        expect(editDistance(other, one)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(distance === 0).toBe(one === other);
      }),
    );
  });
});

describe("findAlike", () => {
  it.each([
    { text: "5НАЛОГОВАЯБАЗА12", label: "НАЛОГОВАЯБАЗА", from: 1, likeness: 1 },
    { text: "5НАЛ0ГОВАЯБАЗА12", label: "НАЛОГОВАЯБАЗА", from: 1, likeness: 12 / 13 },
  ])("finds $label in $text", ({ text, label, from, likeness }) => {
    expect(findAlike(text, label, 0.8)).toMatchObject({ from, likeness });
  });

  it("finds nothing that is not alike", () => {
    expect(findAlike("СУММАДОХОДА", "НАЛОГОВАЯБАЗА", 0.8)).toBeUndefined();
  });

  it("agrees with the whole distance where the text is the label", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[АБВГД]{6,12}$/u), fc.nat(11), (label, at) => {
        const text = `${label.slice(0, at % label.length)}${label.slice((at % label.length) + 1)}`;
        const found = findAlike(text, label, 0.5);

        expect(found?.likeness).toBeGreaterThanOrEqual(likenessOf(text, label) - 1e-9);
      }),
    );
  });
});
