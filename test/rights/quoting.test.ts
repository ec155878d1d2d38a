import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { VERBS } from "../../infra/grants.ts";
import type { LocalAws } from "../../local/local-aws.ts";
import { PROJECT, prepareTemplate } from "../../local/prepare.ts";
import { startLocalAws } from "../../local/start.ts";
import { sampleAnalysis } from "../functions/road-samples.ts";
import { batchOf, requestOf } from "../shared/runtime/invocation.ts";
import { CANARIES, canariesIn, formsOf, logsIn, markedApplication } from "./canaries.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "opora-quoting-"));
const marks = Object.values(CANARIES).join(" ");

/** Answers every call with an error that quotes what it was asked, and personal data besides. */
const quoting = createServer((request, response) => {
  const asked: Buffer[] = [];
  request.on("data", (bytes: Buffer) => asked.push(bytes));
  request.on("end", () => {
    const message = `Cannot do this with ${marks}: ${Buffer.concat(asked).toString("utf8")}`;
    const isXml = request.headers["x-amz-target"] === undefined;
    response.writeHead(400, { "content-type": isXml ? "application/xml" : "application/json" });
    response.end(
      isXml
        ? `<Error><Code>InvalidRequest</Code><Message>${encodeURI(message)} ${marks}</Message></Error>`
        : JSON.stringify({ __type: "ValidationException", message }),
    );
  });
});

const stack: { aws?: LocalAws } = {};
beforeAll(async () => {
  await new Promise<void>((resolve) => quoting.listen(0, "127.0.0.1", resolve));
  const { port } = quoting.address() as AddressInfo;
  stack.aws = await startLocalAws({
    templateFolder: await prepareTemplate(join(PROJECT, ".opora"), () => undefined),
    ...{ dataFolder, polls: false },
    textract: { analyse: async () => sampleAnalysis, close: async () => undefined },
    endpointFor: () => `http://127.0.0.1:${port}`,
  });
});
afterAll(async () => {
  await stack.aws?.stop();
  quoting.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

const upload = { bucket: { name: "scans" }, object: { key: "scans/c1/d1", versionId: "v1" } };
const order = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256: "a".repeat(64), type: "png", pages: 1 },
};
const { bucket: _b, key: _k, versionId: _v, type: _t, pages: _p, ...figures } = order;

/** Everything that any function takes: each refuses what is not for it, and may quote nothing of it. */
const EVENTS = [
  batchOf([
    { Records: [{ eventVersion: "2.1", eventName: "ObjectCreated:Post", s3: upload }] },
    order,
    figures,
    { caseId: "c1" },
    { Message: JSON.stringify({ JobId: "j1", Status: "SUCCEEDED" }) },
    { unknown: marks },
    marks,
  ]),
  requestOf({ caseId: "c1" }, { ...markedApplication, unknown: marks }),
  requestOf({ caseId: "c1" }, markedApplication),
  requestOf({ caseId: "c1" }, marks),
  {},
];

describe("formsOf", () => {
  it("finds a value in Base64 wherever it stands", () => {
    for (const before of ["", "a", "ab", "abc"]) {
      const text = Buffer.from(`${before}${CANARIES.name} and more`).toString("base64");
      expect(canariesIn(text)).not.toEqual([]);
    }
    expect(formsOf(CANARIES.fileName).length).toBeGreaterThan(5);
  });
});

describe("a function whose every call is refused with a quotation", () => {
  it("writes nothing of it, and answers nothing of it", async () => {
    const answers: unknown[] = [];
    for (const verb of VERBS) {
      const pool = (stack.aws as LocalAws).functions.find(verb);
      for (const event of EVENTS) {
        answers.push(await pool.invoke(event).catch((error: unknown) => String(error)));
      }
    }
    const logs = logsIn(dataFolder);
    expect(logs.length).toBeGreaterThan(5000);
    expect(canariesIn(logs)).toEqual([]);
    expect(canariesIn(JSON.stringify(answers))).toEqual([]);
  });
});
