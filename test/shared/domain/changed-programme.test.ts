import { describe, expect, it } from "vitest";

import {
  changedProgramme,
  UnknownProgrammeError,
} from "../../../shared/domain/changed-programme.ts";
import type { Regime } from "../../../shared/domain/programme.ts";
import { LAW } from "../../../shared/law/law.ts";
import { day } from "./make-case.ts";

const base = LAW.programmes.find(({ id }) => id === "ru.social-contract");
if (base === undefined) throw new RangeError("Expected the programme");
const change = { id: "own", extends: "ru.social-contract" };

describe("changedProgramme", () => {
  it("keeps everything that the change does not name", () => {
    expect(changedProgramme(LAW.programmes, change)).toEqual({ ...base, id: "own" });
  });

  it("puts regimes in the place of those of the same id, and others first", () => {
    const [, second] = base.regimes;
    if (second === undefined) throw new RangeError("Expected two regimes");
    const own: Regime = { ...second, id: "own", from: day("2030-01-01") };
    const replaced: Regime = { ...second, to: day("2023-12-30") };
    const { regimes } = changedProgramme(LAW.programmes, { ...change, regimes: [own, replaced] });

    expect(regimes.map(({ id }) => id)).toEqual(["own", "R1", "R0", "R2", "R3", "R3+"]);
    expect(regimes[1]?.to).toBe("2023-12-30");
  });

  it("puts treatments before those of the programme and takes every other list whole", () => {
    const treatment = {
      kinds: ["wage" as const],
      treatment: "excluded" as const,
      from: day("2025-01-01"),
      cites: ["own"],
      confidence: "sourced" as const,
    };
    const lists = { exclusions: [], switches: [], conditions: [], directions: [] };
    const title = { ru: "1", kk: "2", en: "3" };
    const own = changedProgramme(LAW.programmes, {
      ...change,
      ...lists,
      title,
      regions: ["RU-XX"],
      treatments: [treatment],
    });
    expect(own.treatments).toEqual([treatment, ...base.treatments]);
    expect(own).toMatchObject({
      ...lists,
      title,
      regions: ["RU-XX"],
      currency: "RUB",
      country: "RU",
    });
  });

  it("names the programmes that may be extended", () => {
    const attempt = () => changedProgramme(LAW.programmes, { ...change, extends: "none" });
    expect(attempt).toThrow(UnknownProgrammeError);
    expect(attempt).toThrow(/^Cannot extend this programme: expected one of .*kz\.asp/u);
  });
});
