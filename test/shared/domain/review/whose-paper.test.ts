import { describe, expect, it } from "vitest";

import { whosePaper } from "../../../../shared/domain/review/whose-paper.ts";

const anna = { id: "m1", name: "Образцова Алёна Петровна", inn: "550000000013" };
const boris = { id: "m2", name: "Образцов Борис Ильич", snils: "000-000-000 01" };
const family = [anna, boris];

describe("whosePaper", () => {
  it.each([
    { fields: { "person.inn": "5500 0000 0013" }, whose: "m1", why: "the number printed" },
    { fields: { "person.snils": "00000000001" }, whose: "m2", why: "another number" },
    { fields: { "person.name": "ОБРАЗЦОВА Алена  Петровна" }, whose: "m1", why: "the name" },
    {
      fields: { "person.inn": "550000000013", "person.name": "Образцов Борис Ильич" },
      whose: "m1",
      why: "a number before a name",
    },
  ])("is $whose by $why", ({ fields, whose }) => {
    expect(whosePaper(fields as Record<string, string>, family)).toBe(whose);
  });

  it.each([{}, { "person.name": "Другая Анна" }, { "person.name": "" }, { "person.inn": "" }])(
    "is nobody's by %j in a family of two",
    (fields) => {
      expect(whosePaper(fields as Record<string, string>, family)).toBeUndefined();
    },
  );

  it("is nobody's where two members answer to it", () => {
    const twins = [anna, { ...anna, id: "m3" }];

    expect(whosePaper({ "person.inn": anna.inn }, twins)).toBeUndefined();
  });

  it("is the only member's, whatever it says", () => {
    expect(whosePaper({}, [anna])).toBe("m1");
  });
});
