import { expect, it } from "vitest";

import { CaseView } from "../../shared/contracts/api.ts";
import { recorded } from "./specimens.ts";

it("holds a case as the contracts have it", () => {
  expect(CaseView.safeParse(recorded("case.json")).error).toBeUndefined();
});
