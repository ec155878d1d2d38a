import { describe, expect, it } from "vitest";

import { RoadBatch } from "../../../../shared/contracts/outreach.ts";
import { emptyFamily, emptyVisit, notesOf } from "../../../../web/src/outreach/noted-visit.ts";

const visit = {
  ...emptyVisit(),
  ...{ visitedOn: "2025-07-08", territory: " Тара ", route: "Тара\n\n Знаменское ", team: "юрист" },
};

describe("notesOf", () => {
  it("is a note for the visit and one for each family, in numbers of their own", () => {
    const family = { ...emptyFamily(), advice: "пособие\n", situation: " ", caseId: "c-1" };
    const notes = notesOf({ ...visit, families: [family] }, 4) ?? [];
    const batch = RoadBatch.parse({ deviceId: "d1", notes });
    expect(batch.notes.map(({ number }) => number)).toEqual([4, 5]);
    expect(batch.notes.map(({ entry }) => entry)).toMatchObject([
      { territory: "Тара", route: ["Тара", "Знаменское"], team: ["юрист"] },
      { familyId: family.id, advice: ["пособие"], situation: null, caseId: "c-1" },
    ]);
  });

  it.each([{ visitedOn: "" }, { territory: " " }, { team: "\n" }])("is none for %o", (part) => {
    expect(notesOf({ ...visit, ...part }, 1)).toBeUndefined();
  });
});
