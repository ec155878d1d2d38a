import type { Analysis } from "../../local/textract/back-end.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { Case } from "../../shared/contracts/case.ts";

/** An application without any income of its own. */
export const sampleApplication = Case.parse({
  schema: "opora.case/1",
  id: "case-1",
  programme: "ru.social-contract",
  region: "RU-OMS",
  appliedOn: "2025-07-10",
  members: [{ id: "m1", relation: "applicant", birthDate: "1990-02-01", name: "Образцова" }],
});

/** What the back end sees on any page: one word, so that no form fits. */
export const sampleAnalysis: Analysis = {
  status: "SUCCEEDED",
  pages: 1,
  modelVersion: "1.0",
  blocks: [
    {
      ...{ Id: "w1", BlockType: "WORD", Page: 1, Text: "ОБРАЗЕЦ", Confidence: 99 },
      Geometry: {
        BoundingBox: { Left: 0.1, Top: 0.1, Width: 0.2, Height: 0.02 },
        Polygon: [
          { X: 0.1, Y: 0.1 },
          { X: 0.3, Y: 0.1 },
          { X: 0.3, Y: 0.12 },
          { X: 0.1, Y: 0.12 },
        ],
      },
    },
  ],
};

/** Opens a case under an id, as the API does. */
export async function openSample(id: string): Promise<void> {
  await caseItems("table").open(
    { ...sampleApplication, id },
    { event: "case-opened", actor: "test", at: "2026-01-01T00:00:00.000Z", details: {} },
  );
}
