import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { UploadTicket } from "../../shared/contracts/api.ts";
import { requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";
import type { RoadQueue } from "./road-resources.ts";
import { openSample, sampleAnalysis } from "./road-samples.ts";

const LATE_MS = 31 * 60_000;

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(async () => {
  vi.useRealTimers();
  await road.close();
});

/** Time only goes on: what was booked for later would else wait through the tests that follow. */
const later = () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + LATE_MS);
};
const picture = (shade: number) =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: `rgb(9,${shade},9)` } })
    .jpeg()
    .toBuffer();

async function offeredUpload(caseId: string, content: Uint8Array): Promise<string> {
  await openSample(caseId);
  const { body } = await road.ask(
    "offer-upload",
    requestOf(
      { caseId },
      { memberId: "m1", fileName: "a.jpg", contentType: "image/jpeg", bytes: content.length },
    ),
  );
  const { documentId } = UploadTicket.parse(body);
  await road.upload(caseId, documentId, content);
  return documentId;
}

/** Works along the road until a queue holds something, and loses that. */
async function losing(lost: RoadQueue): Promise<void> {
  const order: readonly RoadQueue[] = ["scan", "textract", "notice", "figure", "case"];
  for (const queue of order) {
    const messages = await vi.waitUntil(async () => {
      const taken = await road.take(queue);
      return taken.length > 0 && taken;
    });
    if (queue === lost) return;
    await road.work(queue, messages);
  }
}

const standing = async (caseId: string, kind: string) =>
  (await road.items()).filter(
    ({ pk, sk }) => pk === `CASE#${caseId}` && String(sk).startsWith(kind),
  );

describe("the sweeper", () => {
  it.each([
    { lost: "scan", shade: 10 },
    { lost: "textract", shade: 60 },
    { lost: "notice", shade: 110 },
    { lost: "figure", shade: 160 },
    { lost: "case", shade: 210 },
  ] as const)("brings a scan to its decision whose $lost message was lost", async (way) => {
    const caseId = `lost-${way.lost}`;
    const before = road.starts();
    await offeredUpload(caseId, await picture(way.shade));
    await losing(way.lost);
    expect(await road.drain()).toBe(0);

    later();
    await road.sweep();
    await road.drain();

    expect(await standing(caseId, "DOCUMENT#")).toMatchObject([{ status: "rejected" }]);
    expect(await standing(caseId, "DECISION#")).toHaveLength(1);
    expect(road.starts() - before).toBe(1);
  });

  it("finds a second version of a decided paper whose notice was lost", async () => {
    const caseId = "second-version";
    const documentId = await offeredUpload(caseId, await picture(20));
    await road.drain();
    await road.upload(caseId, documentId, await picture(30));
    await road.take("scan");

    later();
    await road.sweep();
    await road.drain();

    const [document] = await standing(caseId, "DOCUMENT#");
    const [reading] = await standing(caseId, "READING#");
    expect(document).toMatchObject({ status: "rejected", sha256: sha256Of(await picture(30)) });
    expect(reading).toMatchObject({ sha256: sha256Of(await picture(30)) });
  });

  it("looks at nothing any more that has come to its end, however much there was", async () => {
    for (let round = 0; round < 2; round += 1) {
      later();
      await road.sweep();
      await road.drain();
    }

    const inFlight = (await road.items()).filter(({ due }) => due !== undefined);
    expect(inFlight).toEqual([]);
  });

  it("changes nothing where nothing is late", async () => {
    const before = await road.items();

    later();
    await road.sweep();
    await road.drain();

    const decided = (items: typeof before) =>
      items.filter(({ sk }) => /^(DECISION|DOCUMENT|AUDIT)#/u.test(String(sk)));
    expect(decided(await road.items())).toEqual(decided(before));
  });
});
