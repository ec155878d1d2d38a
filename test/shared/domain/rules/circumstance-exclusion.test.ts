import { describe, expect, it } from "vitest";

import { codes, day, decided, person } from "../make-case.ts";

describe("circumstanceExclusions", () => {
  const family = (birthDate: string, relation: "child" | "spouse" | "ward" = "child") =>
    decided({
      members: [
        person("m1", "applicant"),
        person("m2", relation, {
          birthDate: day(birthDate),
          study: "full-time",
          circumstances: ["lives-with-other-parent"],
        }),
      ],
    });

  it.each(["child", "ward"] as const)("leaves out a minor %s of the other parent", (relation) => {
    expect(family("2007-07-11", relation).household[1]).toMatchObject({ counted: false });
    expect(codes(family("2007-07-11", relation))).toContain("EXCLUSION_UNCERTAIN");
  });

  it("leaves nobody out from the eighteenth birthday", () => {
    expect(family("2007-07-10").household[1]).toMatchObject({ counted: true });
    expect(family("1985-01-01", "spouse").household[1]).toMatchObject({ counted: true });
  });
});
