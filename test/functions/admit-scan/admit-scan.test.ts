import { describe, expect, it } from "vitest";

import { type Arrival, admitScan } from "../../../functions/admit-scan/admit-scan.ts";
import type { Inspection } from "../../../functions/admit-scan/plan-admission.ts";
import { admissionWorld } from "./admission-world.ts";

const PAGE: Inspection = { type: "jpeg", pages: 1, sources: ["textract", "local"] };
const REFUSED: Inspection = { refused: { code: "NOT_AN_IMAGE", message: "Send a picture" } };

const arrival = (documentId: string, versionId: string, sequencer: string): Arrival => ({
  caseId: "c1",
  documentId,
  bucket: "scans",
  key: `scans/c1/${documentId}`,
  versionId,
  sequencer,
});

describe("admitScan", () => {
  it("claims an upload and orders each of its sources", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: PAGE } });

    const { outcome } = await admitScan(world.ports)(arrival("d1", "v1", "01"));

    expect(outcome).toBe("reading");
    expect(world.document("d1")).toMatchObject({ status: "reading", sha256: "a", version: 1 });
    expect(world.sent).toEqual(["textract d1 v1", "local d1 v1"]);
  });

  it("keeps from every reader what the family wants no machine to read", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: { ...PAGE, sources: [] } } });
    const admit = admitScan({ ...world.ports, drawsPages: true });

    const { outcome } = await admit(arrival("d1", "v1", "01"));
    await admit(arrival("d1", "v1", "01"));

    expect(outcome).toBe("by-hand");
    expect(world.document("d1")).toMatchObject({
      ...{ status: "needs-review", sources: [], reasons: [{ code: "CONSENT_WITHHELD" }] },
    });
    expect(world.sent).toEqual(["draw d1 v1", "decision c1", "draw d1 v1", "decision c1"]);
  });

  it("keeps from every reader what is released by another paper's new content as well", async () => {
    const unread: Inspection = { ...PAGE, sources: [] };
    const world = admissionWorld({
      v1: { sha256: "a", inspection: unread },
      v2: { sha256: "a", inspection: unread },
      v3: { sha256: "b", inspection: unread },
    });
    const admit = admitScan(world.ports);
    await admit(arrival("d1", "v1", "01"));
    await admit(arrival("d2", "v2", "02"));
    expect(world.document("d2")).toMatchObject({ status: "linked", linkedTo: "d1" });

    await admit(arrival("d1", "v3", "03"));

    expect(world.document("d2")).toMatchObject({
      ...{ status: "needs-review", reasons: [{ code: "CONSENT_WITHHELD" }] },
    });
    expect(world.sent.filter((one) => !one.startsWith("decision"))).toEqual([]);
  });

  it("reads nothing again that was read before, whoever sent it", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: PAGE } });
    world.read.add("a textract").add("a local");

    await admitScan(world.ports)(arrival("d1", "v1", "01"));

    expect(world.sent).toEqual(["figures d1"]);
  });

  it("claims once, however often the event comes, and sends again what may be lost", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: PAGE } });
    const admit = admitScan(world.ports);

    const outcomes = [];
    for (let copy = 0; copy < 3; copy += 1) {
      outcomes.push((await admit(arrival("d1", "v1", "01"))).outcome);
    }

    expect(outcomes).toEqual(["reading", "claimed-before", "claimed-before"]);
    expect(world.claims).toBe(1);
    expect(world.examined).toBe(1);
  });

  it("claims once when copies overlap", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: PAGE } });
    const admit = admitScan(world.ports);

    const copies = Array.from({ length: 8 }, () => admit(arrival("d1", "v1", "01")));
    const outcomes = (await Promise.all(copies)).map(({ outcome }) => outcome);

    expect(outcomes.filter((outcome) => outcome === "reading")).toHaveLength(1);
    expect(world.claims).toBe(1);
  });

  it("goes on with a claim whose sender died before its messages left", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: PAGE } });
    const dying = {
      ...world.ports,
      order: () => Promise.reject(new Error("killed")),
    };
    await expect(admitScan(dying)(arrival("d1", "v1", "01"))).rejects.toThrow("killed");

    await admitScan(world.ports)(arrival("d1", "v1", "01"));

    expect(world.sent).toEqual(["textract d1 v1", "local d1 v1"]);
    expect(world.claims).toBe(1);
  });

  it("links the same content under another key to the first, and reads it once", async () => {
    const world = admissionWorld({
      v1: { sha256: "a", inspection: PAGE },
      v2: { sha256: "a", inspection: PAGE },
    });
    const admit = admitScan(world.ports);
    await admit(arrival("d1", "v1", "01"));
    world.sent.length = 0;

    const { outcome } = await admit(arrival("d2", "v2", "02"));

    expect(outcome).toBe("linked");
    expect(world.document("d2")).toMatchObject({ status: "linked", linkedTo: "d1" });
    expect(world.sent).toEqual(["decision c1"]);
  });

  it("has one run for the same bytes put three times under one key", async () => {
    const same = { sha256: "a", inspection: PAGE };
    const world = admissionWorld({ v1: same, v2: same, v3: same });
    const admit = admitScan(world.ports);

    const outcomes = [];
    for (const [version, sequencer] of [
      ["v1", "01"],
      ["v2", "02"],
      ["v3", "03"],
    ] as const) {
      outcomes.push((await admit(arrival("d1", version, sequencer))).outcome);
    }

    expect(outcomes).toEqual(["reading", "same-content", "same-content"]);
    expect(world.document("d1")).toMatchObject({ status: "reading", sha256: "a" });
  });

  const sameTwice = { sha256: "a", inspection: PAGE };
  const replaced = { v1: sameTwice, v2: sameTwice, v4: sameTwice };
  const other = { sha256: "b", inspection: PAGE };

  it.each([
    { by: "another paper", v3: other },
    { by: "a file that is refused", v3: { sha256: "b", inspection: REFUSED } },
  ])("reads what was linked to a document that is replaced by $by", async ({ v3 }) => {
    const world = admissionWorld({ ...replaced, v3 });
    const admit = admitScan(world.ports);
    await admit(arrival("d1", "v1", "01"));
    await admit(arrival("d2", "v2", "02"));
    await admit(arrival("d3", "v4", "03"));
    world.sent.length = 0;

    for (let copy = 0; copy < 2; copy += 1) await admit(arrival("d1", "v3", "04"));

    expect(world.document("d2")).toMatchObject({ status: "reading", sources: PAGE.sources });
    expect(world.document("d2")).not.toHaveProperty("linkedTo");
    expect(world.document("d3")).toMatchObject({ status: "linked", linkedTo: "d2" });
    expect(world.sent.filter((message) => message === "textract d2 v2")).toHaveLength(2);
  });

  it("leaves no link to a document that was replaced while it was linked", async () => {
    const world = admissionWorld({ ...replaced, v3: other });
    await admitScan(world.ports)(arrival("d1", "v1", "01"));
    const slow = {
      ...world.ports,
      firstWith: async (caseId: string, sha256: string) => {
        const first = await world.ports.firstWith(caseId, sha256);
        if (world.document("d1")?.sha256 === "a") await replace();
        return first;
      },
    };
    const replace = () => admitScan(world.ports)(arrival("d1", "v3", "03"));

    await admitScan(slow)(arrival("d2", "v2", "02"));

    expect(world.document("d1")).toMatchObject({ sha256: "b" });
    expect(world.document("d2")).toMatchObject({ status: "reading" });
    expect(world.sent).toContain("textract d2 v2");
  });

  it("links the content that comes back to whoever was read for it meanwhile", async () => {
    const world = admissionWorld({ ...replaced, v3: other });
    const admit = admitScan(world.ports);
    for (const [document, version, sequencer] of [
      ["d1", "v1", "01"],
      ["d2", "v2", "02"],
      ["d1", "v3", "03"],
      ["d1", "v4", "04"],
    ] as const) {
      await admit(arrival(document, version, sequencer));
    }

    expect(world.document("d2")).toMatchObject({ status: "reading" });
    expect(world.document("d1")).toMatchObject({ status: "linked", linkedTo: "d2" });
  });

  it.each([
    { way: "the sweep tells of the newest without an order", sequencers: ["01", ""], newest: "v3" },
    { way: "the order comes after it", sequencers: ["", "02"], newest: "v3" },
  ])("takes a newer version where $way", async ({ sequencers, newest }) => {
    const world = Object.assign(admissionWorld({ v1: sameTwice, v3: other }), { newest });
    const admit = admitScan(world.ports);
    await admit(arrival("d1", "v1", sequencers[0] ?? ""));

    expect(await admit(arrival("d1", "v3", sequencers[1] ?? ""))).toMatchObject({
      outcome: "reading",
    });
    expect(world.document("d1")).toMatchObject({ upload: { versionId: "v3" } });
  });

  it("keeps the newest where an older one is told of late, whichever lacks its order", async () => {
    for (const sequencers of [
      ["02", ""],
      ["", "01"],
    ]) {
      const world = Object.assign(admissionWorld({ v1: sameTwice, v3: other }), { newest: "v3" });
      const admit = admitScan(world.ports);
      await admit(arrival("d1", "v3", sequencers[0] ?? ""));

      expect(await admit(arrival("d1", "v1", sequencers[1] ?? ""))).toMatchObject({
        outcome: "superseded",
      });
    }
  });

  const versions = [
    { version: "v1", sequencer: "0A", sha256: "a" },
    { version: "v2", sequencer: "0A1", sha256: "b" },
    { version: "v3", sequencer: "0B", sha256: "a" },
    { version: "v4", sequencer: "0B001", sha256: "c" },
  ];
  it.each(permutations(versions))("ends as the newest of %s", async (...order) => {
    const world = admissionWorld(
      Object.fromEntries(
        versions.map(({ version, sha256 }) => [version, { sha256, inspection: PAGE }]),
      ),
    );
    for (const { version, sequencer } of order) {
      await admitScan(world.ports)(arrival("d1", version, sequencer));
    }

    expect(world.document("d1")).toMatchObject({ sha256: "c", upload: { versionId: "v4" } });
    expect(world.claims).toBe(4);
  });

  it("takes a PDF at its word, and has its pages drawn where readers of ours run", async () => {
    const inspection: Inspection = { type: "pdf", pages: 2, sources: ["pdf-text"] };
    const world = admissionWorld({ v1: { sha256: "a", inspection } });
    world.read.add("a pdf-text");

    await admitScan({ ...world.ports, drawsPages: true })(arrival("d1", "v1", "01"));

    expect(world.sent).toEqual(["local d1 v1", "figures d1"]);
  });

  it("records a refusal as a rejected reading and pays nobody", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: REFUSED } });

    const { outcome } = await admitScan(world.ports)(arrival("d1", "v1", "01"));

    expect(outcome).toBe("rejected");
    expect(world.document("d1")).toMatchObject({
      status: "rejected",
      reasons: [{ code: "NOT_AN_IMAGE" }],
    });
    expect(world.rejected).toEqual(["NOT_AN_IMAGE"]);
    expect(world.sent).toEqual(["decision c1"]);
  });

  it("leaves an object alone that is gone", async () => {
    const world = admissionWorld({});

    const { outcome } = await admitScan(world.ports)(arrival("d1", "v1", "01"));

    expect(outcome).toBe("gone");
    expect(world.claims).toBe(0);
  });

  it("keeps whose paper it is, as it was announced", async () => {
    const world = admissionWorld({ v1: { sha256: "a", inspection: PAGE } });
    world.offer("d1", "m2");

    await admitScan(world.ports)(arrival("d1", "v1", "01"));

    expect(world.document("d1")).toMatchObject({ memberId: "m2", fileName: "paper.jpg" });
  });
});

function permutations<Entry>(entries: readonly Entry[]): Entry[][] {
  if (entries.length < 2) return [[...entries]];
  return entries.flatMap((entry, at) =>
    permutations(entries.filter((_, other) => other !== at)).map((rest) => [entry, ...rest]),
  );
}
