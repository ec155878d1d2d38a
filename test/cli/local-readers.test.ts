import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLocalReaders } from "../../cli/local-readers.ts";
import type { LocalReaders } from "../../functions/read-scan/handler-readers.ts";
import { parseRecordings } from "../../shared/contracts/recording.ts";

const CORPUS = new URL("../corpus/compact/", import.meta.url);
const HOSTILE = new URL("../../../shared/data/hostile/", import.meta.url);
const MINUTES = 60_000;

/** Codes by which a file may be refused before its content is understood. */
const REFUSALS = [
  "NOT_AN_IMAGE",
  "UNSUPPORTED_TYPE",
  "TOO_LARGE",
  "TOO_MANY_PAGES",
  "ENCRYPTED",
  "DAMAGED",
  "TOO_SMALL",
  "EMPTY_PAGE",
  "TIME_LIMIT",
  "MEMORY_LIMIT",
];

/** Of each kind one that passes the headers; all of them where the full sizes are asked for. */
const FEW = [
  "pillow-truncated_image.png",
  "pdfjs-poppler-67295-0.pdf",
  "pillow-oom-225817ca0f8c663be7ab4b9e717b02c661e66834.tif",
];

function hostileFiles(): URL[] {
  if (!existsSync(HOSTILE)) return [];
  return ["jpeg", "png", "tiff", "pdf"].flatMap((folder) => {
    const at = new URL(`${folder}/`, HOSTILE);
    return readdirSync(at)
      .filter((name) => process.env["OPORA_DEEP"] === "1" || FEW.includes(name))
      .map((name) => new URL(name, at));
  });
}

describe("openLocalReaders", () => {
  let readers: LocalReaders;
  beforeAll(async () => {
    readers = await openLocalReaders();
  }, 5 * MINUTES);
  afterAll(() => readers.close());

  const read = (file: URL) => {
    const bytes = new Uint8Array(readFileSync(file));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return readers.readScan({ bytes, sha256, name: "scan" });
  };

  it(
    "reads a photograph with two readers of figures and one of words",
    async () => {
      const { recordings, pages } = await read(new URL("ndfl-2023-photo.jpg", CORPUS));
      const truth = JSON.parse(readFileSync(new URL("ndfl-2023-photo.truth.json", CORPUS), "utf8"));
      const digits = (text: string) => text.replace(/\D/g, "");
      const amounts: string[] = truth.figures.map(({ amount }: { amount: string }) =>
        digits(amount),
      );
      const found = new Set(recordings[0]?.blocks.map(({ Text }) => digits(Text ?? "")));
      const isFound = (amount: string) =>
        [amount, amount.replace(/00$/, "")].some((printed) => found.has(printed));

      expect(parseRecordings(recordings).map(({ model }) => model)).toEqual([
        "ppocr-v4@1.4.2",
        "tesseract@7.0.0/rus",
        "tesseract@7.0.0/eng",
      ]);
      expect(pages).toHaveLength(1);
      expect(amounts.filter((amount) => !isFound(amount))).toEqual([]);
    },
    5 * MINUTES,
  );

  it.skipIf(!existsSync(HOSTILE))(
    "ends every hostile file by name",
    async () => {
      const ends: string[] = [];
      for (const file of hostileFiles()) {
        const { rejection } = await read(file);
        if (rejection && !REFUSALS.includes(rejection.code)) ends.push(rejection.code);
      }

      expect(ends).toEqual([]);
    },
    90 * MINUTES,
  );

  it(
    "reads the next good file after them",
    async () => {
      const { recordings } = await read(new URL("ndfl-2023-clean.png", CORPUS));

      expect(recordings.map(({ outcome }) => outcome)).toEqual([
        "complete",
        "complete",
        "complete",
      ]);
    },
    5 * MINUTES,
  );
});
