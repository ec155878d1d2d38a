import { describe, expect, it } from "vitest";

import { rolesInClaim } from "../../../shared/contracts/access.ts";

describe("rolesInClaim", () => {
  it.each([
    ["[caseworker auditor]", ["caseworker", "auditor"]],
    ['["supervisor"]', ["supervisor"]],
    ["administrators, case", []],
    ["", []],
    [undefined, []],
    [["caseworker"], []],
  ])("finds in %j the roles %j", (claim, roles) => {
    expect(rolesInClaim(claim)).toEqual(roles);
  });

  it("goes by the groups that an agency names, and by no role's own name then", () => {
    const groups = { caseworker: ["workers", "helpers"], auditor: ["11111111-2222"] };

    expect(rolesInClaim("[helpers administrator]", groups)).toEqual(["caseworker"]);
    expect(rolesInClaim("[11111111-2222 caseworker]", groups)).toEqual(["auditor"]);
    expect(rolesInClaim("[supervisor]", {})).toEqual([]);
  });
});
