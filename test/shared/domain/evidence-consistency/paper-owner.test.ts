import { describe, expect, it } from "vitest";

import { paperOwner } from "../../../../shared/domain/evidence-consistency/paper-owner.ts";
import { person } from "../make-case.ts";

const ANNA = person("m1", "applicant", { name: "Иванова Анна Петровна", inn: "550000000013" });
const SERGEY = person("m2", "spouse", { name: "Иванов Сергей Павлович", inn: "500100732259" });
const members = [ANNA, SERGEY];
const owner = (fields: Record<string, string>) => paperOwner(fields, "m1", members);

describe("paperOwner", () => {
  it.each([
    [{ "person.inn": "550000000013", "person.name": "Петрова Мария" }, "m1", undefined],
    [{ "person.inn": "500100732259" }, "m2", "OTHER_PERSON"],
    [{ "person.name": "Иванов Сергей Павлович" }, "m2", "OTHER_PERSON"],
    [{ "person.name": "Кузнецов Олег Ильич" }, "m1", "PERSON_NOT_IN_HOUSEHOLD"],
    [{}, "m1", undefined],
  ] as const)("finds whose %o is", (fields, memberId, odd) => {
    expect(owner(fields)).toEqual({ memberId, odd });
  });

  it("takes a number that fails its check digits and is a digit off for a slip of reading", () => {
    expect(owner({ "person.inn": "550000000018" })).toEqual({ memberId: "m1", odd: undefined });
  });

  it("never takes a number that passes its check digits for a slip", () => {
    const fields = { "person.inn": "7707083893", "person.name": "Кузнецов Олег Ильич" };
    expect(owner(fields).odd).toBe("PERSON_NOT_IN_HOUSEHOLD");
    expect(owner({ "person.inn": "7707083893", "person.name": "Иванова А. П." }).odd).toBe(
      "OTHER_PERSON",
    );
  });
});
