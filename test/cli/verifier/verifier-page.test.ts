import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { sha256 } from "../../../cli/deciding/sha256.ts";
import { keptVersions } from "../../../cli/law/kept-versions.ts";
import { verifierPage, verifierScript } from "../../../cli/verifier/verifier-page.ts";
import { decide } from "../../../shared/domain/decide.ts";
import type { Verification } from "../../../shared/domain/verify.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, paid } from "../../shared/domain/make-case.ts";

/** The script alone in a world with nothing but what every browser has. */
async function verifierAlone() {
  const world = { crypto: globalThis.crypto, TextEncoder };
  const script = await verifierScript();
  return runInNewContext(`${script};opora`, world) as {
    verifyText: (text: string) => Promise<Verification>;
  };
}

describe("the page that verifies", () => {
  it("verifies a decision offline and names what was changed", async () => {
    const { verifyText } = await verifierAlone();
    const decision = await decide(application({ income: [paid("1.00", "2025-04")] }), [], LAW, {
      sha256,
    });

    expect(await verifyText(JSON.stringify(decision))).toEqual({ verified: true });
    expect(await verifyText(JSON.stringify({ ...decision, total: "2.00" }))).toEqual({
      verified: false,
      path: "total",
    });
    expect(await verifyText(JSON.stringify({ ...decision, receipt: {} }))).toEqual({
      verified: false,
      path: "receipt.schema",
    });
    expect(await verifyText("{")).toEqual({ verified: false, path: "$" });
    expect(await verifyText("[]")).toEqual({ verified: false, path: "$" });
    const { documents: _, ...without } = decision.receipt.application;
    const receipt = { ...decision.receipt, application: without };
    expect(await verifyText(JSON.stringify({ ...decision, receipt }))).toMatchObject({
      verified: false,
    });
  });

  it("verifies a decision of an earlier version with the engine of that version", async () => {
    const { verifyText } = await verifierAlone();
    const text = readFileSync("test/cli/law/earlier/2026.1.decision.json", "utf8");
    expect(await verifyText(text)).toEqual({ verified: true });
    expect(await verifyText(text.replace('"perCapita": "', '"perCapita": "1'))).toEqual({
      verified: false,
      path: "perCapita",
    });
  });

  it("is one small file that asks nothing of any server", async () => {
    const page = await verifierPage();
    expect(gzipSync(page).length).toBeLessThan(60_000 + keptVersions().length * 50_000);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script src|<link /u);
  });
});
