import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { LocalAws } from "../../local/local-aws.ts";
import { startLocalAws } from "../../local/start.ts";
import { writeAssembly } from "./fixture/assembly.ts";

process.env["OPORA_FOREIGN"] = "of no concern to a function";

const templateFolder = writeAssembly();
const dataFolder = mkdtempSync(join(tmpdir(), "opora-start-"));
const stack: { aws?: LocalAws } = {};

const running = (): LocalAws => {
  if (stack.aws === undefined) throw new Error("The stack does not run");
  return stack.aws;
};

const start = async () => {
  stack.aws = await startLocalAws({ templateFolder, dataFolder });
};

const resource = (logicalId: string) => {
  const found = running().resources.find((one) => one.logicalId === logicalId);
  if (found === undefined) throw new RangeError(`No resource ${logicalId}`);
  return found;
};

async function get(path: string, token = running().token("anna")): Promise<Response> {
  return fetch(`${running().apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
}

async function items(pk: string): Promise<string[]> {
  const response = await get(`/items/${pk}`);
  return ((await response.json()) as { items: string[] }).items;
}

const queue = (logicalId: string) =>
  running().emulators.queues.byArn(resource(logicalId).attributes["Arn"] ?? "");

const order = (body: object, to = "Work") =>
  queue(to).send({ body: JSON.stringify(body), attributes: {}, senderId: "test" });

const within = { timeout: 30_000, interval: 100 };

beforeAll(start);
afterAll(async () => running().stop());

describe("startLocalAws", () => {
  it("carries an upload through notification, queue and function into the table", async () => {
    const { endpoints, authority, region } = running();
    const s3 = new S3Client({ endpoint: endpoints.S3, region, credentials: authority.owner });
    await s3.send(
      new PutObjectCommand({ Bucket: resource("Scans").ref, Key: "scans/1", Body: "x" }),
    );

    await expect.poll(() => items("objects"), within).toEqual(["scans/1"]);
    expect(await items("events")).toEqual(["test"]);
  });

  it("delivers only the message that failed again, and gives it up in the end", async () => {
    const { settings } = queue("Work");
    queue("Work").settings = { ...settings, visibilitySeconds: 1 };
    order({ note: "good" });
    const { id } = order({ fail: true });
    const given = () =>
      queue("DeadLetters")
        .messages()
        .map((message) => message.id);

    await expect.poll(given, within).toContain(id);
    queue("Work").settings = settings;
    expect(await items("notes")).toEqual(["good 1"]);
  });

  it("delivers a message again when the function's process was killed", async () => {
    const { settings } = queue("Work");
    queue("Work").settings = {
      ...settings,
      visibilitySeconds: 4,
      redrive: { deadLetterArn: queue("DeadLetters").arn, maxReceiveCount: 9 },
    };
    order({ note: "survivor", sleep: 600 });
    const { pids } = running().functions.find(resource("Worker").ref);
    await expect.poll(() => queue("Work").counts().inFlight, within).toBe(1);
    for (const pid of pids()) process.kill(pid, "SIGKILL");

    await expect.poll(async () => (await items("notes")).join(), within).toMatch(/survivor [2-9]/u);
    queue("Work").settings = settings;
  });

  it("ends a call that takes longer than the function may", async () => {
    const worker = running().functions.find(resource("Worker").ref);
    const record = { messageId: "1", body: JSON.stringify({ sleep: 60_000 }) };

    await expect(worker.invoke({ Records: [record] })).rejects.toMatchObject({
      errorType: "Sandbox.Timedout",
    });
  });

  it("gives a function the template's environment, its own folder and nothing else", async () => {
    const seen = (await (await get("/items/none")).json()) as Record<string, unknown>;

    expect(seen).toMatchObject({ subject: "anna", foreign: [], remaining: true });
    expect(seen["folder"]).toMatch(/test\/local\/fixture\/functions$/u);
  });

  it.each([
    { what: "no token", token: "", path: "/items/x", status: 401 },
    { what: "a token that is none", token: "a.b.c", path: "/items/x", status: 401 },
    { what: "an unknown route", token: undefined, path: "/else", status: 404 },
  ])("answers $status to $what", async ({ token, path, status }) => {
    expect((await get(path, token)).status).toBe(status);
  });

  it("lets a role do only what the template allows, and remembers what was asked", async () => {
    const { authority } = running();
    const role = resource("ShowRole").ref;
    const usual = authority.policiesOf(role);
    authority.setPolicies(role, []);
    const denied = (await get("/items/objects")).status;
    authority.setPolicies(role, usual);

    expect(denied).toBe(500);
    expect(authority.seenCalls()).toContainEqual(
      expect.objectContaining({ caller: role, action: "dynamodb:Query", isAllowed: false }),
    );
    expect((await get("/items/objects")).status).toBe(200);
  });

  it("keeps objects, items and waiting messages over a restart", async () => {
    const { id } = order({ note: "waiting" }, "DeadLetters");
    await running().stop();
    await start();

    expect(await items("objects")).toEqual(["scans/1"]);
    expect(running().emulators.buckets.byName(resource("Scans").ref).version("scans/1")?.size).toBe(
      1,
    );
    expect(queue("DeadLetters").messages()).toContainEqual(expect.objectContaining({ id }));
  });
});
