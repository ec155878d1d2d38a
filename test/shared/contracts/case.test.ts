import { describe, expect, it } from "vitest";

import { Case } from "../../../shared/contracts/case.ts";
import { shapeFault } from "../../../shared/contracts/fault.ts";

const member = (id: string, relation: string, birthDate = "1990-01-01") => ({
  id,
  relation,
  birthDate,
});

function faultOf(...members: readonly object[]) {
  const parsed = Case.safeParse({
    schema: "opora.case/1",
    id: "case",
    programme: "ru.social-contract",
    region: "RU-OMS",
    appliedOn: "2025-07-10",
    members,
  });
  return parsed.success ? undefined : shapeFault(parsed.error);
}

describe("Case", () => {
  it("names the second spouse", () => {
    const applicant = member("a", "applicant");
    expect(faultOf(applicant, member("b", "spouse"))).toBeUndefined();
    expect(faultOf(applicant, member("b", "spouse"), member("c", "spouse"))).toEqual({
      path: "members[2].relation",
      expected: "one spouse at most",
    });
  });

  it("names a member born after the day of application", () => {
    expect(faultOf(member("a", "applicant"), member("b", "child", "2025-07-10"))).toBeUndefined();
    expect(faultOf(member("a", "applicant"), member("b", "child", "2025-07-11"))).toEqual({
      path: "members[1].birthDate",
      expected: "a day not after appliedOn",
    });
  });
});
