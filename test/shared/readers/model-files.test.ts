import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MODEL_NAMES, modelPath, readModel } from "../../../shared/readers/model-files.ts";

describe("readModel", () => {
  it.each(MODEL_NAMES)("finds %s with the hash it was measured with", async (name) => {
    expect((await readModel(name)).length).toBeGreaterThan(20_000);
  });

  describe("from a models folder", () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), "opora-models-"));
      writeFileSync(path.join(folder, "rus.traineddata"), "another network");
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it("refuses other weights under the same name", async () => {
      await expect(readModel("rus.traineddata", folder)).rejects.toThrow(/expected SHA-256/);
    });

    it("looks there and nowhere else", () => {
      expect(modelPath("osd.traineddata.gz", folder)).toBe(path.join(folder, "osd.traineddata.gz"));
    });
  });
});
