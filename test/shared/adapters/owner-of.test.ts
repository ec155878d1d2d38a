import { describe, expect, it } from "vitest";

import { ownerNames, withOwner } from "../../../shared/adapters/owner-of.ts";

const note = (familyId: string, caseId: string | null) =>
  JSON.stringify({ entry: { kind: "family", visitId: "v1", familyId, caseId } });

describe("withOwner", () => {
  it("gives what stands outside the partition of a case to that case", () => {
    const run = { pk: "RUN#scans/k#1", sk: "RUN", caseId: "c1" };
    const job = { pk: "JOB#1", sk: "JOB", order: { caseId: "c1" } };
    for (const item of [run, job]) {
      expect(withOwner(item)).toEqual({ ...item, owner: ownerNames.case("c1") });
    }
  });

  it("gives a content to itself, so that whoever else holds it is found, and nothing else of a case", () => {
    const content = { pk: "CASE#c1", sk: "CONTENT#aa", documentId: "d1" };
    expect(withOwner(content).owner).toBe(ownerNames.content("aa"));
    const document = { pk: "CASE#c1", sk: "DOCUMENT#d1", caseId: "c1", sha256: "aa" };
    expect(withOwner(document)).toBe(document);
  });

  it("gives a device's note to its family, and the copy of it to the case that it names", () => {
    const own = { pk: "ROAD#t1", sk: "NOTE#1", note: note("f1", "c1") };
    expect(withOwner(own).owner).toBe(ownerNames.family("f1"));
    expect(withOwner({ ...own, pk: "VISIT#v1" }).owner).toBe(ownerNames.case("c1"));
    const unnamed = { pk: "VISIT#v1", sk: "NOTE#t1#1", note: note("f1", null) };
    expect(withOwner(unnamed)).toBe(unnamed);
    expect(withOwner({ pk: "SITUATION#s1", sk: "SITUATION", familyId: "f1" }).owner).toBe(
      ownerNames.family("f1"),
    );
  });

  it("leaves what belongs to nobody as it is", () => {
    const items = [
      { pk: "OPERATION", sk: "PAUSE" },
      { pk: "STARTS#textract#00000000", sk: "SLOT#00000000", slot: 0 },
      {
        pk: "ROAD#t1",
        sk: "NOTE#1",
        note: JSON.stringify({ entry: { kind: "visit", visitId: "v1" } }),
      },
    ];
    for (const item of items) expect(withOwner(item)).toBe(item);
  });
});
