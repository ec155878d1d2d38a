import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { REVIEW } from "../../cli/capacity/cost-of-case.ts";
import { USE } from "../../cli/capacity/use-of-services.ts";
import { CaseView } from "../../shared/contracts/api.ts";
import { openRoad, type Road } from "../functions/road.ts";
import { openSample } from "../functions/road-samples.ts";
import { printNdfl, SAMPLE } from "../shared/reading/specimens/printed-ndfl.ts";
import { wordsRecording } from "../shared/reading/specimens/printed-page.ts";
import { requestOf } from "../shared/runtime/invocation.ts";

/** What one scan may ask of the services on its way; a change of these is a change of the bill. */
const MOST = {
  "dynamodb:GetItem": 20,
  "dynamodb:Query": 4, // One of them asks whether the family lets a machine read.
  "dynamodb:PutItem": 24,
  "dynamodb:UpdateItem": 2,
  "s3:GetObject": 4,
  "s3:GetObjectVersion": 3,
  "s3:ListBucket": 2,
  "s3:PutObject": 2,
  "sns:Publish": 1,
  "sqs:SendMessage": 4,
  "textract:StartDocumentAnalysis": 1,
  "textract:GetDocumentAnalysis": 1,
} as const;

const { blocks } = wordsRecording([printNdfl(SAMPLE)], "textract", "1.0");
const TABLE_UNIT = 1024;

let road: Road;
let asked: Readonly<Record<string, number>>;

async function send(caseId: string, shade: number): Promise<Readonly<Record<string, number>>> {
  const background = `rgb(${shade},9,9)`;
  const picture = sharp({ create: { width: 1000, height: 1400, channels: 3, background } });
  await openSample(caseId);
  const before = road.calls();
  await road.upload(caseId, "d1", await picture.png().toBuffer());
  await road.drain();
  const after = Object.entries(road.calls());
  return Object.fromEntries(after.map(([call, times]) => [call, times - (before[call] ?? 0)]));
}

beforeAll(async () => {
  const seen = { status: "SUCCEEDED", pages: 1, modelVersion: "1.0", blocks } as const;
  road = await openRoad({ analyse: async () => seen, close: async () => undefined });
  await send("warm", 1);
  asked = await send("case-1", 2);
});
afterAll(() => road.close());

describe("one scan on its way to a decision", () => {
  it.each(Object.entries(MOST))("calls %s at most %d times", (call, most) => {
    expect(asked[call] ?? 0).toBeLessThanOrEqual(most);
  });

  it("calls nothing that has no budget, but for taking messages off their queues", () => {
    const free = new Set(["sqs:ReceiveMessage", "sqs:DeleteMessage", "iam:PassRole"]);
    const called = Object.keys(asked).filter((call) => (asked[call] ?? 0) > 0 && !free.has(call));
    expect(called.filter((call) => !Object.hasOwn(MOST, call))).toEqual([]);
  });

  it("is not read or paid again when the same content comes under another case", async () => {
    const again = await send("case-2", 2);
    expect(again["textract:StartDocumentAnalysis"] ?? 0).toBe(0);
    expect(again["textract:GetDocumentAnalysis"] ?? 0).toBe(0);
    expect(again["s3:PutObject"]).toBe(1);
  });

  it("leaves items of a size that is planned with", async () => {
    const items = await road.items();
    const own = items.filter(
      ({ pk }) => String(pk).includes("case-1") && String(pk) !== "CASE#warm",
    );
    const units = own.map((item) => Math.ceil(JSON.stringify(item).length / TABLE_UNIT));
    const written = 2 * units.reduce((sum, one) => sum + one, 0);
    expect(written).toBeGreaterThan(0.5 * USE.textract.tableWriteUnits);
    expect(written).toBeLessThanOrEqual(USE.textract.tableWriteUnits);
  });

  it("costs what is planned with", () => {
    const { s3Writes, s3Reads, snsRequests, textractPages } = USE.textract;
    expect(asked["s3:PutObject"]).toBe(s3Writes);
    const reads = ["s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket"];
    expect(reads.reduce((sum, call) => sum + (asked[call] ?? 0), 0)).toBeLessThanOrEqual(s3Reads);
    expect(asked["sns:Publish"]).toBe(snsRequests);
    expect(asked["textract:StartDocumentAnalysis"]).toBe(textractPages);
  });
});

describe("a caseworker's review", () => {
  it("uses what is planned with", async () => {
    const worker = { subject: "w1", roles: "caseworker" };
    const ask = (verb: string, request: unknown) => road.ask(verb, request);
    const named = { caseId: "case-1" };
    const show = async () =>
      CaseView.parse((await ask("show-case", requestOf(named, undefined, {}, worker))).body);
    const act = async (body: object, seen: number) =>
      (await ask("act-on-case", requestOf(named, { ...body, seen }, {}, worker))).status;
    const before = road.calls();
    const list = { ...worker, route: "GET /cases", query: { region: "RU-OMS" } };
    expect((await ask("list-cases", requestOf({}, undefined, {}, list))).status).toBe(200);
    const income = {
      ...{ memberId: "m1", kind: "wage", amount: "90.00", currency: "RUB", basis: "gross" },
      receivedIn: "2025-04",
    };
    const said = { action: "declare-income", income, reason: "told by the applicant" };
    const { version } = await show();
    expect(await act({ ...said, actionId: "budget-1", trial: true }, version)).toBe(200);
    expect(await act({ ...said, actionId: "budget-2" }, version)).toBe(200);
    await road.drain();
    const confirmed = await act(
      { action: "confirm", actionId: "budget-3" },
      (await show()).version,
    );
    expect(confirmed).toBe(200);
    const notice = requestOf(named, undefined, {}, { ...worker, query: { language: "ru" } });
    expect((await ask("show-notice", notice)).status).toBe(200);

    const count = (...calls: string[]) =>
      calls.reduce((sum, call) => sum + (road.calls()[call] ?? 0) - (before[call] ?? 0), 0);
    const reads = count("dynamodb:GetItem", "dynamodb:Query");
    const writes = count("dynamodb:PutItem", "dynamodb:UpdateItem");
    expect(reads).toBeGreaterThan(0.4 * REVIEW.tableReadUnits);
    expect(reads).toBeLessThanOrEqual(REVIEW.tableReadUnits);
    expect(2 * writes).toBeGreaterThan(0.4 * REVIEW.tableWriteUnits);
    expect(2 * writes).toBeLessThanOrEqual(REVIEW.tableWriteUnits);
    expect(count("sqs:SendMessage")).toBeLessThanOrEqual(REVIEW.sqsRequests);
  });
});
