import { describe, expect, it } from "vitest";

import { caseCoverage } from "../../../../shared/domain/evidence-consistency/case-coverage.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { application, day, paid, person } from "../make-case.ts";
import { figure, paper } from "../make-paper.ts";

const members = [
  person("m1", "applicant"),
  person("m2", "spouse"),
  person("m3", "child", { birthDate: day("2015-01-01") }),
];

const states = (
  more: Parameters<typeof application>[0] = {},
  evidence: Parameters<typeof caseCoverage>[1] = [],
) =>
  caseCoverage(application({ members, ...more }), evidence, LAW)?.map(({ months, wanted }) => [
    months.map(({ month, state }) => `${month} ${state}`).join(", "),
    wanted.length,
  ]);

describe("caseCoverage", () => {
  it("says which month of which person no paper shows yet, and of a child nothing", () => {
    expect(states()).toEqual([
      ["2025-03 missing, 2025-04 missing, 2025-05 missing", 3],
      ["2025-03 missing, 2025-04 missing, 2025-05 missing", 3],
      ["2025-03 not-needed, 2025-04 not-needed, 2025-05 not-needed", 0],
    ]);
  });

  it("tells shown, unreadable, covered and declared months apart", () => {
    const certificate = paper([figure("2025-03", "1.00"), figure("2025-04", null)]);
    const declared = paid("5.00", "2025-05", { memberId: "m2" });
    expect(states({ income: [declared] }, [certificate])?.slice(0, 2)).toEqual([
      ["2025-03 shown, 2025-04 unreadable, 2025-05 nothing-shown", 0],
      ["2025-03 missing, 2025-04 missing, 2025-05 declared", 3],
    ]);
  });

  it("says of a paper that could not be read that it is there", () => {
    const rejected = paper([], { status: "rejected", form: "unknown" }, "blurred.jpg", "m2");
    expect(states({}, [rejected])?.[1]).toEqual([
      "2025-03 unread, 2025-04 unread, 2025-05 unread",
      3,
    ]);
  });

  it("asks a pensioner for the fund's paper, and in Kazakhstan for its own papers", () => {
    const [pensioner] =
      caseCoverage(
        application({ members: [person("m1", "applicant", { circumstances: ["pensioner"] })] }),
        [],
        LAW,
      ) ?? [];
    expect(pensioner?.wanted).toEqual(["ru.sfr-payments"]);
    const kazakh = application({
      programme: "kz.asp",
      region: "KZ-59",
      members: members.slice(0, 1),
    });
    expect(caseCoverage(kazakh, [], LAW)?.[0]?.wanted).toContain("kz.settlement");
  });
});
