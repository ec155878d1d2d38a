import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { csvRow } from "../../../shared/contracts/csv-text.ts";
import { REGISTER_COLUMNS } from "../../../shared/domain/report/register-row.ts";
import { openRoad, type Road } from "../../functions/road.ts";

const OPORA = fileURLToPath(new URL("../../../cli/opora.mjs", import.meta.url));
const CONTRACTS = process.env["OPORA_DEEP"] === "1" ? 2000 : 300;
const folder = mkdtempSync(join(tmpdir(), "opora-import-into-"));
const at = (name: string) => join(folder, name);
const deployment = ["--deployment", at("deployment.json")];
const reason = ["--reason", "the register of the agency"];

let road: Road;
let items: ReturnType<typeof import("../../../shared/adapters/register-items.ts").registerItems>;
beforeAll(async () => {
  const unused = async () => Promise.reject(new Error("unused"));
  road = await openRoad({ analyse: unused, close: async () => undefined });
  const table = process.env["TABLE_NAME"] ?? "";
  items = (await import("../../../shared/adapters/register-items.ts")).registerItems(table);
  const endpoints = Object.entries(process.env).flatMap(([name, url]) =>
    name.startsWith("AWS_ENDPOINT_URL_") ? [[name.slice(17), url] as const] : [],
  );
  const none = { ScansBucket: "-", ReadingsBucket: "-", AuditBucket: "-", QueueUrls: "-" };
  const Opora = {
    ...{ ...none, DeadLetterUrls: "-", PagePriceMicroUsd: "1", DailyCapUsd: "1", Sources: "local" },
    ...{ Region: process.env["AWS_REGION"], TableName: table },
  };
  const local = {
    endpoints: Object.fromEntries(endpoints),
    accessKeyId: process.env["AWS_ACCESS_KEY_ID"],
    secretAccessKey: process.env["AWS_SECRET_ACCESS_KEY"],
  };
  writeFileSync(at("deployment.json"), JSON.stringify({ Opora, local }));
});
afterAll(() => road.close());

/** The command as an engineer runs it; with `killed` it is killed at the first sign that it writes. */
async function opora(args: readonly string[], killed = false) {
  const child = spawn(process.execPath, [OPORA, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes: Buffer) => {
      said += bytes.toString("utf8");
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  let running = true;
  void ended.then(() => {
    running = false;
  });
  while (killed && running) {
    if ((await items.marker()).running !== null) child.kill("SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { status: await ended, said };
}

/** A register in the shape in which it is exported, in an order of its own. */
function registerText(prefix: string, count = CONTRACTS): string {
  const rows = Array.from({ length: count }, (_, index) => [
    ...[`${prefix}-${(index * 7919) % count}/СК`, "ru.social-contract", "RU-OMS", "Омск, центр"],
    ...["job-search", "2024-02-01", index % 2 === 0 ? "2024-11-01" : "", "3", "1", "2", "1"],
    ...[`${9000 + index}.50`, index % 2 === 0 ? "15000.00" : "", index % 2 === 0 ? "13723.00" : ""],
  ]);
  return [[...REGISTER_COLUMNS], ...rows].map((cells) => csvRow(cells)).join("");
}
const withoutHeader = (text: string) => text.slice(text.indexOf("\n") + 1);

describe("opora import into a deployment", () => {
  it("names every fault by row and column, and writes nothing", async () => {
    const faulty = registerText("F", 20).replace("job-search", "jobs").replace(",3,1,", ",1,3,");
    writeFileSync(at("faulty.csv"), faulty);
    const { status, said } = await opora(["import", at("faulty.csv"), ...deployment, ...reason]);

    expect(status).toBe(2);
    expect(said).toMatch(/row 2, column direction.*\n.*row 2, column children/u);
    expect(said).toContain("Nothing is written: 3 faults");
    expect(await items.marker()).toMatchObject({ done: [], running: null });
  }, 30_000);

  it("killed in the middle shows nothing, is run again twice, and comes back sign for sign", async () => {
    writeFileSync(at("register.csv"), registerText("A"));
    const importing = ["import", at("register.csv"), ...deployment, ...reason];
    const exporting = ["export", ...deployment, "--out", at("out.csv")];
    expect((await opora(importing, true)).status).toBeNull();
    expect((await items.marker()).done).toEqual([]);
    await opora(exporting);
    expect(withoutHeader(readFileSync(at("out.csv"), "utf8"))).toBe("");

    expect((await opora(importing)).said).toContain(`${CONTRACTS} added, 0 stood already`);
    expect((await opora(importing)).said).toContain(`0 added, ${CONTRACTS} stood already`);
    await opora(exporting);
    expect(readFileSync(at("out.csv"), "utf8")).toBe(registerText("A"));
  }, 60_000);

  it("is rolled back where it is not continued, and leaves what stood as it was", async () => {
    writeFileSync(at("second.csv"), registerText("B"));
    await opora(["import", at("second.csv"), ...deployment, ...reason], true);
    expect((await items.marker()).running).not.toBeNull();
    writeFileSync(at("third.csv"), registerText("C", 3));
    const third = ["import", at("third.csv"), ...deployment, ...reason];
    expect(await opora(third)).toMatchObject({
      ...{ status: 2, said: expect.stringContaining("opora import roll-back") },
    });
    const back = await opora(["import", "roll-back", ...deployment, ...reason]);
    expect(back.said).toContain("The import is rolled back");

    await opora(third);
    await opora(["export", ...deployment, "--out", at("out.csv")]);
    const both = registerText("A") + withoutHeader(registerText("C", 3));
    expect(readFileSync(at("out.csv"), "utf8")).toBe(both);
  }, 60_000);
});
