import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readRecording, recordedBackEnd } from "../../../local/textract/recorded-back-end.ts";
import { resultPage } from "../../../local/textract/result-page.ts";

const DATA = "../shared/data/textract";
const TEN_PAGES = `${DATA}/ten-page-async-forms-tables.2895-blocks.json`;
const PICTURE = `${DATA}/employmentapp.png`;
const RECORDING = `${DATA}/employmentapp.forms-tables-merged.json`;

const job = {
  id: "job",
  api: "StartDocumentAnalysis" as const,
  request: { DocumentLocation: { S3Object: { Bucket: "b", Name: "n" } } },
  startedAt: 0,
};

describe("recordedBackEnd", () => {
  it("fails by name where there is no recording", async () => {
    const { status, statusMessage } = await recordedBackEnd(new Map()).analyse(Buffer.from("x"));

    expect(status).toBe("FAILED");
    expect(statusMessage).toMatch(/No recording/u);
  });

  it.runIf(existsSync(PICTURE))(
    "answers a picture with what Textract once said of it",
    async () => {
      const document = readFileSync(PICTURE);
      const sha256 = createHash("sha256").update(document).digest("hex");
      const { blocks, pages } = await recordedBackEnd(new Map([[sha256, RECORDING]])).analyse(
        document,
      );

      expect(pages).toBe(1);
      expect(blocks.filter(({ BlockType }) => BlockType === "LINE")).toHaveLength(28);
    },
  );

  it.runIf(existsSync(TEN_PAGES))("is the same whole whatever the size of its parts", () => {
    const analysis = readRecording(TEN_PAGES);
    const joined = [1, 7, 333, 1000].map((MaxResults) => {
      const blocks: unknown[] = [];
      let NextToken: string | undefined;
      do {
        const part = resultPage(job, analysis, { MaxResults, NextToken });
        const { Blocks = [], NextToken: next } = part as { Blocks?: unknown[]; NextToken?: string };
        blocks.push(...Blocks);
        NextToken = next;
      } while (NextToken !== undefined);
      return blocks;
    });

    expect(analysis.blocks).toHaveLength(2895);
    for (const blocks of joined) expect(blocks).toEqual(analysis.blocks);
  });
});
