import { describe, expect, it } from "vitest";

import { codes, day, decided, person } from "./make-case.ts";

describe("an applicant who has lost parental rights", () => {
  const family = (appliedOn: string, birthDate = "2015-01-01") =>
    decided({
      appliedOn: day(appliedOn),
      members: [
        person("m1", "applicant", { circumstances: ["parental-rights-lost"] }),
        person("m2", "child", { birthDate: day(birthDate) }),
      ],
    });

  it("leaves it open since 2024 whether a child belongs to the family", () => {
    const found = family("2025-06-01");
    expect(found.household.map(({ counted }) => counted)).toEqual([true, true]);
    expect(codes(found)).toContain("EXCLUSION_UNCERTAIN");
  });

  it("asks nothing earlier, or where no child is counted", () => {
    expect(codes(family("2023-12-31"))).not.toContain("EXCLUSION_UNCERTAIN");
    expect(codes(family("2025-06-01", "1999-01-01"))).not.toContain("EXCLUSION_UNCERTAIN");
  });
});
