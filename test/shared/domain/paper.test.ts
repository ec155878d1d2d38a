import { describe, expect, it } from "vitest";

import type { Member } from "../../../shared/domain/application.ts";
import { papersOf } from "../../../shared/domain/paper.ts";
import { application, person } from "./make-case.ts";
import { figure, paper } from "./make-paper.ts";

const members = (...more: Partial<Member>[]) => [
  person("m1", "applicant", more[0]),
  ...(more[1] === undefined ? [] : [person("m2", "spouse", more[1])]),
];

/** Whose the paper is, and whether that is odd. */
function owner(people: readonly Member[], fields: Record<string, string>) {
  const given = [paper([figure("2025-04", "1.00")], { fields })];
  const { papers, notices } = papersOf(application({ members: people }), given);
  return [papers[0]?.memberId, notices.map(({ code, detail }) => `${code} ${detail}`)];
}

const ODD = ["OTHER_PERSON scan.png"];
const STRANGER = ["PERSON_NOT_IN_HOUSEHOLD scan.png"];

describe("whose a paper is", () => {
  it.each([
    ["inn", { inn: "550000000013" }, { "person.inn": "5500 0000 0013" }],
    ["iin", { iin: "900505300123" }, { "person.iin": "900505300123" }],
    ["snils", { snils: "112-233-445 95" }, { "person.snils": "11223344595" }],
  ] as const)("is told by %s, however it is written", (_, numbers, fields) => {
    expect(owner(members(numbers), fields)).toEqual(["m1", []]);
    expect(owner(members({}, numbers), fields)).toEqual(["m2", ODD]);
  });

  it("is odd where the number is another than the member's", () => {
    expect(owner(members({ inn: "550000000013" }), { "person.inn": "770000000013" })).toEqual([
      "m1",
      ODD,
    ]);
  });

  it("is told by the next number where the member has none of this kind", () => {
    const fields = { "person.inn": "770000000013", "person.snils": "11223344595" };
    expect(owner(members({ snils: "11223344595" }), fields)).toEqual(["m1", []]);
    expect(owner(members({ snils: "99999999999" }), fields)).toEqual(["m1", ODD]);
  });

  it("is told by the name where there is no number, a quarter of its letters misread", () => {
    const named = (printed: string, stated: string) =>
      owner(members({ name: stated }), { "person.name": printed })[1];
    expect(named("Иванова Анна", "ИВАНОВА АННА")).toEqual([]);
    expect(named("Пётр", "Петр")).toEqual([]);
    expect(named("Иван-ова  Анна.", "Иванова Анна")).toEqual([]);
    expect(named("абвг", "абвд")).toEqual([]);
    expect(named("абвг", "абде")).toEqual(STRANGER);
    expect(named("абвгдежз", "абвгдеxy")).toEqual([]);
    expect(named("абвгдежз", "абвгдxyz")).toEqual(STRANGER);
    expect(named("абвгабвг", "абвгабв")).toEqual([]);
    expect(named("вгабвг", "абвгабвг")).toEqual([]);
    expect(named("", "Иванова")).toEqual([]);
    expect(owner(members({}), { "person.name": "Иванова" })).toEqual(["m1", []]);
  });
});

describe("papersOf", () => {
  const one = () => paper([figure("2025-04", "1.00")]);

  it("takes one file given twice for the same member once, for two members twice", () => {
    const twice = papersOf(application(), [one(), one()]);
    expect(twice.papers).toHaveLength(1);
    expect(twice.notices).toEqual([{ code: "DUPLICATE_PAPER", detail: "scan.png", figures: [] }]);
    const other = { ...one(), memberId: "m2" };
    expect(papersOf(application({ members: members({}, {}) }), [one(), other]).papers).toHaveLength(
      2,
    );
    const unhashed = paper([figure("2025-04", "1.00")], { sha256: "" });
    expect(papersOf(application(), [unhashed, unhashed]).papers).toHaveLength(2);
  });

  it("sets aside what could not be read, part by part", () => {
    const rejected = paper([], { status: "rejected", form: "ru.ndfl-1175018" }, "a.png");
    const unknown = paper([], { status: "needs-review", form: "unknown" }, "b.png");
    const parts = paper([], { parts: [one().reading, rejected.reading] }, "c.png");
    const { papers, unread } = papersOf(application(), [rejected, unknown, parts]);

    expect(unread).toEqual(
      ["a.png", "b.png", "c.png"].map((document) => ({ document, memberId: "m1" })),
    );
    expect(papers.map(({ document }) => document)).toEqual(["c.png"]);
    expect(papersOf(application(), [paper([], { parts: [] })]).papers).toHaveLength(1);
  });
});
