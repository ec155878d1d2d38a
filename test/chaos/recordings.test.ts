import { existsSync, readdirSync, readFileSync } from "node:fs";

import { GetDocumentAnalysisCommand, TextractClient } from "@aws-sdk/client-textract";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import { withDoubts } from "../../functions/extract-figures/doubt-reading.ts";
import { collectJob } from "../../shared/adapters/textract-jobs.ts";
import { textractRecording } from "../../shared/readers/textract/textract-recording.ts";
import type { Block } from "../../shared/reading/block.ts";
import { readPaper } from "../../shared/reading/read-paper.ts";
import type { Recording } from "../../shared/reading/recording.ts";
import { randomOf, shuffled } from "./random.ts";

const FOLDER = new URL("../../../shared/data/textract/", import.meta.url);
const isHere = existsSync(FOLDER);
const IS_DEEP = process.env["OPORA_DEEP"] === "1";
const CUTS = IS_DEEP ? 1000 : 6;
const SHUFFLES = IS_DEEP ? 100 : 1;
const SHA256 = "a".repeat(64);

interface Part {
  readonly Blocks?: readonly { readonly Id: string; readonly Page?: number }[];
  readonly DocumentMetadata?: { readonly Pages?: number };
}

function partsOf(name: string): Part[] {
  const content = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Part | Part[];
  return Array.isArray(content) ? content : [content];
}
const recordings = isHere
  ? readdirSync(FOLDER).filter((name) => name.endsWith(".json") && !name.startsWith("queries"))
  : [];
const readingOf = (recording: Recording) =>
  withDoubts(readPaper([recording], { file: "scan", sha256: SHA256, pages: recording.pages }), [
    recording,
  ]);

const textract = mockClient(TextractClient);
beforeEach(() => textract.reset());

/** Parts of random sizes under names; some are sent twice, the last is empty, as Textract does. */
function serve(blocks: readonly object[], pages: number, random: () => number): void {
  const parts: object[] = [];
  for (let from = 0; from < blocks.length; ) {
    const size = 1 + Math.floor(random() * 1000);
    parts.push({ Blocks: blocks.slice(from, from + size) });
    if (random() < 0.2) parts.push(parts.at(-1) ?? {});
    from += size;
  }
  parts.push({ Blocks: [] });
  textract.on(GetDocumentAnalysisCommand).callsFake(({ NextToken }: { NextToken?: string }) => {
    const at = Number(NextToken ?? 0);
    return {
      ...{ JobStatus: "SUCCEEDED", DocumentMetadata: { Pages: pages }, ...parts[at] },
      NextToken: String(Math.min(at + 1, parts.length - 1)),
    };
  });
}

async function collected(): Promise<Recording> {
  const result = await collectJob("j1");
  if (result.kind !== "ended") throw new TypeError("Expected the job to have ended");
  return textractRecording(result.parts, SHA256);
}

describe.skipIf(!isHere)("a real job of ten pages (../shared/data)", () => {
  it(`is the same recording in ${CUTS} cuts, parts sent twice among them`, async () => {
    const blocks = partsOf("ten-page-async-forms-tables.2895-blocks.json").flatMap(
      ({ Blocks = [] }) => Blocks,
    );
    const whole = textractRecording([{ Blocks: blocks, DocumentMetadata: { Pages: 10 } }], SHA256);
    for (let seed = 1; seed <= CUTS; seed += 1) {
      serve(blocks, 10, randomOf(seed));
      const cut = await collected();

      expect({ seed, isSame: JSON.stringify(cut) === JSON.stringify(whole) }).toEqual({
        seed,
        isSame: true,
      });
      textract.reset();
    }
  });

  it("is begun again where a name of a part has expired, and never ends early", async () => {
    textract
      .on(GetDocumentAnalysisCommand)
      .resolvesOnce({ JobStatus: "SUCCEEDED", Blocks: [{ Id: "a", Page: 1 }], NextToken: "old" })
      .rejectsOnce(Object.assign(new Error("expired"), { name: "InvalidParameterException" }));

    await expect(collectJob("j1")).rejects.toThrow("expired");
  });

  it("goes to a person where any page of it never came", () => {
    const blocks = partsOf("ten-page-async-forms-tables.2895-blocks.json").flatMap(
      ({ Blocks = [] }) => Blocks,
    );
    for (let lost = 1; lost <= 10; lost += 1) {
      const rest = blocks.filter(({ Page = 1 }) => Page !== lost);
      const recording = textractRecording(
        [{ Blocks: rest, DocumentMetadata: { Pages: 10 } }],
        SHA256,
      );

      expect(recording.outcome).toBe("partial");
      expect(recording.warnings).toEqual([{ code: "PAGE_NOT_READ", pages: [lost] }]);
    }
  });
});

describe.skipIf(!isHere)("a recording with something missing (../shared/data)", () => {
  it.each(recordings)("%s is never read silently when it is partial, warned or dark", (name) => {
    const parts = partsOf(name);
    const warned = { Warnings: [{ ErrorCode: "LOW_LIGHT", Pages: [1] }] };
    for (const change of [
      { JobStatus: "PARTIAL_SUCCESS" },
      warned,
      { ...warned, JobStatus: "X" },
    ]) {
      const changed = parts.map((part, at) => (at === 0 ? { ...part, ...change } : part));
      const { status, reasons } = readingOf(textractRecording(changed, SHA256));

      expect(status).not.toBe("read");
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it("with unanswered queries confirms nothing", () => {
    const { figures } = readingOf(textractRecording(partsOf("queries-unanswered.json"), SHA256));

    expect(figures.filter(({ standing }) => standing === "confirmed")).toEqual([]);
  });
});

describe.skipIf(!isHere)("the same recording (../shared/data)", () => {
  it.each(recordings)(`%s in ${SHUFFLES} shuffles under other ids is the same reading`, (name) => {
    const recording = textractRecording(partsOf(name), SHA256);
    const expected = JSON.stringify(readingOf(recording));
    for (let seed = 1; seed <= SHUFFLES; seed += 1) {
      const blocks = renamed(shuffled(recording.blocks, randomOf(seed)), seed);
      const same = JSON.stringify(readingOf({ ...recording, blocks })) === expected;

      expect({ seed, same }).toEqual({ seed, same: true });
    }
  });
});

function renamed(blocks: readonly Block[], seed: number): Block[] {
  return blocks.map((block) => ({
    ...block,
    Id: `${seed}-${block.Id}`,
    ...(block.Relationships && {
      Relationships: block.Relationships.map(({ Type, Ids }) => ({
        Type,
        Ids: Ids.map((id) => `${seed}-${id}`),
      })),
    }),
  }));
}
