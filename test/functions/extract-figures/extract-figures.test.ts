import { describe, expect, it } from "vitest";

import {
  type AwaitedDocument,
  extractFigures,
} from "../../../functions/extract-figures/extract-figures.ts";
import type { Reading } from "../../../shared/reading/reading.ts";
import type { Recording, RecordingSource } from "../../../shared/reading/recording.ts";
import { printNdfl, SAMPLE } from "../../shared/reading/specimens/printed-ndfl.ts";
import { figuresRecording, wordsRecording } from "../../shared/reading/specimens/printed-page.ts";

const sha256 = "0".repeat(64);
const order = { caseId: "c1", documentId: "d1", sha256 };
const document: AwaitedDocument = {
  ...{ caseId: "c1", documentId: "d1", fileName: "scan.png", sha256 },
  sources: ["local", "textract"],
};
const prints = printNdfl(SAMPLE);
const local = [
  figuresRecording([prints], "pp-ocr", "ppocr-v4@1.4.2"),
  wordsRecording([prints], "tesseract", "tesseract@7.0.0/rus"),
];
const failed: Recording = {
  ...wordsRecording([], "textract", "textract@1"),
  outcome: "failed",
};

function run(
  answers: Partial<Record<RecordingSource, readonly Recording[]>>,
  awaited: AwaitedDocument | undefined = document,
  stands = true,
) {
  const kept: Reading[] = [];
  const ordered: string[] = [];
  const extract = extractFigures<AwaitedDocument>({
    awaited: async () => awaited,
    recordings: async (_, source) => answers[source],
    keep: async (_, reading) => {
      if (stands) kept.push(reading);
      return stands;
    },
    orderDetermination: async (caseId) => {
      ordered.push(caseId);
    },
  });
  return { result: extract(order), kept, ordered };
}

describe("extractFigures", () => {
  it("waits until every source has answered", async () => {
    const { result, kept, ordered } = run({ local });

    expect(await result).toBe("waiting");
    expect([kept, ordered]).toEqual([[], []]);
  });

  it("reads from what the sources saw, failures counted as answers", async () => {
    const { result, kept, ordered } = run({ local, textract: [failed] });

    expect(await result).toBe("read");
    expect(kept[0]).toMatchObject({
      form: "ru.ndfl-1175018",
      file: "scan.png",
      sha256,
      status: "read",
    });
    expect(ordered).toEqual(["c1"]);
  });

  it("rejects a file that no source could read", async () => {
    const { result, kept } = run({ local: [failed], textract: [failed] });

    expect(await result).toBe("rejected");
    expect(kept[0]).toMatchObject({ status: "rejected", figures: [] });
  });

  it("keeps nothing for a document that has moved on, and has the case looked at again", async () => {
    const changed = run({ local, textract: [] }, { ...document, sha256: "1".repeat(64) });
    const lost = run({ local, textract: [failed] }, document, false);

    expect(await changed.result).toBe("stale");
    expect(await lost.result).toBe("stale");
    expect([changed.kept, lost.kept]).toEqual([[], []]);
    expect([changed.ordered, lost.ordered]).toEqual([["c1"], ["c1"]]);
  });

  it("yields the same reading however often it runs", async () => {
    const first = run({ local, textract: [failed] });
    const second = run({ local, textract: [failed] });
    await Promise.all([first.result, second.result]);

    expect(JSON.stringify(second.kept)).toBe(JSON.stringify(first.kept));
  });
});
