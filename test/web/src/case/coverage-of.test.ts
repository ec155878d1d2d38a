import { describe, expect, it } from "vitest";

import type { CaseView } from "../../../../shared/contracts/api.ts";
import { coverageOf } from "../../../../web/src/case/coverage-of.ts";
import { specimenView } from "../../specimens.ts";

const view = specimenView();
const states = (of: CaseView) =>
  new Map(
    coverageOf(of)?.map(({ memberId, months }) => [memberId, months.map((one) => one.state)]),
  );

describe("coverageOf", () => {
  it("says what is shown and, beside that, what is in doubt", () => {
    const all = [...states(view).values()].flat();
    expect(all).toContain("doubtful");
    expect(all).toContain("shown");
  });

  it("says of a paper that is still read that it is on its way, and else that it is missing", () => {
    const none = { ...view, decision: null, documents: [] };
    const [document] = view.documents;
    if (document === undefined) throw new Error("Expected a paper in the recorded case");
    const { memberId = "m1" } = document;
    expect(states(none).get(memberId)).toContain("missing");
    const reading = { ...document, memberId, status: "reading" as const };
    expect(states({ ...none, documents: [reading] }).get(memberId)).toContain("on-its-way");
  });
});
