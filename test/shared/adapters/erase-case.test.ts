import { PutCommand } from "@aws-sdk/lib-dynamodb";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withOwner } from "../../../shared/adapters/owner-of.ts";
import { RoadEntry } from "../../../shared/contracts/outreach.ts";
import { openRoad, type Road } from "../../functions/road.ts";
import { openSample, sampleAnalysis } from "../../functions/road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const picture = (shade: number) =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: `rgb(9,9,${shade})` } })
    .jpeg()
    .toBuffer();

const GONE = "case-to-be-erased";
const STAYS = "case-that-stays";
const places = {
  ...{ tableName: "table", scansBucket: "scans", readingsBucket: "readings" },
  deadLetterUrls: [],
};
const act = { by: "operator", at: "2026-11-24T12:00:00.000Z", reason: "consent withdrawn" };

/** A case with papers of every end: read, sent twice, refused, offered in vain. */
async function fill(caseId: string, shade: number): Promise<void> {
  await openSample(caseId);
  await road.upload(caseId, "d1", await picture(shade));
  await road.upload(caseId, "d2", await picture(shade));
  await road.upload(caseId, "d3", Buffer.from(`no picture ${shade}`));
  await road.drain();
}

async function putBeside(caseId: string): Promise<void> {
  const { tableClient } = await import("../../../shared/adapters/table-client.ts");
  for (const [pk, sk] of [
    [`CONTRACT#of-${caseId}`, "CONTRACT"],
    [`LINK#of-${caseId}`, "LINK"],
    [`PERSON#of-${caseId}`, `CASE#${caseId}`],
  ] as const) {
    await tableClient.send(
      new PutCommand({ TableName: "table", Item: withOwner({ pk, sk, caseId, version: 1 }) }),
    );
  }
}

/** A team's notes of a family with a case, of its solved situation, and of another family. */
async function noteOnTheRoad(deviceId: string, caseId: string): Promise<void> {
  const { roadItems } = await import("../../../shared/adapters/road-items.ts");
  const family = {
    ...{ kind: "family", visitId: "v1", familyId: `family-of-${caseId}`, advice: ["ask for help"] },
    ...{ caseId, situation: "a house without heating" },
  } as const;
  const later = { ...family, visitId: "v2", caseId: null };
  const { familyId } = family;
  const solved = { kind: "solved", familyId, on: "2026-11-01", how: "a stove was built" } as const;
  const notes = [family, later, { ...later, familyId: "another" }, solved].map((entry, at) => ({
    ...{ deviceId, number: at + 1, clock: at + 1, entry: RoadEntry.parse(entry) },
  }));
  const event = { event: "road-noted", actor: "team", at: act.at, details: {} };
  expect(await roadItems("table").add(notes, event)).toBe(true);
}

const naming = async (caseId: string) =>
  (await road.items()).filter((item) => JSON.stringify(item).includes(caseId));

describe("eraseCase", () => {
  it("takes what was noted on the road of the family, and of nobody else", async () => {
    const { eraseCase } = await import("../../../shared/adapters/erase-case.ts");
    await openSample("from-the-road");
    await noteOnTheRoad("tablet-1", "from-the-road");
    await eraseCase(places, "from-the-road", act);
    expect(await naming("family-of-from-the-road")).toEqual([]);
    const kept = (await road.items()).filter(({ note }) => String(note).includes('"another"'));
    expect(kept).toHaveLength(2);
  });

  it("finds the rest, wherever a first try ended", async () => {
    const { tracesOf, deleteItems } = await import("../../../shared/adapters/erase-items.ts");
    await openSample("half-gone");
    await road.upload("half-gone", "d1", await picture(120));
    await road.drain();
    await putBeside("half-gone");
    await noteOnTheRoad("tablet-2", "half-gone");
    const all = (await tracesOf("table", "half-gone")).keys;
    for (let gone = 0; gone < all.length; gone += 1) {
      const { keys } = await tracesOf("table", "half-gone");
      expect(keys).toHaveLength(all.length - gone);
      const [next] = keys.filter(({ sk }) => sk !== "AUDIT" || keys.length === 1);
      expect(await deleteItems("table", "half-gone", next ? [next] : [])).toBe(1);
    }
    expect(await naming("half-gone")).toEqual([]);
  });

  it("leaves nothing that names the case, its contract or its link, and the books balanced", async () => {
    const { eraseCase } = await import("../../../shared/adapters/erase-case.ts");
    const { uploadTally } = await import("../../../shared/adapters/upload-tally.ts");
    await fill(STAYS, 20);
    await putBeside(STAYS);
    const others = await naming(STAYS);
    const tally = await uploadTally("table");
    await fill(GONE, 90);
    await putBeside(GONE);
    expect(await uploadTally("table")).toMatchObject({ uploads: tally.uploads + 3 });

    const certificate = await eraseCase(places, GONE, act);

    expect(await naming(GONE)).toEqual([]);
    expect(certificate?.erased.items).toBeGreaterThan(15);
    expect(await naming(STAYS)).toEqual(others);
    expect(await uploadTally("table")).toEqual(tally);
    expect(await eraseCase(places, GONE, act)).toBeUndefined();
  });
});
