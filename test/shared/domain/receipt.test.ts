import { describe, expect, it } from "vitest";

import { sha256 } from "../../../cli/deciding/sha256.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";
import { decide } from "../../../shared/domain/decide.ts";
import { countryOf, currentRegionCode } from "../../../shared/domain/regions.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, day } from "./make-case.ts";

const hashOf = (place: string) =>
  LAW.packs.find(({ jurisdiction }) => jurisdiction === place)?.hash;
const sealed = (more: Partial<Application>) => decide(application(more), [], LAW, { sha256 });
const digest = async (value: unknown) => `sha256:${await sha256(canonicalJson(value))}`;

describe("the receipt", () => {
  it("names the data of the country and of the region, and of no other", async () => {
    const omsk = await sealed({});
    expect(omsk.receipt.data).toEqual({ RU: hashOf("RU"), "RU-OMS": hashOf("RU-OMS") });
    const asp = { programme: "kz.asp", appliedOn: day("2026-05-05") };
    const shymkent = await sealed({ ...asp, region: "KZ-SHY" });
    expect(shymkent.receipt.data).toEqual({ KZ: hashOf("KZ"), "KZ-79": hashOf("KZ-79") });
    const akmola = await sealed({ ...asp, region: "KZ-11" });
    expect(akmola.receipt.data).toEqual({ KZ: hashOf("KZ") });
  });

  it("carries hashes of rules with data, of the inputs and of the result", async () => {
    const { rules, receipt, ...rest } = await sealed({});
    const { application: asked, evidence, asKnownOn, agency, data, rulesHash } = receipt;
    expect(rules).toEqual({ version: LAW.version, hash: await digest({ rules: rulesHash, data }) });
    expect(rulesHash).toBe(LAW.rulesHash);
    expect(receipt.inputHash).toBe(
      await digest({ application: asked, evidence, asKnownOn, agency }),
    );
    expect(receipt.resultHash).toBe(await digest(rest));
  });
});

describe("a region", () => {
  it("belongs to its country and has one code, whatever it was called before 2022", () => {
    expect([countryOf("RU-KO"), countryOf("KZ-79"), countryOf("KZ-SHY")]).toEqual([
      "RU",
      "KZ",
      "KZ",
    ]);
    expect([currentRegionCode("KZ-SHY"), currentRegionCode("KZ-79")]).toEqual(["KZ-79", "KZ-79"]);
    expect(currentRegionCode("RU-KO")).toBe("RU-KO");
  });
});
