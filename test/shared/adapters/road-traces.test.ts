import { describe, expect, it } from "vitest";

import { type RoadTrace, roadTraces } from "../../../shared/adapters/road-traces.ts";

const noted = (pk: string, familyId: string, caseId: string | null): RoadTrace => ({
  ...{ pk, sk: "NOTE#1" },
  note: JSON.stringify({ entry: { kind: "family", familyId, caseId } }),
});

describe("roadTraces", () => {
  it("finds every note and situation of the family, those that name the case last", () => {
    const items = [
      noted("ROAD#t1", "f1", "c1"),
      noted("VISIT#v1", "f1", "c1"),
      noted("VISIT#v2", "f1", null),
      { pk: "SITUATION#s1", sk: "SITUATION", familyId: "f1" },
      { pk: "SITUATION#s2", sk: "SITUATION", familyId: "f2" },
      noted("VISIT#v3", "f2", "c2"),
    ];
    const found = roadTraces(items, "c1").map(({ pk }) => pk);
    expect(found).toEqual(["VISIT#v2", "SITUATION#s1", "ROAD#t1", "VISIT#v1"]);
  });

  it("leaves the notes of a family that has another case too, but for those that name this one", () => {
    const items = [
      noted("VISIT#v1", "f1", "c1"),
      noted("VISIT#v2", "f1", "c2"),
      noted("VISIT#v3", "f1", null),
    ];
    expect(roadTraces(items, "c1").map(({ pk }) => pk)).toEqual(["VISIT#v1"]);
  });

  it("finds nothing for a case that nobody met on the road", () => {
    expect(roadTraces([noted("VISIT#v1", "f1", null)], "c1")).toEqual([]);
  });
});
