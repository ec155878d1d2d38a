import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { run as decide } from "../../../cli/commands/decide.ts";
import { run as rules } from "../../../cli/commands/rules.ts";
import { run as simulate } from "../../../cli/commands/simulate.ts";
import { run as verify } from "../../../cli/commands/verify.ts";
import type { Io } from "../../../cli/io.ts";
import { UsageError } from "../../../cli/usage-error.ts";
import { paper } from "../../shared/domain/make-paper.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "decide-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A terminal that remembers what was written to it. */
function terminal(json = true) {
  const written = { out: "", err: "" };
  const io: Io = {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += `${text}\n`;
    },
    json,
    isTty: false,
  };
  return { io, written, answer: () => JSON.parse(written.out) as Record<string, never> };
}

const example = (name: string) =>
  (JSON.parse(readFileSync(`test/cases/${name}.json`, "utf8")) as { case: Record<string, unknown> })
    .case;
const B01 = example("b01-unified-benefit-not-counted");

let files = 0;
function file(content: unknown): string {
  files += 1;
  const path = join(folder, `${files}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const noScans = { readFiles: async () => Promise.resolve([]) };

async function fault(content: unknown, ...options: readonly string[]) {
  const path = file(content);
  try {
    await decide([path, ...options], terminal().io, noScans);
  } catch (error) {
    if (error instanceof UsageError) {
      expect(error.fault.file === path || options.length > 0).toBe(true);
      return { path: error.fault.path, expected: error.fault.expected };
    }
    throw error;
  }
  return undefined;
}

describe("opora decide", () => {
  it("prints one decision for one case, and the same one that verify finds verified", async () => {
    const { io, written, answer } = terminal();
    expect(await decide([file(B01)], io, noScans)).toBe(0);
    expect(answer()).toMatchObject({ schema: "opora.decision/1", outcome: "eligible" });

    const check = terminal(false);
    expect(await verify([file(written.out)], check.io)).toBe(0);
    expect(check.written.out).toBe("verified\n");
  });

  it("prints an array for several, with a fault in the place of a faulty file", async () => {
    const { io, written } = terminal();
    const status = await decide(
      [file(B01), file({ ...B01, region: "RU-MOS" }), file(B01)],
      io,
      noScans,
    );
    const printed = JSON.parse(written.out) as unknown[];

    expect(status).toBe(2);
    expect(printed).toMatchObject([
      { schema: "opora.decision/1" },
      { error: { path: "region", expected: "one of RU-KO, RU-OMS, RU-ALT, RU-PRI" } },
      { schema: "opora.decision/1" },
    ]);
    expect(written.err).toContain("region: expected one of RU-KO");
  });

  it.each([
    ["a text that is no JSON", "{", "$", "JSON"],
    ["an unknown key", { ...B01, colour: "red" }, "colour", "no key of this name"],
    [
      "an unknown programme",
      { ...B01, programme: "ru.lottery" },
      "programme",
      /ru\.social-contract/u,
    ],
    ["another schema", { ...B01, schema: "opora.case/2" }, "schema", "opora.case/1"],
    [
      "a date that is none",
      { ...B01, appliedOn: "2025-02-30" },
      "appliedOn",
      "a date as YYYY-MM-DD",
    ],
    ["no members", { ...B01, members: [] }, "members", "at least the applicant"],
    [
      "two applicants",
      {
        ...B01,
        members: [
          { id: "a", relation: "applicant", birthDate: "1990-01-01" },
          { id: "b", relation: "applicant", birthDate: "1990-01-01" },
        ],
        income: [],
      },
      "members",
      "exactly one applicant",
    ],
    [
      "a member named twice",
      {
        ...B01,
        members: [
          { id: "a", relation: "applicant", birthDate: "1990-01-01" },
          { id: "a", relation: "child", birthDate: "1990-01-01" },
        ],
        income: [],
      },
      "members[1].id",
      "an id used once",
    ],
    [
      "a relation that is none",
      { ...B01, members: [{ id: "a", relation: "friend", birthDate: "1990-01-01" }] },
      "members[0].relation",
      /^one of applicant, spouse/u,
    ],
    ["no list of members", { ...B01, members: "me" }, "members", "a list of members"],
    ["nothing at all", null, "$", /object/u],
  ])("names the place of %s", async (_, content, path, expected) => {
    const found = await fault(content);
    expect(found?.path).toBe(path);
    expect(found?.expected).toEqual(
      typeof expected === "string" ? expected : expect.stringMatching(expected),
    );
  });

  it.each([
    [{ receivedIn: "2025-13" }, "receivedIn", "a month as YYYY-MM"],
    [{ amount: 40000 }, "amount", 'an amount as text, such as "40000.00"'],
    [{ amount: "40000" }, "amount", 'an amount with two places, such as "40000.00"'],
    [{ amount: "-1.00" }, "amount", 'an amount with two places, such as "40000.00"'],
    [{ kind: "salary" }, "kind", expect.stringMatching(/^one of wage/u)],
    [{ memberId: "m9" }, "memberId", "one of the members: m1, m2, c1, c2"],
    [{ currency: "rub" }, "currency", "a currency of three letters, such as RUB"],
    [{ basis: undefined }, "basis", "one of gross, net, unknown"],
    [
      { accruedFor: { from: "2025-03", to: "2025-01" } },
      "accruedFor",
      "a first month not after the last",
    ],
    [{ loanKind: "other" }, "loanKind", "no loanKind unless kind is loan"],
    [{ expenses: "1.00", kind: "wage" }, "expenses", "no expenses unless kind is business"],
    [{ amount: "00.50" }, "amount", 'an amount with two places, such as "40000.00"'],
    [{ note: "x" }, "note", "no key of this name"],
  ])("names the place of a payment with %j", async (edit, key, expected) => {
    const income = (B01["income"] as object[]).map((one, index) =>
      index === 1 ? { ...one, ...edit } : one,
    );
    expect(await fault({ ...B01, income })).toEqual({ path: `income[1].${key}`, expected });
  });

  it("names a missing case file, scan or option", async () => {
    const missing = async (args: readonly string[]) =>
      decide(args, terminal().io, noScans).then(
        () => undefined,
        (error: unknown) => (error instanceof UsageError ? error.fault : error),
      );
    expect(await missing([join(folder, "none.json")])).toMatchObject({
      expected: "a file that can be read",
    });
    expect(await missing([join(folder, "none.json")])).toMatchObject({
      message: `Cannot use ${join(folder, "none.json")}: expected a file that can be read`,
    });
    expect(await missing([])).toMatchObject({ path: "CASE.json" });
    expect(await missing([file(B01), "--fast", "1"])).toMatchObject({ path: "--fast" });
    expect(await missing([file(B01), "--as-known-on"])).toMatchObject({
      expected: "a value after it",
    });
    expect(await missing([file(B01), "--as-known-on", "2025-13-01"])).toMatchObject({
      path: "--as-known-on",
    });
    const documents = [{ file: "scans/none.png", memberId: "m1" }];
    expect(await missing([file({ ...B01, documents })])).toMatchObject({
      path: "documents[0].file",
      expected: "a file that exists",
    });
  });

  it("reads documents beside the case file and decides with their figures", async () => {
    writeFileSync(join(folder, "scan.png"), "");
    const asked: string[] = [];
    const { io, answer } = terminal();
    const documents = [{ file: "scan.png", memberId: "m1" }];
    const readFiles = async (scans: readonly { path: string; name: string }[]) => {
      asked.push(...scans.map(({ path, name }) => `${path === join(folder, "scan.png")} ${name}`));
      const { reading } = paper([]);
      return Promise.resolve([
        {
          ...reading,
          schema: "opora.reading/1" as const,
          file: "scan.png",
          pages: 1,
          checks: [],
          parts: [],
          figures: [],
        },
      ]);
    };
    expect(await decide([file({ ...B01, documents })], io, { readFiles })).toBe(0);
    expect(asked).toEqual(["true scan.png"]);
    expect(answer()["receipt"]).toMatchObject({
      evidence: [{ document: "scan.png", memberId: "m1" }],
    });
  });

  it("uses only figures known by a day", async () => {
    const { io, answer } = terminal();
    expect(await decide([file(B01), "--as-known-on", "2024-12-31"], io, noScans)).toBe(0);
    expect(answer()).toMatchObject({
      outcome: "undetermined",
      review: [{ code: "MISSING_PARAMETER" }],
    });
  });

  it("adds an agency's figures, and refuses those with an overlap", async () => {
    const { io, answer } = terminal();
    const args = ["examples/agency/case.json", "--parameters", "examples/agency/parameters.json"];
    expect(await decide(args, io, noScans)).toBe(0);
    expect(answer()).toMatchObject({ programme: "example.family-start", outcome: "eligible" });

    const content = JSON.parse(readFileSync("examples/agency/parameters.json", "utf8")) as {
      parameters: { values: { validTo?: string }[] }[];
    };
    for (const value of content.parameters[0]?.values ?? []) value.validTo = "2026-12-31";
    expect(await fault(B01, "--parameters", file(content))).toMatchObject({
      path: "parameters[0].values[1].validFrom",
    });
  });

  it("refuses an agency's file of nothing, and a figure that no rule asks for", async () => {
    const schema = "opora.parameters/1";
    expect(await fault(B01, "--parameters", file({ schema }))).toEqual({
      path: "$",
      expected: "figures, programmes or regional rules",
    });
    const value = { validFrom: "2025-01-01", knownFrom: "2025-01-01", act: "Order 1" };
    const parameters = [
      {
        parameter: "subsistence-minimum.percapita",
        jurisdiction: "RU-OMS",
        unit: "RUB/month",
        values: [{ ...value, value: "1.00", source: "none", confidence: "sourced" }],
      },
    ];
    expect(await fault(B01, "--parameters", file({ schema, parameters }))).toEqual({
      path: "parameters[0].parameter",
      expected: expect.stringMatching(
        /^the name of a known figure, not subsistence-minimum\.percapita; nearest: subsistence-minimum\.per-capita, /u,
      ) as string,
    });
  });

  it("says for people what counts, what is open, by how much and when", async () => {
    const { io, written } = terminal(false);
    expect(
      await decide([file(example("b11-grandmother-not-counted-since-2024"))], io, noScans),
    ).toBe(0);
    expect(written.out).toContain("14000.00");
    expect(written.out).toContain("Above the threshold by 277.00 a person, 2493.00 in all");
    expect(written.out).toContain("An application from 2024-12-01 would pass");
  });
});

describe("opora verify", () => {
  it("says where a decision differs from its receipt", async () => {
    const { io, answer } = terminal();
    await decide([file(B01)], io, noScans);
    const check = async (content: unknown) => {
      const { io: screen, written } = terminal(false);
      return [await verify([file(content)], screen), written.out];
    };
    expect(await check({ ...answer(), perCapita: "1.00" })).toEqual([
      3,
      "not verified: perCapita\n",
    ]);
    expect(await check({ ...answer(), receipt: undefined })).toEqual([
      3,
      "not verified: receipt\n",
    ]);
    expect(await check([])).toEqual([3, "not verified: $\n"]);
    await expect(check("no json")).rejects.toThrow(UsageError);
    await expect(verify([], terminal().io)).rejects.toThrow(UsageError);
  });
});

describe("opora rules", () => {
  it("prints rules and figures in force with sources and confidence", async () => {
    const { io, answer } = terminal();
    const args = ["--programme", "ru.social-contract", "--region", "RU-OMS", "--on", "2023-05-05"];
    expect(await rules(args, io)).toBe(0);
    const { rules: found, figures } = answer() as unknown as {
      rules: {
        regime: string | null;
        rule: string;
        value: string;
        cites: string[];
        sources: string[];
      }[];
      figures: { parameter: string; jurisdiction: string; value: string; source: string }[];
    };
    expect(
      found.filter(({ regime }) => regime !== null).every(({ regime }) => regime === "R1"),
    ).toBe(true);
    expect(found.find(({ rule }) => rule === "threshold")?.value).toBe("group-weighted");
    expect(found.every(({ cites }) => cites.length > 0)).toBe(true);
    expect(
      figures.find(
        ({ parameter, jurisdiction }) =>
          jurisdiction === "RU-OMS" && parameter === "subsistence-minimum.per-capita",
      )?.value,
    ).toBe("13195.00");
  });

  it.each([
    [["--programme", "ru.lottery"], "--programme"],
    [["--region", "RU-MOS"], "--region"],
    [["--on", "yesterday"], "--on"],
    [["now"], "arguments"],
  ])("refuses %j", async (args, path) => {
    await expect(rules(args, terminal().io)).rejects.toMatchObject({ fault: { path } });
  });
});

describe("opora simulate", () => {
  it("reports who changes under other figures or rules", async () => {
    const { io, answer } = terminal();
    const loan = file(example("k05-loan-as-income"));
    const args = [loan, file(B01), "--parameters", "examples/figures/loan-rule-off.json"];
    expect(await simulate(args, io)).toBe(0);
    expect(answer()).toMatchObject({
      schema: "opora.simulation/1",
      cases: [
        { caseId: "k05", before: { outcome: "not-eligible" }, after: { outcome: "eligible" } },
        { caseId: "b01", changes: [] },
      ],
      summary: {
        cases: 2,
        changed: 1,
        outcomeChanged: 1,
        outcomes: { "not-eligible → eligible": 1 },
      },
    });
  });

  it("asks for the file of figures, and passes faults on", async () => {
    await expect(simulate([file(B01)], terminal().io)).rejects.toMatchObject({
      fault: { path: "--parameters" },
    });
    const { io } = terminal();
    const args = [file("{"), "--parameters", "examples/figures/loan-rule-off.json"];
    expect(await simulate(args, io)).toBe(2);
  });
});
