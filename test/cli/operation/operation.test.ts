import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { run as audit } from "../../../cli/commands/audit.ts";
import { run as doctor } from "../../../cli/commands/doctor.ts";
import { run as erase } from "../../../cli/commands/erase.ts";
import { run as pause } from "../../../cli/commands/pause.ts";
import { run as redrive } from "../../../cli/commands/redrive.ts";
import { run as resume } from "../../../cli/commands/resume.ts";
import { openDeployment } from "../../../cli/operation/deployment.ts";
import type { LocalAws } from "../../../local/local-aws.ts";
import { PROJECT, prepareTemplate } from "../../../local/prepare.ts";
import { startLocalAws } from "../../../local/start.ts";
import { tellOperators } from "../../../local/tell-operators.ts";
import type { AuditExport } from "../../../shared/contracts/audit.ts";
import { ErasureCertificate } from "../../../shared/contracts/erasure.ts";
import { sampleAnalysis, sampleApplication } from "../../functions/road-samples.ts";
import { leaveTraces } from "../../rights/erased.ts";
import { type Owner, ownerOf } from "../../rights/owner.ts";

type Command = typeof audit;

const folder = mkdtempSync(join(tmpdir(), "opora-operation-"));
const at = (name: string) => join(folder, name);
const stack: { aws?: LocalAws; owner?: Owner } = {};
const running = () => stack.aws as LocalAws;
const owner = () => stack.owner as Owner;

async function ask(command: Command, ...args: string[]): Promise<{ status: number; out: string }> {
  let out = "";
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: () => undefined,
    ...{ json: true, isTty: false },
  };
  const offline = args[0] === "verify";
  const given = offline ? args : [...args, "--deployment", at("deployment.json")];
  const status = await command(given, io);
  return { status, out };
}

beforeAll(async () => {
  const templateFolder = await prepareTemplate(join(PROJECT, ".opora"), () => undefined);
  const printed = sampleAnalysis.blocks.map((block) => ({ ...block, Text: "42500.00" }));
  const analysis = { ...sampleAnalysis, blocks: printed };
  const textract = { analyse: async () => analysis, close: async () => undefined };
  stack.aws = await startLocalAws({ templateFolder, textract, polls: false });
  stack.owner = ownerOf(running());
  tellOperators(running(), at("deployment.json"));
  openDeployment(at("deployment.json"));
});
afterAll(async () => running().stop());

/** Opens cases as the function of the API does, without asking it. */
const client = {
  open: async ({ id }: { readonly id: string }) => {
    const { caseItems } = await import("../../../shared/adapters/case-items.ts");
    const tableName = openDeployment(at("deployment.json")).tableName;
    const event = { event: "case-opened", actor: "test", at: "2026-01-01T00:00:00.000Z" };
    await caseItems(tableName).open({ ...sampleApplication, id }, { ...event, details: {} });
    return id;
  },
};

const deadLetters = (name: string) => {
  const found = running().resources.find(({ logicalId }) =>
    new RegExp(`${name}QueueDeadLetters[0-9A-F]+$`, "u").test(logicalId),
  );
  return running().emulators.queues.byArn(found?.attributes["Arn"] ?? "");
};

describe("pause and resume", () => {
  it("hold paid reading with a reason, once, and say so in the audit and to the doctor", async () => {
    expect(JSON.parse((await ask(pause, "--reason", "bill looks odd")).out)).toEqual({
      ...{ paidReading: "paused", changed: true },
    });
    expect((await ask(pause, "--reason", "once more")).out).toContain('"changed": false');
    const sick = JSON.parse((await ask(doctor)).out) as { findings: { says: string }[] };
    expect(sick.findings.map(({ says }) => says).join()).toContain("bill looks odd");
    await ask(resume, "--reason", "it was right");

    const events = (await owner().items())
      .filter(({ pk, sk }) => pk === "CASE#~operation" && String(sk).startsWith("AUDIT#"))
      .map(({ event, details }) => [event, (details as { reason: string }).reason]);
    expect(events).toEqual([
      ["reading-paused", "bill looks odd"],
      ["reading-resumed", "it was right"],
    ]);
  });

  it("need a reason", async () => {
    await expect(ask(pause)).rejects.toThrow(/--reason/u);
    await expect(ask(pause, "--reason", "x")).rejects.toThrow(/4 to 200/u);
  });
});

describe("redrive", () => {
  it("moves dead letters back with their marks, and does nothing the second time", async () => {
    const attributes = { correlationId: { DataType: "String", StringValue: "c1" } };
    deadLetters("Figure").send({ body: '{"of":"nobody"}', attributes, senderId: "test" });

    const first = await ask(redrive, "all", "--reason", "cause is gone");
    expect(JSON.parse(first.out)).toMatchObject({ moved: { figure: 1, scan: 0 } });
    const second = await ask(redrive, "figure", "--reason", "once more");
    expect(JSON.parse(second.out)).toEqual({ moved: { figure: 0 } });
    expect(deadLetters("Figure").messages()).toEqual([]);
  });

  it("knows the queues", async () => {
    await expect(ask(redrive, "mail", "--reason", "why not")).rejects.toThrow(/scan, textract/u);
  });
});

describe("audit", () => {
  it("hands out a chain that verifies against its anchors, and not once it was touched", async () => {
    await client.open({ id: "audited" });
    await running().functions.find("anchor-audit").invoke({});

    writeFileSync(at("audit.json"), (await ask(audit, "export", "audited")).out);
    writeFileSync(at("anchors.json"), (await ask(audit, "anchors")).out);
    const whole = await ask(audit, "verify", at("audit.json"), "--anchors", at("anchors.json"));
    expect(JSON.parse(whole.out)).toMatchObject({ verified: true, endProven: true, faults: [] });

    const exported = JSON.parse(readFileSync(at("audit.json"), "utf8")) as AuditExport;
    const [first] = exported.entries;
    writeFileSync(
      at("touched.json"),
      JSON.stringify({ ...exported, entries: [{ ...first, actor: "nobody" }] }),
    );
    const touched = await ask(audit, "verify", at("touched.json"));
    expect(touched.status).toBe(3);
    expect(touched.out).toContain("HASH");
  });
});

describe("erase", () => {
  it("leaves nothing of a case anywhere but a chain that names nobody, and proves it", async () => {
    const caseId = "erased-7f3a";
    await leaveTraces(running(), owner(), client, { caseId, shade: 77 });
    await client.open({ id: "neighbour" });
    const { chain } = (await owner().item(`CASE#${caseId}`, "AUDIT")) ?? {};

    const { out } = await ask(erase, caseId, "--confirm", caseId, "--reason", "asked for by them");

    const certificate = ErasureCertificate.parse(JSON.parse(out));
    expect(certificate.chain).toBe(chain);
    expect(certificate.erased).toMatchObject({ unfinishedUploads: 1, deadLetters: 6 });
    expect(certificate.erased.objectVersions).toBeGreaterThanOrEqual(4);
    const items = await owner().items();
    const objects = ["EvidenceScans", "EvidenceReadings", "AuditAnchors"].map((bucket) =>
      running()
        .emulators.buckets.byName(owner().bucket(bucket))
        .allVersions()
        .map(({ key }) => key),
    );
    const letters = ["Scan", "Case"].map((name) => deadLetters(name).messages());
    const stores = JSON.stringify([items, objects, letters]);
    for (const canary of [caseId, String(77).padStart(64, "7")])
      expect(stores).not.toContain(canary);
    expect(stores).toContain("neighbour");
    expect(stores).toContain("of-another");

    const kept = items
      .filter(({ pk, sk }) => pk === `AUDIT#${chain}` && sk !== "END")
      .map(({ pk: _pk, sk: _sk, version: _version, ...entry }) => entry);
    writeFileSync(
      at("kept.json"),
      JSON.stringify({ schema: "opora.audit/1", chain, entries: kept }),
    );
    await running().functions.find("anchor-audit").invoke({});
    writeFileSync(at("anchors.json"), (await ask(audit, "anchors")).out);
    const verified = await ask(audit, "verify", at("kept.json"), "--anchors", at("anchors.json"));
    expect(JSON.parse(verified.out)).toMatchObject({ verified: true });
    expect(kept.at(-1)).toMatchObject({ event: "case-erased" });
  });

  it("wants the case named twice, and one that is there", async () => {
    const why = ["--reason", "asked for"];
    await expect(ask(erase, "a", "--confirm", "b", ...why)).rejects.toThrow(/--confirm/u);
    await expect(ask(erase, "a", "--confirm", "a", ...why)).rejects.toThrow(/nothing stands/u);
  });
});

describe("doctor", () => {
  it("finds a whole deployment at no fault, and one without its table at fault", async () => {
    const { status, out } = await ask(doctor);
    expect({ status, healthy: (JSON.parse(out) as { healthy: boolean }).healthy }).toEqual({
      ...{ status: 0, healthy: true },
    });
    const described = readFileSync(at("deployment.json"), "utf8");
    const { TableName } = (JSON.parse(described) as { Opora: { TableName: string } }).Opora;
    writeFileSync(at("deployment.json"), described.replaceAll(TableName, "no-such-table"));
    const broken = await ask(doctor);
    writeFileSync(at("deployment.json"), described);
    expect(broken.status).toBe(1);
    expect(broken.out).toContain("ResourceNotFoundException");
  });
});
