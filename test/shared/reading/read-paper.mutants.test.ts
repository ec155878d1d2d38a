import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readPaper } from "../../../shared/reading/read-paper.ts";
import { anyCertificate, anySpoil, spoiltRecordings } from "./specimens/spoilt-reading.ts";
import { keyOf, truthOf } from "./specimens/true-figures.ts";

const file = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };
const isDeep = process.env["OPORA_DEEP"] === "1";
const numRuns = isDeep ? 10_000 : 150;
const timeout = isDeep ? 7_200_000 : 120_000;

describe("readPaper on papers read wrongly", () => {
  it.each(["local", "textract"] as const)(
    "confirms nothing wrong by %s",
    { timeout },
    (readers) => {
      fc.assert(
        fc.property(anyCertificate, anySpoil, (certificate, spoil) => {
          const reading = readPaper(spoiltRecordings(certificate, spoil, readers), file);
          const truth = truthOf(certificate);
          const wrong = reading.figures.filter(
            (figure) => figure.standing === "confirmed" && !truth.has(keyOf(figure)),
          );

          expect(wrong.map(keyOf)).toEqual([]);
        }),
        { numRuns },
      );
    },
  );
});
