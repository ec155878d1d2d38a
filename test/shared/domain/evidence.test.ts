import { describe, expect, it } from "vitest";

import { evidenceOf } from "../../../shared/domain/evidence.ts";
import { figure, paper } from "./make-paper.ts";

describe("evidenceOf", () => {
  const full = figure("2025-04", "10.00", {
    rate: "13",
    derived: true,
    readings: [{ reader: "pp-ocr", text: "10,00", confidence: 0.9 }],
  });
  const { reading } = paper([full]);

  it("keeps what the rules use and nothing else", () => {
    const read = {
      ...reading,
      schema: "opora.reading/1",
      file: "scan.png",
      pages: 1,
      checks: [],
      reasons: [{ code: "ROWS_DO_NOT_SUM", message: "Rows", figures: ["f1"] }],
      figures: [
        { ...full, readings: full.readings.map((seen) => ({ ...seen, box: [0, 0, 0, 0] })) },
      ],
    };
    expect(evidenceOf("scan.png", "m1", read)).toEqual({
      document: "scan.png",
      memberId: "m1",
      reading: {
        ...reading,
        reasons: [{ code: "ROWS_DO_NOT_SUM", message: "Rows" }],
        figures: [full],
      },
    });
  });

  it("leaves out what a figure does not have, so that equal evidence has equal bytes", () => {
    const bare = figure(undefined, null, { code: undefined });
    const kept = evidenceOf("scan.png", "m1", paper([bare]).reading).reading.figures[0];
    expect(Object.keys(kept ?? {})).toEqual([
      "id",
      "name",
      "amount",
      "currency",
      "basis",
      "standing",
      "page",
      "box",
      "readings",
    ]);
    expect(Object.keys(evidenceOf("s", "m1", { ...reading, parts: [] }).reading)).not.toContain(
      "parts",
    );
    expect(Object.keys(evidenceOf("s", "m1", reading).reading)).not.toContain("parts");
  });

  it("keeps every paper of a file that holds several", () => {
    const parts = [reading, { ...reading, form: "ru.salary" }];
    expect(evidenceOf("s", "m1", { ...reading, parts }).reading.parts).toEqual(parts);
  });
});
