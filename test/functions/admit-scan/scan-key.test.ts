import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { scanKey } from "../../../functions/admit-scan/scan-key.ts";

/** As S3 spells a key in an event. */
const spelled = (key: string) =>
  key
    .split("/")
    .map((part) => encodeURIComponent(part).replaceAll("%20", "+"))
    .join("/");

const part = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => !text.includes("/"));

describe("scanKey", () => {
  it("undoes the spelling of S3 events", () => {
    expect(scanKey("scans/case+1/%D1%81%D0%BA%D0%B0%D0%BD+%2B1.jpg")).toEqual({
      key: "scans/case 1/скан +1.jpg",
      caseId: "case 1",
      documentId: "скан +1.jpg",
    });
  });

  it("finds case and document in whatever way they are written", () => {
    fc.assert(
      fc.property(part, part, (caseId, documentId) => {
        const key = `scans/${caseId}/${documentId}`;
        expect(scanKey(spelled(key))).toEqual({ key, caseId, documentId });
      }),
    );
  });

  it.each(["scans/", "scans/case", "scans/case/", "scans//document", "scans/a/b/c", "other/a/b"])(
    "passes over %s",
    (key) => {
      expect(scanKey(key)).toBeUndefined();
    },
  );
});
