import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readPaper } from "../../../shared/reading/read-paper.ts";
import { anyLayout } from "./specimens/any-layout.ts";
import { saidBy } from "./specimens/other-layouts.ts";
import { anyMutation, spoiltLayout } from "./specimens/spoilt-layout.ts";
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

  it.each(["local", "textract"] as const)(
    "confirms nothing wrong of ten other forms by %s",
    { timeout },
    (readers) => {
      fc.assert(
        fc.property(anyLayout, anyMutation, ({ prints, figures }, mutation) => {
          const reading = readPaper(spoiltLayout(prints, mutation, readers), file);
          const sure = reading.figures.filter(({ standing }) => standing === "confirmed");

          expect(sure.map(saidBy).filter((said) => !figures.includes(said))).toEqual([]);
        }),
        { numRuns: isDeep ? numRuns : 60 },
      );
    },
  );
});
