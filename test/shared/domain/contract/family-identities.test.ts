import { describe, expect, it } from "vitest";

import { familyIdentities } from "../../../../shared/domain/contract/family-identities.ts";

describe("familyIdentities", () => {
  it("are the numbers of applicant and spouse, however they are written, each once", () => {
    const members = [
      { relation: "applicant", snils: "112-233-445 95", inn: "550000000013" },
      { relation: "spouse", snils: "11223344595", iin: "900101 300123" },
      { relation: "child", snils: "112-233-445 96" },
      { relation: "parent", inn: "550000000021" },
    ];
    expect(familyIdentities(members)).toEqual([
      ...["inn:550000000013", "snils:11223344595", "iin:900101300123"],
    ]);
  });

  it.each(["", "…", "112-233-445", "1122334459500"])(
    "leaves %j out, which is no number",
    (snils) => {
      expect(familyIdentities([{ relation: "applicant", snils }])).toEqual([]);
    },
  );
});
