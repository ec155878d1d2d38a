import sharp from "sharp";
import type { Worker } from "tesseract.js";
import { describe, expect, it } from "vitest";

import { blank } from "../../../../shared/imaging/gray-image.ts";
import { detectOrientation } from "../../../../shared/readers/tesseract/detect-orientation.ts";

type Seen = Awaited<ReturnType<Worker["detect"]>>["data"];

/** An engine that answers as told; undefined: it fails. */
function engine(seen: Partial<Seen> | undefined) {
  const shown: Buffer[] = [];
  const detect = async (picture: Buffer) => {
    shown.push(picture);
    if (!seen) throw new Error("Too few characters");
    return { jobId: "1", data: seen };
  };
  return { worker: { detect } as unknown as Worker, shown };
}

describe("detectOrientation", () => {
  it.each([
    { degrees: 0, turn: 0 },
    { degrees: 90, turn: 90 },
    { degrees: 180, turn: 180 },
    { degrees: 270, turn: 270 },
  ])("turns a page by the engine's $degrees degrees", async ({ degrees, turn }) => {
    const { worker } = engine({
      orientation_degrees: degrees,
      orientation_confidence: 4,
      script: "Cyrillic",
    });

    expect(await detectOrientation(worker, blank(40, 60))).toEqual({
      turn,
      certain: true,
      script: "Cyrillic",
    });
  });

  it("acts on no doubtful turn, and names no script that was not seen", async () => {
    const { worker } = engine({
      orientation_degrees: 180,
      orientation_confidence: 0.4,
      script: null,
    });

    expect(await detectOrientation(worker, blank(40, 60))).toEqual({ turn: 180, certain: false });
  });

  it("leaves a page as it lies where the engine fails", async () => {
    const { worker } = engine(undefined);

    expect(await detectOrientation(worker, blank(40, 60))).toEqual({ turn: 0, certain: false });
  });

  it("shows the engine no more than 2 000 pixels a side, and their resolution on a sheet of A4", async () => {
    const { worker, shown } = engine({ orientation_degrees: 0, orientation_confidence: 4 });
    await detectOrientation(worker, blank(1_000, 4_000));

    const { width, height, density } = await sharp(shown[0]).metadata();
    expect({ width, height, density }).toEqual({ width: 500, height: 2_000, density: 171 });
  });
});
