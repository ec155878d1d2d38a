import sharp from "sharp";
import { vi } from "vitest";

import { type CaseClient, caseClient } from "../../local/case-client.ts";
import type { LocalAws } from "../../local/local-aws.ts";
import { pdfOf } from "../shared/readers/pdf-text/pdf-of.ts";
import { CANARIES, markedApplication } from "./canaries.ts";
import { decideCase, workOnContracts } from "./contracts.ts";
import { leaveTraces } from "./erased.ts";
import { type Item, type Owner, ownerOf } from "./owner.ts";
import { workOnAgency, workOnCases } from "./people.ts";

const LONG_AGO = "2026-01-01T00:00:00.000Z";
const HOUR_MS = 3_600_000;
/** More than an item of the table holds, so that a reading must stand in S3. */
const LARGE = "ж".repeat(185_000);

const PRINTED = "Gross pay for March 2025 amounts to 42500.00 as the payroll says on this page";

/** Jobs that Textract takes at a time on this road; the flood is larger. */
export const OPEN_JOBS = 3;

const hash = (digit: string) => digit.repeat(64);

/**
 * Sends scans down every branch of the road that asks AWS for something: through the API and S3 as
 * people do it, and as the owner for what else takes hours or an accident to come about.
 *
 * Nothing waits for the last end: which calls were seen is the caller's to look at.
 */
export async function travelWholeRoad(aws: LocalAws): Promise<void> {
  const client = caseClient(aws.apiUrl, () => aws.token());
  const owner = ownerOf(aws);
  await sendScans(client, owner);
  await bringAboutAccidents(owner, client);
  await aws.functions.find("sweep").invoke({});
  await letBeErased(aws, owner, client);
  for (const _ of [1, 2]) await aws.functions.find("anchor-audit").invoke({});
  await sendFlood(client);
  for (const documentId of ["large-0", "large-1"]) await ended(owner, "rights-3", documentId);
  await workOnCases(aws, ["rights-3", "rights-1"]);
  await decideCase(aws, "rights-3");
  await workOnContracts(aws, "rights-3");
  await workOnAgency(aws, markedApplication);
}

/** Scans of two kinds, a file that is none, the same scan twice, and once more after it was read. */
async function sendScans(client: CaseClient, owner: Owner): Promise<void> {
  const scan = await picture(40);
  await client.open({ ...markedApplication, id: "rights-1" });
  const first = await client.upload("rights-1", paper("image/png", scan));
  await client.upload("rights-1", paper("image/png", scan));
  await client.upload("rights-1", paper("image/png", Buffer.from("no picture at all")));
  for (const pages of [[PRINTED], [PRINTED, PRINTED]]) {
    await client.upload("rights-1", paper("application/pdf", Buffer.from(pdfOf(pages))));
  }
  const second = await client.upload("rights-1", paper("image/png", await picture(140)));
  for (const documentId of [first, second]) await ended(owner, "rights-1", documentId);
  await client.open({ ...markedApplication, id: "rights-2" });
  await client.upload("rights-2", paper("image/png", scan));
}

/** Two cases whose time is over, as soon as nothing is under way in them any more. */
async function letBeErased(aws: LocalAws, owner: Owner, client: CaseClient): Promise<void> {
  for (const [at, caseId] of ["rights-old-1", "rights-old-2"].entries()) {
    await leaveTraces(aws, owner, client, { caseId, shade: 11 + at });
    await vi.waitUntil(
      async () => {
        const opened = await owner.item(`CASE#${caseId}`, "CASE");
        if (opened === undefined) return true;
        if (Number(opened["decisions"]) === 0) return false;
        await owner.put({ ...opened, statusSince: LONG_AGO.replace("2026", "2010") });
        await aws.functions.find("erase-cases").invoke({});
        return false;
      },
      { timeout: 120_000, interval: 500 },
    );
  }
}

/** More scans at once than Textract has room for. */
async function sendFlood(client: CaseClient): Promise<void> {
  await client.open({ ...markedApplication, id: "rights-4" });
  const shades = Array.from({ length: OPEN_JOBS + 4 }, (_, at) => 200 + at);
  const pictures = await Promise.all(shades.map(picture));
  await Promise.all(pictures.map((one) => client.upload("rights-4", paper("image/png", one))));
}

/** Waits until a document has come to its end. */
async function ended(owner: Owner, caseId: string, documentId: string): Promise<void> {
  const underWay = ["offered", "reading", undefined];
  await vi.waitUntil(
    async () => {
      const document = await owner.item(`CASE#${caseId}`, `DOCUMENT#${documentId}`);
      return !underWay.includes(document?.["status"] as string | undefined);
    },
    { timeout: 120_000, interval: 500 },
  );
}

/** What the sweeper finds, in each of its kinds, and a reading too large for the table. */
async function bringAboutAccidents(owner: Owner, client: CaseClient): Promise<void> {
  await client.open({ ...markedApplication, id: "rights-3" });
  const opened = await owner.item("CASE#rights-3", "CASE");
  await owner.put({ ...opened, statusSince: LONG_AGO, ...DUE });
  const versionId = await owner.upload("EvidenceScans", "scans/rights-3/arrived", "x".repeat(9));
  await ended(owner, "rights-3", "arrived");
  await late(owner, "arrived", { status: "offered" });
  await late(owner, "offered-in-vain", { status: "offered" });
  await client.open({ ...markedApplication, id: "rights-5" });
  for (const caseId of ["rights-3", "rights-5"]) await renewWithoutOrder(owner, caseId);
  await late(owner, "offered", { status: "offered", pk: "CASE#rights-5", caseId: "rights-5" });
  const hourAgo = new Date(Date.now() - HOUR_MS).toISOString();
  const reading = { status: "reading", changedAt: hourAgo, type: "png", pages: 1 };
  const uploadOf = (documentId: string) => ({
    bucket: owner.bucket("EvidenceScans"),
    key: `scans/rights-3/${documentId}`,
    ...{ versionId, sequencer: "1", correlationId: hash("c").slice(32) },
  });
  for (const [unread, givenUp] of [
    ["a", "b"],
    ["e", "d"],
  ] as const) {
    await late(owner, `unread-${unread}`, {
      ...{ ...reading, sha256: hash(unread), sources: ["textract", "local"] },
      upload: uploadOf("arrived"),
    });
    await late(owner, `given-up-${givenUp}`, {
      ...{ ...reading, changedAt: LONG_AGO, sha256: hash(givenUp), sources: ["textract"] },
      upload: uploadOf("given-up"),
    });
  }
  await noticeLost(owner, { ...reading, upload: uploadOf("noticed") });
  const read = (await owner.items()).filter(
    ({ caseId, documentId, sources, linkedTo }) =>
      caseId === "rights-1" &&
      documentId !== undefined &&
      linkedTo === undefined &&
      String(sources) === "textract,local",
  );
  for (const [at, { sha256, sources }] of read.entries()) {
    await late(owner, `large-${at}`, {
      ...{ ...reading, sha256, sources, fileName: LARGE, upload: uploadOf(`large-${at}`) },
    });
  }
}

/** A job that Textract was asked for and whose notice never came. */
async function noticeLost(owner: Owner, document: Item): Promise<void> {
  const { bucket, key, versionId } = document["upload"] as Record<string, string>;
  const order = {
    ...{ caseId: "rights-3", documentId: "noticed", bucket, key, versionId },
    ...{ sha256: hash("f"), type: "png", pages: 1 },
  };
  const job = { jobId: hash("9"), order, startedAt: LONG_AGO, version: 1 };
  await owner.put({ pk: `RUN#${bucket}/${key}#${versionId}`, sk: "JOB", ...job });
  await owner.put({ pk: `JOB#${job.jobId}`, sk: "JOB", ...job });
  await late(owner, "noticed", { ...document, sha256: hash("f"), sources: ["textract"] });
}

/** A second version of a paper of which nobody knows in which order it came. */
async function renewWithoutOrder(owner: Owner, caseId: string): Promise<void> {
  const key = `scans/${caseId}/renewed`;
  await owner.upload("EvidenceScans", key, "y".repeat(9));
  await ended(owner, caseId, "renewed");
  const document = await owner.item(`CASE#${caseId}`, "DOCUMENT#renewed");
  const upload = { ...(document?.["upload"] as Item), sequencer: "" };
  await owner.put({ ...document, upload });
  await owner.upload("EvidenceScans", key, "z".repeat(9));
}

/** The mark by which the sweep finds an item that is due. */
const DUE = { due: "due-0", dueAt: LONG_AGO };

async function late(owner: Owner, documentId: string, more: Item): Promise<void> {
  await owner.put({
    ...{ pk: "CASE#rights-3", sk: `DOCUMENT#${documentId}`, caseId: "rights-3", documentId },
    ...{ version: 1, changedAt: LONG_AGO, fileName: "scan.png", reasons: [], sources: [] },
    ...DUE,
    ...more,
  });
}

const paper = (contentType: string, bytes: Buffer) => ({
  ...{ memberId: "m1", fileName: CANARIES.fileName, contentType, bytes },
});

/** A page with bars on it, so that it is not empty. */
const picture = (shade: number) => {
  const bars = [100, 200, 300, 400].map(
    (top) => `<rect x="80" y="${top + (shade % 50)}" width="${300 + shade}" height="20"/>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="900"><rect width="700" height="900" fill="white"/>${bars.join("")}</svg>`;
  return sharp(Buffer.from(page)).png().toBuffer();
};
