import sharp from "sharp";

import type { Analysis, TextractBackEnd } from "../../../local/textract/back-end.ts";
import { Case } from "../../../shared/contracts/case.ts";
import { printNdfl, SAMPLE } from "../../shared/reading/specimens/printed-ndfl.ts";
import { wordsRecording } from "../../shared/reading/specimens/printed-page.ts";

const { blocks } = wordsRecording([printNdfl(SAMPLE)], "textract", "1.0");

const SEEN: Analysis = { status: "SUCCEEDED", pages: 1, modelVersion: "1.0", blocks };

/**
 * A Textract that sees the same recorded certificate on every scan, after so many seconds: a job that
 * ended before its start is noted would be told a second time only minutes later.
 */
export function textractAfter(seconds: number): TextractBackEnd {
  return {
    analyse: async () => {
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      return SEEN;
    },
    close: async () => undefined,
  };
}

/** A picture unlike every other, so that no content is linked to another. */
export async function inventedPicture(index: number): Promise<Buffer> {
  const background = { r: index % 256, g: Math.floor(index / 256), b: 9 };
  const create = { width: 1240, height: 1754, channels: 3 as const, background };
  return sharp({ create }).png({ compressionLevel: 1 }).toBuffer();
}

/** An application of one person. */
export function inventedApplication(id: string): Case {
  return Case.parse({
    ...{ schema: "opora.case/1", id, programme: "ru.social-contract", region: "RU-OMS" },
    appliedOn: "2025-07-10",
    members: [{ id: "m1", relation: "applicant", birthDate: "1990-02-01" }],
  });
}
