import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

import { packsOf, versionOf } from "../../../cli/law/build-law.ts";
import { readLawFiles } from "../../../cli/law/law-files.ts";
import { pagesOf } from "../../../cli/law/pages.ts";
import type { CalendarDate } from "../../../shared/domain/calendar.ts";
import { figureOfLaw } from "../../../shared/domain/law.ts";
import { LAW, LAW_VERSION } from "../../../shared/law/law.ts";

const files = readLawFiles("shared/law");
const figure = (jurisdiction: string, parameter: string, on: string) =>
  figureOfLaw(LAW, { jurisdiction, parameter, on: on as CalendarDate })?.value;
const roubles = (jurisdiction: string, group: string, on: string) =>
  Number(figure(jurisdiction, `subsistence-minimum.${group}`, on));

describe("LAW", () => {
  it("is what its files say: run `npm run law` after a change", () => {
    const built = packsOf(files).map((pack) => [pack.jurisdiction, pack.hash]);
    const packed = LAW.packs.map((pack) => [pack.jurisdiction, pack.hash]);

    expect(packed.toSorted()).toEqual(built.toSorted());
    expect(LAW.packs.toSorted((a, b) => (a.jurisdiction < b.jurisdiction ? -1 : 1))).toEqual(
      JSON.parse(JSON.stringify(packsOf(files))),
    );
  });

  it("names the sources of its rules: run `npm run law` after a change", () => {
    expect(LAW_VERSION).toEqual(versionOf(LAW_VERSION.version));
  });

  it("is described by pages that do not drift: run `npm run law` after a change", () => {
    for (const [path, text] of pagesOf(files)) {
      expect(existsSync(path) ? readFileSync(path, "utf8") : "", path).toBe(text);
    }
  });

  it("fits with the engine and one region into 25 KB", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { decide } from "./shared/domain/decide.ts";
          import { openLaw } from "./shared/domain/law.ts";
          import ru from "./shared/law/packs/ru.json";
          import omsk from "./shared/law/packs/ru-oms.json";
          import version from "./shared/law/packs/version.json";
          const law = openLaw(version, [ru, omsk]);
          export const run = (application, sha256) => decide(application, [], law, { sha256 });`,
        resolveDir: ".",
        loader: "ts",
      },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      target: "es2022",
    });

    expect(gzipSync(outputFiles[0]?.contents ?? "").length).toBeLessThanOrEqual(25 * 1024);
  });
});

describe("the subsistence minimums", () => {
  it.each([
    "2021-01-01",
    "2022-01-01",
    "2022-06-01",
    "2023-01-01",
    "2024-01-01",
    "2025-01-01",
    "2026-01-01",
  ])("of Russia on %s keep the ratio of their groups", (on) => {
    const perCapita = roubles("RU", "per-capita", on);
    expect(roubles("RU", "working-age", on)).toBe(Math.round(perCapita * 1.09));
    expect(roubles("RU", "pensioner", on)).toBe(Math.round(perCapita * 0.86));
    expect(roubles("RU", "child", on)).toBe(Math.round(perCapita * 0.97));
  });

  it.each(
    ["RU-OMS", "RU-ALT", "RU-PRI", "RU-KO"].flatMap((region) =>
      ["2025-01-01", "2026-01-01"].map((on) => ({ region, on })),
    ),
  )("of $region on $on keep the ratio to within a rouble", ({ region, on }) => {
    const perCapita = roubles(region, "per-capita", on);
    expect(Math.abs(roubles(region, "working-age", on) - perCapita * 1.09)).toBeLessThanOrEqual(
      1.5,
    );
    expect(Math.abs(roubles(region, "pensioner", on) - perCapita * 0.86)).toBeLessThanOrEqual(1.5);
    expect(Math.abs(roubles(region, "child", on) - perCapita * 0.97)).toBeLessThanOrEqual(1.5);
  });

  it.each([
    ["RU-ALT", 0.89, ["2022-06-01", "2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"]],
    ["RU-OMS", 0.87, ["2025-01-01", "2026-01-01"]],
    ["RU-PRI", 1.19, ["2022-06-01", "2024-01-01", "2025-01-01", "2026-01-01"]],
    ["RU-KO", 1.19, ["2024-01-01"]],
    ["RU-KO", 1.15, ["2025-01-01", "2026-01-01"]],
  ])("of %s are the federal one times %d", (region, factor, days) => {
    for (const on of days) {
      const expected = roubles("RU", "per-capita", on) * factor;
      expect(Math.abs(roubles(region, "per-capita", on) - expected), on).toBeLessThanOrEqual(2);
    }
  });

  it("of Omsk grew from 2024 to 2025 as published", () => {
    const grown = ["per-capita", "working-age", "pensioner", "child"].map(
      (group) => roubles("RU-OMS", group, "2025-01-01") - roubles("RU-OMS", group, "2024-12-31"),
    );
    expect(grown).toEqual([1705, 1858, 1466, 796]);
  });

  it.each([
    ["2023-01-01", 2, 0, 0, 37_292],
    ["2023-01-01", 0, 2, 0, 29_422],
    ["2023-01-01", 1, 0, 1, 36_856],
    ["2023-01-01", 2, 0, 1, 55_502],
    ["2023-01-01", 2, 1, 0, 52_003],
    ["2023-01-01", 1, 0, 2, 55_066],
    ["2023-01-01", 2, 0, 2, 73_712],
    ["2023-01-01", 1, 0, 3, 73_276],
    ["2022-06-01", 2, 0, 0, 36_108],
    ["2022-06-01", 0, 2, 0, 28_490],
    ["2022-06-01", 1, 0, 1, 35_682],
    ["2022-06-01", 2, 0, 1, 53_736],
    ["2022-06-01", 2, 1, 0, 50_353],
    ["2022-06-01", 1, 0, 2, 53_310],
    ["2022-06-01", 2, 0, 2, 71_364],
    ["2022-06-01", 1, 0, 3, 70_938],
    ["2025-01-01", 2, 0, 0, 46_002],
    ["2025-01-01", 2, 0, 1, 66_471],
    ["2025-01-01", 2, 0, 2, 86_940],
  ])("of Primorye on %s make %d + %d + %d people %d roubles", (on, working, old, young, sum) => {
    const total =
      working * roubles("RU-PRI", "working-age", on) +
      old * roubles("RU-PRI", "pensioner", on) +
      young * roubles("RU-PRI", "child", on);
    expect(total).toBe(sum);
  });
});

describe("what the law's files do not hold", () => {
  it.each([
    ["RU-OMS", "subsistence-minimum.per-capita", "2021-07-01"],
    ["RU-KO", "subsistence-minimum.per-capita", "2023-07-01"],
    ["RU-KO", "subsistence-minimum.per-capita.north", "2024-07-01"],
    ["RU-KO", "subsistence-minimum.per-capita", "2019-07-01"],
    ["RU-PRI", "subsistence-minimum.per-capita", "2020-12-31"],
    ["RU-PRI", "subsistence-minimum.per-capita", "2027-01-01"],
    ["KZ", "subsistence-minimum", "2013-12-31"],
    ["KZ-79", "poverty-line", "2023-07-01"],
  ])("stays missing: %s %s on %s", (jurisdiction, parameter, on) => {
    expect(figure(jurisdiction, parameter, on)).toBeUndefined();
  });

  it("knows in October 2021 the figure of Omsk that was then replaced before it applied", () => {
    const lookup = {
      jurisdiction: "RU-OMS",
      parameter: "subsistence-minimum.per-capita",
      on: "2022-01-01" as CalendarDate,
    };
    const knownOn = (day: string) =>
      figureOfLaw(LAW, { ...lookup, asKnownOn: day as CalendarDate })?.value;

    expect(knownOn("2021-08-17")).toBeUndefined();
    expect(knownOn("2021-08-18")).toBe("10954.00");
    expect(knownOn("2021-12-09")).toBe("10954.00");
    expect(knownOn("2021-12-10")).toBe("11305.00");
    expect(figureOfLaw(LAW, lookup)?.value).toBe("11305.00");
  });
});
