import { describe, expect, it } from "vitest";

import type { Member, Relation } from "../../../../shared/domain/application.ts";
import { countedMember } from "../../../../shared/domain/rules/counted-member.ts";
import { day, person } from "../make-case.ts";

const on = day("2025-07-10");
const count = (
  definition: "nuclear" | "broad" | "core",
  relation: Relation,
  more: Partial<Member> = {},
) => {
  const { counted, reason } = countedMember(person("m", relation, more), definition, on);
  return [counted, reason];
};
const born = (birthDate: string, more: Partial<Member> = {}) => ({
  birthDate: day(birthDate),
  ...more,
});

describe("a child of the nuclear family", () => {
  it.each([
    ["2007-07-11", {}, true, "minor-child"],
    ["2007-07-10", {}, false, "adult-child"],
    ["2007-07-10", { study: "full-time" }, true, "full-time-student"],
    ["2002-07-11", { study: "full-time" }, true, "full-time-student"],
    ["2002-07-10", { study: "full-time" }, false, "adult-child"],
    ["2005-01-01", { study: "part-time" }, false, "adult-child"],
    ["2005-01-01", {}, false, "adult-child"],
    ["2008-01-01", { married: true }, false, "married-child"],
    ["2005-01-01", { married: true, study: "full-time" }, false, "married-child"],
    ["2005-01-01", { married: false, study: "full-time" }, true, "full-time-student"],
  ] as const)("born on %s with %j: %s, %s", (birth, more, counted, reason) => {
    expect(count("nuclear", "child", born(birth, more))).toEqual([counted, reason]);
  });

  it("of Kazakhstan's core is not asked about marriage", () => {
    const married = born("2005-01-01", { married: true, study: "full-time" });
    expect(count("core", "child", married)).toEqual([true, "full-time-student"]);
  });
});

describe("everybody else", () => {
  it.each(["nuclear", "core", "broad"] as const)(
    "is asked the same of applicant and spouse: %s",
    (definition) => {
      expect(count(definition, "applicant")).toEqual([true, "applicant"]);
      expect(count(definition, "spouse")).toEqual([true, "spouse"]);
      expect(count(definition, "partner")).toEqual([false, "not-related"]);
      expect(count(definition, "other")).toEqual([false, "not-related"]);
    },
  );

  it("of wards counts minors, never students", () => {
    expect(count("nuclear", "ward", born("2007-07-11"))).toEqual([true, "minor-ward"]);
    expect(count("nuclear", "ward", born("2007-07-10"))).toEqual([false, "adult-ward"]);
    expect(count("nuclear", "ward", born("2005-01-01", { study: "full-time" }))).toEqual([
      false,
      "adult-ward",
    ]);
  });

  it.each(["parent", "grandparent", "sibling", "grandchild"] as const)(
    "counts a %s only in a broad household",
    (relation) => {
      expect(count("nuclear", relation)).toEqual([false, "outside-nuclear-family"]);
      expect(count("core", relation)).toEqual([false, "outside-nuclear-family"]);
      expect(count("broad", relation)).toEqual([true, "relative-in-household"]);
    },
  );

  it("counts grown-up children and wards in a broad household", () => {
    expect(count("broad", "child", { married: true })).toEqual([true, "relative-in-household"]);
    expect(count("broad", "ward")).toEqual([true, "relative-in-household"]);
  });
});
