import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { CaseList, CaseView } from "../../shared/contracts/api.ts";

const recorded = (name: string): unknown =>
  JSON.parse(readFileSync(`test/web/recorded/${name}`, "utf8"));

it("holds answers as the contracts have them", () => {
  expect(CaseView.safeParse(recorded("case.json")).error).toBeUndefined();
  expect(CaseList.safeParse(recorded("cases.json")).error).toBeUndefined();
});
