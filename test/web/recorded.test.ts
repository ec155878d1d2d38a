import { expect, it } from "vitest";

import { CaseView } from "../../shared/contracts/api.ts";
import { specimenView } from "./specimens.ts";

it("holds a case as the contracts have it", () => {
  expect(CaseView.safeParse(specimenView()).error).toBeUndefined();
});
