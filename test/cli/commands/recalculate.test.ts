import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { describe, expect, it } from "vitest";

import { run } from "../../../cli/commands/recalculate.ts";
import { sha256 } from "../../../cli/deciding/sha256.ts";
import { decide } from "../../../shared/domain/decide.ts";
import { LAW } from "../../../shared/law/law.ts";

const family = (id: string, amount: string) => ({
  ...{ schema: "opora.case/1", id, programme: "ru.social-contract", region: "RU-OMS" },
  appliedOn: "2025-07-10",
  members: [{ id: "m1", relation: "applicant", birthDate: "1990-02-01" }],
  income: ["2025-03", "2025-04", "2025-05"].map((receivedIn) => ({
    ...{ memberId: "m1", kind: "wage", amount, currency: "RUB", basis: "gross", receivedIn },
  })),
  documents: [],
});

/** An invented higher minimum, as an agency would hand it in. */
const parameters = {
  schema: "opora.parameters/1",
  parameters: [
    {
      ...{ parameter: "subsistence-minimum.per-capita", jurisdiction: "RU-OMS", unit: "RUB/month" },
      values: [
        {
          ...{ value: "16500.00", validFrom: "2025-07-01", knownFrom: "2025-07-01" },
          ...{ source: "none", confidence: "memory-low", act: "invented for a test" },
        },
      ],
    },
  ],
};

function files(lines: readonly string[]) {
  const at = mkdtempSync(join(tmpdir(), "opora-recalculate-"));
  const [cases, figures] = [join(at, "cases.jsonl"), join(at, "figures.json")];
  writeFileSync(cases, lines.join("\n"));
  writeFileSync(figures, JSON.stringify(parameters));
  return { at, cases, figures };
}

async function recalculated(args: readonly string[], json = true) {
  let text = "";
  const errors: string[] = [];
  const out = (part: string) => {
    text += part;
  };
  const status = await run(args, { out, err: (line) => errors.push(line), json, isTty: false });
  return { status, text, errors };
}

const lines = ["15000.00", "16000.00", "17000.00"].map((amount, index) =>
  JSON.stringify(family(`case-${index}`, amount)),
);

describe("recalculating open cases", () => {
  it("says who changes and why, and writes nothing unless it is told to", async () => {
    const { at, cases, figures } = files(lines);
    const { status, text } = await recalculated([cases, "--parameters", figures]);
    const result = JSON.parse(text) as { cases: object[]; summary: object };

    expect(status).toBe(0);
    expect(result.summary).toMatchObject({
      cases: 3,
      changed: 3,
      owed: { "new-right": 1 },
      dry: true,
    });
    expect(result.cases[1]).toMatchObject({
      ...{ caseId: "case-1", owed: "new-right" },
      before: { outcome: "not-eligible", threshold: "15428.00" },
      after: { outcome: "eligible", threshold: "16500.00" },
    });
    expect(JSON.stringify(result.cases[1])).toContain("invented for a test");
    expect(existsSync(join(at, "drafts.jsonl"))).toBe(false);
  });

  it("writes a draft for each who is owed something", async () => {
    const { at, cases, figures } = files(lines);
    const drafts = join(at, "drafts.jsonl");
    const { text } = await recalculated(
      [cases, "--parameters", figures, "--drafts", drafts],
      false,
    );
    const written = readFileSync(drafts, "utf8").trim().split("\n");

    expect(written.map((line) => (JSON.parse(line) as { caseId: string }).caseId)).toEqual([
      "case-1",
    ]);
    expect(text).toContain("1 drafts written");
  });

  it("drafts nothing for a loss, nothing twice, and never over the cases themselves", async () => {
    const { at, cases, figures } = files([...lines, lines[1] ?? ""]);
    const drafts = join(at, "drafts.jsonl");
    const twice = await recalculated([cases, "--parameters", figures, "--drafts", drafts]);
    expect(twice.status).toBe(2);
    expect(twice.errors.join()).toContain("line 4, id: expected a case that no line before has");
    expect(readFileSync(drafts, "utf8").trim().split("\n")).toHaveLength(1);

    const [named] = parameters.parameters;
    const lower = { ...named, values: [{ ...named?.values[0], value: "14000.00" }] };
    writeFileSync(figures, JSON.stringify({ ...parameters, parameters: [lower] }));
    const loss = await recalculated([cases, "--parameters", figures, "--drafts", drafts]);
    expect(JSON.parse(loss.text)).toMatchObject({
      summary: { owed: { "right-lost": 1 }, drafts: 0 },
    });
    expect(readFileSync(drafts, "utf8")).toBe("");

    const before = readFileSync(cases, "utf8");
    const over = ["--parameters", figures, "--drafts", join(at, "..", basename(at), "cases.jsonl")];
    await expect(recalculated([cases, ...over])).rejects.toThrow(/another file/u);
    expect(readFileSync(cases, "utf8")).toBe(before);
  });

  it("computes a decision again from its own receipt", async () => {
    const decision = await decide(family("case-9", "16000.00") as never, [], LAW, { sha256 });
    const { cases, figures } = files([JSON.stringify(decision)]);

    expect(JSON.parse((await recalculated([cases])).text)).toMatchObject({ cases: [] });
    const { text } = await recalculated([cases, "--parameters", figures]);
    expect(JSON.parse(text)).toMatchObject({ cases: [{ caseId: "case-9", owed: "new-right" }] });
  });

  it("names faulty lines and goes on with the others", async () => {
    const withPapers = { ...family("x", "1.00"), documents: [{ file: "a.png", memberId: "m1" }] };
    const elsewhere = { ...family("y", "1.00"), region: "RU-SVE" };
    const { cases } = files([
      "{",
      "",
      JSON.stringify(withPapers),
      JSON.stringify(elsewhere),
      ...lines,
    ]);
    const { status, text, errors } = await recalculated([cases]);

    expect(status).toBe(2);
    expect(JSON.parse(text)).toMatchObject({ summary: { cases: 3, faulty: 3 } });
    expect(errors.join("\n")).toMatch(/line 1: .*line 3, documents: .*line 4, region: /su);
    await expect(recalculated([])).rejects.toThrow(/opora recalculate/u);
  });
});
