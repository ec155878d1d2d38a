import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { textractRecording } from "../../../shared/readers/textract/textract-recording.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import type { Reading } from "../../../shared/reading/reading.ts";

const FOLDER = "../shared/data/textract";

/** A recorded response as a reading; `part` is a change made to its blocks first. */
function read(name: string, change: (text: string) => string = (text) => text): Reading {
  const text = change(readFileSync(`${FOLDER}/${name}`, "utf8"));
  const sha256 = createHash("sha256").update(text).digest("hex");
  const parts = [JSON.parse(text)].flat() as object[];
  const recording = textractRecording(parts, sha256);
  return readPaper([recording], { file: name, sha256, pages: recording.pages });
}

const said = ({ figures }: Reading) =>
  figures.map(({ name, amount, standing }) => [name, amount, standing]);

describe.skipIf(!existsSync(FOLDER))("readPaper on recorded Textract responses", () => {
  const STUB = "paystub.recording-a.forms-tables-queries-signatures-layout.json";

  it("confirms gross and net of the pay stub by its own lines", () => {
    const reading = read(STUB);

    expect(reading).toMatchObject({ form: "en.pay-stub", status: "read" });
    expect(said(reading)).toEqual([
      ["grossPay", "452.43", "confirmed"],
      ["netPay", "291.90", "confirmed"],
    ]);
  });

  it.each([
    ["320.00", "329.00"],
    ["452.43", "425.43"],
    ["291.90", "297.90"],
    ["-40.60", "-46.60"],
    ["37.43*", "31.43*"],
    ["452.43", "23,526.80"],
  ])("confirms nothing wrong of the pay stub with %s read as %s", (printed, misread) => {
    const reading = read(STUB, (text) => text.replaceAll(printed, misread));
    const wrong = reading.figures.filter(
      ({ standing, amount }) =>
        standing === "confirmed" && !["452.43", "291.90"].includes(amount ?? ""),
    );

    expect(wrong).toEqual([]);
  });

  it("reads the boxes of a W-2 and leaves to a person what does not add up", () => {
    const reading = read("w2-2019.forms-tables.json");

    expect(reading).toMatchObject({
      form: "en.w2",
      status: "needs-review",
      fields: { year: "2019", "agent.ein": "11-1111112" },
    });
    expect(said(reading)).toEqual([
      ["totalIncome", "98500.00", "unconfirmed"],
      ["taxWithheld", "15000.00", "unconfirmed"],
      ["socialSecurityWages", "100000.00", "conflicting"],
      ["socialSecurityTax", "5000.00", "conflicting"],
      ["medicareWages", "100000.00", "conflicting"],
      ["medicareTax", "1100.00", "conflicting"],
    ]);
  });

  it("refuses amounts that are none, however sure the reader was", () => {
    const reading = read("w2vi-2021-malformed-amounts.queries.json");

    expect(new Set(reading.figures.map(({ amount, standing }) => `${amount} ${standing}`))).toEqual(
      new Set(["null unreadable"]),
    );
  });

  it.each([
    "bank-statement-a.tables-merged.json",
    "employmentapp.forms-tables-merged.json",
    "employmentapp.old-model-low-quality.forms-tables.json",
    "household-energy-assistance-form.forms-tables-layout.json",
    "queries-unanswered.json",
    "rotation-90.forms-tables.json",
    "multipage-doc-2p.async-forms-tables.json",
    "ten-page-async-forms-tables.2895-blocks.json",
  ])("rejects %s, which is no income paper", (name) => {
    expect(read(name)).toMatchObject({ form: "unknown", status: "rejected", figures: [] });
  });
});
