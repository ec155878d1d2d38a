import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openRoad, type Road } from "../functions/road.ts";
import { openSample, sampleAnalysis } from "../functions/road-samples.ts";
import { corpusFiles, type HostileFile, madeFiles } from "./hostile-files.ts";

const IS_DEEP = process.env["OPORA_DEEP"] === "1";
const SEED = Number(process.env["OPORA_SEED"] ?? 20261124);
const EVENTS = IS_DEEP ? 5_000 : 20;
const MINUTES = 60_000;

/** The closed list of `contracts.md`. */
const REJECTIONS = [
  ...["NOT_AN_IMAGE", "UNSUPPORTED_TYPE", "TOO_LARGE", "TOO_MANY_PAGES", "ENCRYPTED", "DAMAGED"],
  ...["TOO_SMALL", "EMPTY_PAGE", "UNKNOWN_FORM", "NO_FIGURES", "TIME_LIMIT", "MEMORY_LIMIT"],
];
const TYPES = ["image/jpeg", "image/png", "image/tiff", "application/pdf", "text/html", ""];

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const good = (shade: number) =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: `rgb(9,9,${shade})` } })
    .jpeg()
    .toBuffer();

const documentsOf = async (caseId: string) =>
  (await road.items()).filter(
    ({ pk, sk }) => pk === `CASE#${caseId}` && String(sk).startsWith("DOCUMENT#"),
  );

interface Standing {
  readonly documentId: string;
  readonly status: string;
  readonly reasons: readonly { readonly code: string }[];
}

/** Files in one case: few, for each is decided with all others of its case. */
const A_CASE = 10;

/** Uploads files under the types claimed, and says which came to no documented end. */
async function endsOf(
  name: string,
  files: readonly HostileFile[],
  claimed: (at: number) => string,
): Promise<string[]> {
  const undocumented: string[] = [];
  for (let from = 0; from < files.length; from += A_CASE) {
    const caseId = `${name}-${from}`;
    const some = files.slice(from, from + A_CASE);
    await openSample(caseId);
    for (const [at, { bytes }] of some.entries()) {
      await road.upload(caseId, `file-${at}`, bytes, claimed(from + at));
    }
    await road.upload(caseId, "next", await good(from % 250));
    await road.drain();
    const documents = (await documentsOf(caseId)) as unknown as readonly Standing[];
    const found = new Map(documents.map((one) => [one.documentId, one]));
    undocumented.push(
      ...some.flatMap((file, at) => faultOf(file.name, found.get(`file-${at}`))),
      ...(found.get("next")?.status === "rejected" ? [] : [`${caseId}: the next good document`]),
    );
  }
  return undocumented;
}

function faultOf(name: string, document: Standing | undefined): string[] {
  const { status, reasons } = document ?? { status: "lost", reasons: [] };
  const isNamed = reasons.length > 0 && reasons.every(({ code }) => REJECTIONS.includes(code));
  const isEnd =
    status === "rejected" ? isNamed : ["linked", "read", "needs-review"].includes(status);
  return isEnd ? [] : [`${name}: ${status}`];
}

describe("a hostile file", () => {
  it("made here ends documented, and the next good document passes", {
    timeout: 5 * MINUTES,
  }, async () => {
    const made = await madeFiles();
    const files = IS_DEEP
      ? made
      : made.filter(({ name }, at) => !name.startsWith("kind") || at % 4 === 0);
    const claimed = (at: number) => TYPES[at % TYPES.length] ?? "";

    expect(await endsOf("hostile-made", files, claimed)).toEqual([]);
  });

  const corpus = corpusFiles().filter((_, at) => IS_DEEP || at % 5 === 0);
  it.skipIf(corpus.length === 0)(
    "of the decoders' own corpora ends documented whatever type it claims",
    { timeout: 30 * MINUTES },
    async () => {
      const tried = IS_DEEP ? TYPES : TYPES.slice(0, 1);
      for (const [number, type] of tried.entries()) {
        const claimed = (at: number) => (IS_DEEP ? type : (TYPES[at % TYPES.length] ?? ""));
        const files = corpus.map(({ name, bytes }) => ({
          name,
          bytes: Buffer.concat([bytes, Buffer.alloc(number)]), // Else it were linked to the first.
        }));

        expect(await endsOf(`hostile-corpus-${number}`, files, claimed)).toEqual([]);
      }
    },
  );
});

/** A record of S3 with something of it missing, changed or of another kind. */
const badRecord = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      eventVersion: fc.constantFrom("2.1", "3.0", "", "2"),
      eventName: fc.constantFrom("ObjectCreated:Put", "ObjectRemoved:DeleteMarkerCreated", ""),
      s3: fc.record(
        {
          bucket: fc.record(
            { name: fc.constantFrom("scans", "another", "") },
            { requiredKeys: [] },
          ),
          object: fc.record(
            {
              key: fc.oneof(
                fc.constantFrom("scans/%ZZ/d1", "scans/a/b/c", "scans//d1", "scans/..%2F..%2Fx/d1"),
                fc.constantFrom(
                  "",
                  "%",
                  "scans/c1/",
                  "other/c1/d1",
                  `scans/${"x".repeat(10_000)}/d`,
                ),
                fc.string({ unit: "grapheme" }),
              ),
              versionId: fc.string(),
              sequencer: fc.constantFrom("", "0A", "zz"),
              size: fc.integer(),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
);

describe("an event of S3", () => {
  it(`of any form loses none of the good ones beside it, in ${EVENTS} events`, {
    timeout: 30 * MINUTES,
  }, async () => {
    await openSample("fuzz");
    let number = 0;
    const records = fc.array(badRecord, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(records, records, async (before, after) => {
        number += 1;
        const documentId = `d${number}`;
        await road.upload("fuzz", documentId, await good(number % 250));
        const [notice] = await road.take("scan");
        const own = (JSON.parse(notice?.Body ?? "{}") as { Records: unknown[] }).Records;
        await road.send("scan", { Records: [...before, ...own, ...after] });
        await road.send("scan", { Service: "Amazon S3", Event: "s3:TestEvent" });
        const messages = await road.take("scan");
        await road.work("scan", messages); // Answers for each, and throws for none.
        const documents = await documentsOf("fuzz");
        expect(documents.some((one) => one["documentId"] === documentId)).toBe(true);
      }),
      { seed: SEED, numRuns: EVENTS },
    );
  });

  it.each([
    ["../../etc/passwd", "a path"],
    ["Справка о доходах.pdf", "Cyrillic"],
    ["a\u202Egpj.exe", "right to left"],
    ["имя+с пробелом %41&?#", "signs of addresses"],
    ["é\u0301\u{1F4C4}", "marks and pictures"],
    ["x".repeat(900), "all the length a key has"],
  ])("names %s as it came: %s", async (documentId) => {
    const key = documentId.replaceAll("/", "-"); // A slash begins another folder, which is no upload.
    await openSample("names");
    await road.upload("names", key, await good(documentId.length % 250));
    await road.drain();

    const documents = await documentsOf("names");
    expect(documents.map((one) => one["documentId"])).toContain(key);
  });
});
