import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ReportCases } from "../../shared/contracts/contract-view.ts";
import { Report } from "../../shared/contracts/report.ts";
import { readRegisterRow } from "../../shared/domain/report/read-register-row.ts";
import type { RegisterColumn, RegisterRow } from "../../shared/domain/report/register-row.ts";
import { requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";

let road: Road;
let adapters: typeof import("../../shared/adapters/import-register.ts");
let items: ReturnType<typeof import("../../shared/adapters/register-items.ts").registerItems>;
let table: string;
beforeAll(async () => {
  road = await openRoad({
    analyse: async () => Promise.reject(new Error("unused")),
    close: async () => undefined,
  });
  adapters = await import("../../shared/adapters/import-register.ts");
  table = process.env["TABLE_NAME"] ?? "";
  items = (await import("../../shared/adapters/register-items.ts")).registerItems(table);
});
afterAll(() => road.close());

const act = { actor: "operator test", at: "2025-01-01T00:00:00.000Z" };

function rows(count: number, prefix: string): readonly RegisterRow[] {
  return Array.from({ length: count }, (_, index) => {
    const cells: Partial<Record<RegisterColumn, string>> = {
      ...{ contractId: `${prefix}-${index}`, programme: "ru.social-contract", territory: "Тара" },
      ...{ direction: "training", concludedOn: "2024-02-01", members: "3", children: "1" },
      ...(index % 2 === 0 && {
        endedOn: "2024-08-01",
        perCapitaBefore: "9000.00",
        perCapitaAfter: "9000.01",
      }),
    };
    const { row } = readRegisterRow((column) => cells[column] ?? "");
    if (row === undefined) throw new Error("a faulty sample");
    return row;
  });
}

async function concluded(): Promise<number | null | undefined> {
  const by = {
    subject: "s1",
    roles: "supervisor",
    route: "GET /reports",
    query: { asOf: "2024-12-31" },
  };
  const report = Report.parse(
    (await road.ask("show-report", requestOf({}, undefined, {}, by))).body,
  );
  return report.indicators.find(({ name }) => name === "contracts-concluded")?.value;
}

async function cases(asked: Record<string, string>) {
  const query = { asOf: "2024-12-31", ...asked };
  const by = { subject: "x1", roles: "auditor", route: "GET /reports/cases", query };
  const { body } = await road.ask("show-report", requestOf({}, undefined, {}, by));
  return ReportCases.parse(body);
}

/** Every page of the cases behind an indicator. */
async function behind(asked: Record<string, string>) {
  const all: ReportCases["cases"] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: ReportCases = await cases({ ...asked, ...(cursor !== "" && { cursor }) });
    all.push(...page.cases);
    cursor = page.cursor;
  }
  return all;
}

describe("an agency's register in a deployment", () => {
  it("is seen whole or not at all, however often an import is cut off", async () => {
    const table1 = rows(120, "a");
    expect(await adapters.importRegister(table, table1, act)).toMatchObject({
      kind: "done",
      added: 120,
    });
    expect(await concluded()).toBe(120);
    expect(await adapters.importRegister(table, table1, act)).toMatchObject({
      kind: "done",
      added: 0,
      unchanged: 120,
    });

    const table2 = [...rows(60, "b"), ...table1];
    const marker = await items.marker();
    const begun = { event: "register-import-begun", ...act, details: {} };
    const { importId } = await idOf(table2);
    await items.move({ ...marker, running: importId }, begun);
    await items.put(importId, rows(60, "b").slice(0, 31), act.at);
    expect(await concluded()).toBe(120);
    expect(await adapters.importRegister(table, rows(5, "c"), act)).toEqual({
      kind: "another-runs",
      importId,
    });
    expect(await concluded()).toBe(120);

    expect(await adapters.importRegister(table, table2, act)).toMatchObject({
      kind: "done",
      added: 60,
      unchanged: 120,
    });
    expect(await concluded()).toBe(180);
  });

  it("is rolled back without a trace where an import was cut off", async () => {
    const marker = await items.marker();
    await items.move(
      { ...marker, running: "cut-off" },
      { event: "register-import-begun", ...act, details: {} },
    );
    await items.put("cut-off", rows(30, "d"), act.at);

    expect(await adapters.rollBackImport(table, act)).toBe(true);
    expect(await adapters.rollBackImport(table, act)).toBe(false);
    expect((await road.items()).filter(({ pk }) => pk === "REGISTER#cut-off")).toEqual([]);
    expect(await concluded()).toBe(180);
    expect(await adapters.importRegister(table, rows(5, "c"), act)).toMatchObject({
      kind: "done",
      added: 5,
    });
  });

  it("is listed behind each figure by its own numbers, as many as the figure counts", async () => {
    const rose = await behind({ indicator: "share-income-rose" });
    expect(rose.filter(({ place }) => place === "counted")).toHaveLength(60 + 30 + 3);
    expect(new Set(rose.map(({ contractId }) => contractId)).size).toBe(rose.length);
    expect(rose.find(({ contractId }) => contractId === "b-58")).toEqual({
      ...{ contractId: "b-58", caseId: null, place: "counted" },
    });
    const here = { indicator: "contracts-concluded", by: "territory" };
    expect(await behind({ ...here, key: "Тара" })).toHaveLength(185);
    expect(await behind({ ...here, key: "Омск" })).toEqual([]);
    const beyond = await cases({ indicator: "contracts-concluded", cursor: "999~" });
    expect(beyond).toEqual({ cases: [], cursor: null });
    const by = { subject: "w1", roles: "caseworker", route: "GET /reports/cases" };
    const query = { asOf: "2024-12-31", indicator: "activation" };
    const refused = await road.ask("show-report", requestOf({}, undefined, {}, { ...by, query }));
    expect(refused.status).toBe(403);
  });

  it("takes no other contract under a number that stands, and gives everything out again", async () => {
    const [first] = rows(1, "a");
    if (first === undefined) throw new Error("no sample");
    const other = [{ ...first, members: 9 }, ...rows(3, "e")];

    expect(await adapters.importRegister(table, other, act)).toEqual({
      kind: "differs",
      contractId: "a-0",
    });
    expect(await concluded()).toBe(185);
    const out: RegisterRow[] = [];
    for await (const row of adapters.deployedRows(table)) out.push(row);
    const given = [...rows(120, "a"), ...rows(60, "b"), ...rows(5, "c")];
    const sorted = (all: readonly RegisterRow[]) =>
      all.toSorted((one, two) => (one.contractId < two.contractId ? -1 : 1));
    expect(sorted(out)).toEqual(sorted(given));
  });
});

/** The id that an import of these rows has, learnt from one that refuses to begin. */
async function idOf(given: readonly RegisterRow[]) {
  const { canonicalJson } = await import("../../shared/domain/canonical-json.ts");
  const { writeRegisterRow } = await import("../../shared/domain/report/read-register-row.ts");
  const { sha256Of } = await import("../../shared/adapters/digest.ts");
  return { importId: sha256Of(canonicalJson(given.map(writeRegisterRow))).slice(0, 32) };
}
