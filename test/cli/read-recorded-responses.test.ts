import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readRecordedResponses } from "../../cli/read-recorded-responses.ts";

const STUB =
  "../shared/data/textract/paystub.recording-a.forms-tables-queries-signatures-layout.json";

interface Part {
  readonly Blocks: readonly unknown[];
  readonly NextToken?: string;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "responses-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The recorded pay stub in three parts, as GetDocumentAnalysis would have given it. */
function parts(): readonly Part[] {
  const whole = JSON.parse(readFileSync(STUB, "utf8")) as Part;
  return [0, 300, 600].map((from, at) => ({
    ...whole,
    JobStatus: "SUCCEEDED",
    Blocks: whole.Blocks.slice(from, at === 2 ? undefined : from + 300),
    ...(at < 2 && { NextToken: `t${at}` }),
  }));
}

function keep(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const NET = { name: "netPay", amount: "291.90", standing: "confirmed" };

describe.skipIf(!existsSync(STUB))("readRecordedResponses", () => {
  it.each([
    ["in order", [0, 1, 2]],
    ["the last first", [2, 1, 0]],
    ["one twice", [1, 0, 0, 2]],
  ])("joins the parts in one array, %s", (_, order) => {
    const path = keep(
      "stub.json",
      order.map((at) => parts()[at]),
    );
    const { readings, notes } = readRecordedResponses([path]);

    expect(readings).toMatchObject([{ status: "read", figures: [{}, NET] }]);
    expect(notes).toEqual([]);
  });

  it("joins parts that lie in files of their own, whatever their names", () => {
    const paths = [2, 0, 1].map((part, at) => keep(`part-${at}.json`, parts()[part]));
    const { readings, notes } = readRecordedResponses(paths);

    expect(readings).toMatchObject([{ file: "part-0.json", status: "read", figures: [{}, NET] }]);
    expect(notes).toHaveLength(1);
  });

  it("never joins two responses", () => {
    const whole = JSON.parse(readFileSync(STUB, "utf8")) as Part;
    const { readings } = readRecordedResponses([keep("a.json", whole), keep("b.json", whole)]);

    expect(readings.map(({ file, status }) => [file, status])).toEqual([
      ["a.json", "read"],
      ["b.json", "read"],
    ]);
  });

  it.each([[[0]], [[0, 1]], [[0, 2]], [[1, 2]]])(
    "shows a response of which only parts %j are there as incomplete, and confirms nothing",
    (there) => {
      const path = keep(
        "stub.json",
        there.map((at) => parts()[at]),
      );
      const { readings, notes } = readRecordedResponses([path]);
      const [reading] = readings;

      expect(reading?.status).not.toBe("read");
      expect(reading?.reasons.map(({ message }) => message).join()).toContain("NextToken");
      expect(reading?.figures.filter(({ standing }) => standing === "confirmed")).toEqual([]);
      expect(notes).toEqual([expect.stringContaining("GetDocumentAnalysis")]);
    },
  );

  it("names the file whose blocks have another shape", () => {
    const path = keep("odd.json", { Blocks: [{ Id: 1 }] });

    expect(() => readRecordedResponses([path])).toThrow("odd.json: expected blocks");
  });
});
