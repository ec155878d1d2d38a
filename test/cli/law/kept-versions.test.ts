import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { sha256 } from "../../../cli/deciding/sha256.ts";
import { keepVersion } from "../../../cli/law/keep-version.ts";
import { keptVerifier, keptVersions } from "../../../cli/law/kept-versions.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { decide } from "../../../shared/domain/decide.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, paid } from "../../shared/domain/make-case.ts";

const PACKS = "shared/law/packs";

let versions = "";

beforeEach(() => {
  versions = mkdtempSync(join(tmpdir(), "versions-"));
});

afterEach(() => {
  rmSync(versions, { recursive: true });
});

describe("keptVerifier", () => {
  it("verifies a decision that the version of 2026.1 made when it was the present one", async () => {
    const decision = JSON.parse(
      readFileSync("test/cli/law/earlier/2026.1.decision.json", "utf8"),
    ) as { readonly outcome: string; readonly receipt: { readonly application: Application } };
    const verifier = await keptVerifier("2026.1");

    // It counted pay before it was received; the present engine does not, and decides otherwise.
    const now = await decide(decision.receipt.application, [], LAW, { sha256 });
    expect([decision.outcome, now.outcome]).toEqual(["not-eligible", "eligible"]);
    expect(await verifier?.(decision)).toBeUndefined();
    expect(await verifier?.({ ...decision, perCapita: "1.00" })).toBe("perCapita");
    expect(await verifier?.({ ...decision, more: 1 })).toBe("more");
  });

  it("knows the versions that are kept and no other", async () => {
    expect(keptVersions()).toContain("2026.1");
    expect(await keptVerifier("1999.1")).toBeUndefined();
    expect(await keptVerifier("../packs")).toBeUndefined();
    expect(keptVersions(join(versions, "none"))).toEqual([]);
  });
});

describe("keepVersion", () => {
  it("keeps the present engine in one file, so that what it decides verifies ever after", async () => {
    expect(await keepVersion(PACKS, versions)).toBeUndefined();
    const verifier = await keptVerifier(LAW.version, versions);
    const decided = await decide(application({ income: [paid("1.00", "2025-04")] }), [], LAW, {
      sha256,
    });
    const decision = JSON.parse(JSON.stringify(decided)) as object;

    expect(await verifier?.(decision)).toBeUndefined();
    expect(await verifier?.({ ...decision, total: "2.00" })).toBe("total");
    expect(readFileSync(`${versions}/${LAW.version}/verifier.mjs`, "utf8")).not.toMatch(
      /\bfrom\s*"/u,
    );
  });

  it("refuses rules that are no longer those the packs were built with, and says what to do", async () => {
    const packs = mkdtempSync(join(tmpdir(), "packs-"));
    const built = { version: "2025.9", rulesHash: `sha256:${"1".repeat(64)}` };
    writeFileSync(join(packs, "version.json"), JSON.stringify(built));
    const found = await keepVersion(packs, versions);
    rmSync(packs, { recursive: true });

    expect(found?.reason).toContain("2025.9");
    expect(found?.reason).toContain("npm run law -- --keep");
    expect(keptVersions(versions)).toEqual([]);
  });
});
