import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { run } from "../../../cli/commands/report.ts";
import { UsageError } from "../../../cli/usage-error.ts";
import { Report } from "../../../shared/contracts/report.ts";
import {
  altai,
  KAZAKH_BASE,
  kazakhstan,
  komi,
  omsk,
  primoryeVisits,
} from "../reporting/published-registers.ts";
import { registerFile, type Written } from "../reporting/register-file.ts";

async function printed(args: readonly string[], json = false): Promise<string> {
  let text = "";
  const out = (part: string) => {
    text += part;
  };
  const status = await run(args, { out, err: () => undefined, json, isTty: false });
  expect(status).toBe(0);
  return text;
}

async function reported(args: readonly string[]) {
  const report = Report.parse(JSON.parse(await printed(args, true)));
  const named = (name: string) => report.indicators.find((one) => one.name === name);
  return { report, named };
}

async function refused(args: readonly string[]) {
  const error = await printed(args).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).fault;
}

const file = (name: string, text: string | Uint8Array) => {
  const path = join(mkdtempSync(join(tmpdir(), "opora-report-")), name);
  writeFileSync(path, text);
  return path;
};

describe("the published tables", () => {
  it("are those of Omsk on 1 August 2024", async () => {
    const register = registerFile(omsk());
    const { named } = await reported([register, "--as-of", "2024-08-01"]);

    expect(named("contracts-concluded")).toMatchObject({ numerator: 2168, value: 2168 });
    expect(named("share-with-children")).toMatchObject({ numerator: 1301, denominator: 2168 });
    expect(named("concluded/job-search")?.numerator).toBe(789);
    expect(named("concluded/entrepreneurship")?.numerator).toBe(567);
    expect(named("concluded/personal-plot")?.numerator).toBe(425);
    expect(named("concluded/other-measures")?.numerator).toBe(387);
    const text = (await printed([register, "--as-of", "2024-08-01"])).replaceAll("\u00A0", " ");
    expect(text).toMatch(/^contracts-concluded +2 168/mu);
    expect(text).toMatch(/^share-with-children +60 % +1 301 \/ 2 168/mu);
    expect(text).toMatch(/^share-income-rose +75 % +900 \/ 1 200/mu);
    expect(text).toMatch(/^share-above-minimum-contracts +41 % +889 \/ 2 168/mu);
  });

  it("are those of Rubtsovsk on 29.07.2020, without what came later", async () => {
    const { report, named } = await reported([registerFile(altai()), "--as-of", "2020-07-29"]);

    expect(named("contracts-in-force")?.value).toBe(116);
    expect(report.rows.notYetConcluded).toBe(7);
    const parts = ["training", "entrepreneurship", "other-measures", "job-search"].map(
      (name) => named(`in-force/${name}`)?.numerator,
    );
    expect(parts).toEqual([19, 4, 38, 55]);
  });

  it("are those of the pilot year in Kazakhstan", async () => {
    const base = file("base.json", JSON.stringify(KAZAKH_BASE));
    const args = [registerFile(kazakhstan()), "--as-of", "2015-01-01", "--base", base];
    const { named } = await reported(args);

    expect(named("activation")).toMatchObject({ numerator: 5066, denominator: 5757 });
    expect(named("income-growth-mean")?.value).toBeGreaterThan(2);
    expect(named("income-growth-median")).toMatchObject({ value: 2.1, exact: "21/10" });
    const text = (await printed(args)).replaceAll("\u00A0", " ");
    expect(text).toMatch(/^activation +88 % +5 066 \/ 5 757/mu);
    expect(text).toMatch(/^change-able-bodied-share +−21.1 %/mu);
    expect(text).toMatch(/^change-recipients +−16 %/mu);
    expect(text).toMatch(/^change-child-allowances +−3.7 %/mu);
  });

  it("are those of Komi: families with children in two districts", async () => {
    const programme = "ru-ko.family-social-contract";
    const { report, named } = await reported([
      ...[registerFile(komi()), "--as-of", "2020-02-01", "--programme", programme],
    ]);

    expect(named("share-with-children")).toMatchObject({ numerator: 120, value: 1 });
    expect(named("share-income-rose")).toMatchObject({ denominator: 45, notMeasured: 15 });
    expect(report.rows.otherProgramme).toBe(30);
    const territories = report.breakdowns.filter(({ by }) => by === "territory");
    expect(territories.map(({ key }) => key)).toEqual(["Корткеросский район", "Сосногорск"]);
  });

  it("are those of Primorye: visits, territories, families", async () => {
    const visits = file("visits.csv", primoryeVisits());
    const { report } = await reported([
      ...[registerFile([]), "--as-of", "2022-12-31", "--visits", visits],
    ]);

    expect(report.outreach?.territories).toBe(10);
    expect(report.outreach?.familiesAdvised).toBe(214);
    expect(Math.max(...(report.outreach?.byTerritory ?? []).map((one) => one.families ?? 0))).toBe(
      104,
    );
  });
});

describe("published figures of visits", () => {
  const header = "visitId,visitedOn,territory,familyId,advised,caseId,accompaniment";
  const met = (territory: string, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `v-${territory},2022-05-01,${territory},${territory}${at},yes,,`,
    );
  const visits = () =>
    file(
      "few.csv",
      `${[header, ...met("Ольга", 2), ...met("Терней", 7), ...met("Кавалерово", 60)].join("\n")}\n`,
    );

  it("leave a small place out, and the next smallest with it, in table, file and plot", async () => {
    const out = mkdtempSync(join(tmpdir(), "opora-out-"));
    await printed([registerFile([]), "--as-of", "2022-12-31", "--visits", visits(), "--out", out]);
    const text = (name: string) => readFileSync(join(out, name), "utf8");

    expect(text("report.csv")).toContain("outreach,Ольга,families,2,,2,2,0");
    expect(text("published.csv")).toContain("outreach,Ольга,families,,,,left out,0");
    expect(text("published.csv")).toContain("outreach,Терней,families,,,,left out,0");
    expect(text("published.csv")).toContain("outreach,Кавалерово,families,60,,60,60,0");
    expect(text("published.csv")).toContain("outreach,,familiesReached,69,,69,69,0");
    expect(text("published.txt")).toMatch(/^Ольга +1 +left out/mu);
    expect(text("visits.svg")).not.toMatch(/>[27]</u);
  });
});

describe("a period and a base register", () => {
  const contract = (concludedOn: string, endedOn = "", members = 2): Written => ({
    ...{ concludedOn, endedOn, members },
    ...{ perCapitaBefore: "100", perCapitaAfter: endedOn === "" ? "" : "150.5" },
  });

  it("counts what was concluded and what ended in it", async () => {
    const register = registerFile([
      contract("2023-05-01", "2023-12-31"),
      contract("2023-05-01", "2024-03-01"),
      contract("2024-02-01"),
      contract("2024-07-01"),
    ]);
    const { named } = await reported([
      ...[register, "--as-of", "2024-06-30", "--from", "2024-01-01", "--to", "2024-06-30"],
    ]);

    expect(named("contracts-concluded")?.value).toBe(1);
    expect(named("contracts-ended")?.value).toBe(1);
    expect(named("contracts-covered")?.value).toBe(2);
    expect(named("contracts-in-force")?.value).toBe(1);
    expect(named("share-income-rose")).toMatchObject({ numerator: 1, denominator: 1, value: 1 });
  });

  it("compares with a register of the base period", async () => {
    const base = registerFile([contract("2023-01-01", "", 8)]);
    const now = registerFile([contract("2024-01-01", "", 6)]);
    const { named } = await reported([now, "--as-of", "2024-06-30", "--base", base]);

    expect(named("change-recipients")).toMatchObject({
      numerator: -2,
      denominator: 8,
      value: -0.25,
    });
    expect(named("change-able-bodied-share")?.value).toBeNull();
  });

  it("shows the share covered once the agency enters how many are poor", async () => {
    const register = registerFile([contract("2024-01-01", "", 6)]);
    const { named } = await reported([register, "--as-of", "2024-06-30", "--low-income", "24"]);

    expect(named("share-covered")).toMatchObject({ numerator: 6, denominator: 24, value: 0.25 });
  });
});

describe("a register that is wrong", () => {
  const header =
    "contractId,programme,region,territory,direction,concludedOn,endedOn,members,children,ableBodied,ableBodiedInMeasures,perCapitaBefore,perCapitaAfter,minimumAfter";
  const asOf = ["--as-of", "2024-01-01"];

  it.each([
    ["C-1,,,,jobs,,,,,,,,,", "row 2, column direction"],
    ["C-1,,,,,2024-02-30,,,,,,,,", "row 2, column concludedOn"],
    ["C-1,,,,,2024-02-01,2024-01-01,,,,,,,", "row 2, column endedOn"],
    ["C-1,,,,,,,2,3,,,,,", "row 2, column children"],
    ["C-1,,,,,,,2,,3,,,,", "row 2, column ableBodied"],
    ["C-1,,,,,,,2,,1,2,,,", "row 2, column ableBodiedInMeasures"],
    ["C-1,,,,,,,,,,,-5.00,,", "row 2, column perCapitaBefore"],
    ["C-1,,,,,,,,,,,1e3,,", "row 2, column perCapitaBefore"],
    ['C-1,,,,,,,,,,,"1 000,00",,', "row 2, column perCapitaBefore"],
    [",,,,,,,,,,,,,", "row 2, column contractId"],
    ["C-1,,,,,,,,,,,,,\nC-1,,,,,,,,,,,,,", "row 3, column contractId"],
    ["C-1,,", "row 2"],
    ['"C-1,,,,,,,,,,,,,', "row 2"],
    ['C"1,,,,,,,,,,,,,', "row 2"],
    ['"C-1"x,,,,,,,,,,,,,', "row 2"],
  ])("%s is refused at %s", async (row, path) => {
    const register = file("r.csv", `${header}\n${row}\n`);

    expect(await refused([register, ...asOf])).toMatchObject({ file: register, path });
  });

  it.each([
    ["", "row 1"],
    ["contractId,programme", "row 1, column region"],
    [header.replace("territory", "terittory"), "row 1"],
    [header.replace("territory", "region"), "row 1, column region"],
  ])("a header %s is refused at %s", async (first, path) => {
    const register = file("r.csv", first === "" ? "" : `${first}\n`);

    expect(await refused([register, ...asOf])).toMatchObject({ path });
  });

  it("must be UTF-8 and must be there", async () => {
    const windows = file("r.csv", Uint8Array.from([...Buffer.from(`${header}\n`), 0xce, 0xec]));

    expect((await refused([windows, ...asOf])).expected).toMatch(/UTF-8/u);
    expect((await refused(["nowhere.csv", ...asOf])).expected).toBe("a file that can be read");
  });

  it("takes a byte order mark, CRLF, semicolons, quotes and empty lines as they come", async () => {
    const rows = [
      '"C;1";p;r;"a ""b""\nc";;2023-01-01;;;;;;;;',
      "",
      "C-2;p;r;t;;2023-01-01;;;;;;;;",
      "",
    ];
    const register = file("r.csv", `\uFEFF${[header.replaceAll(",", ";"), ...rows].join("\r\n")}`);

    expect(await refused([register, ...asOf])).toMatchObject({ path: "row 2, column territory" });
    const whole = file(
      "r.csv",
      `\uFEFF${[header.replaceAll(",", ";"), ...rows.slice(1)].join("\r\n")}`,
    );
    const { named } = await reported([whole, ...asOf]);
    expect(named("contracts-concluded")?.value).toBe(1);
  });
});

describe("the options", () => {
  const register = () => registerFile([{ concludedOn: "2023-01-01" }]);

  it.each([
    [[], "--as-of"],
    [["--as-of", "tomorrow"], "--as-of"],
    [["--as-of", "2024-01-01", "--from", "2023-01-01"], "--to"],
    [["--as-of", "2024-01-01", "--to", "2023-01-01"], "--from"],
    [["--as-of", "2024-01-01", "--from", "2024-01-01", "--to", "2023-01-01"], "--to"],
    [["--as-of", "2024-01-01", "--protect", "0"], "--protect"],
    [["--as-of", "2024-01-01", "--group", "x"], "--group"],
  ])("%j is refused at %s", async (args, path) => {
    expect(await refused([register(), ...args])).toMatchObject({ path });
  });

  it("writes tables, plots and the cases behind them, and no formula", async () => {
    const out = mkdtempSync(join(tmpdir(), "opora-out-"));
    const rows = [
      ...Array.from({ length: 6 }, () => ({ territory: "Тара", concludedOn: "2023-01-01" })),
      { territory: "=1+1", concludedOn: "2023-01-01", direction: "training" },
    ];
    await printed([registerFile(rows), "--as-of", "2024-01-01", "--out", out]);
    const text = (name: string) => readFileSync(join(out, name), "utf8");

    expect(text("cases.csv")).toContain("C-1,yes,yes,no,yes,unknown,unknown");
    expect(text("report.csv")).toContain("territory,'=1+1,contracts-concluded,1");
    expect(text("published.csv")).toContain("territory,'=1+1,contracts-concluded,,,,left out");
    expect(text("directions.svg")).toMatch(/^<svg .*role="img">/u);
    expect(readFileSync(join(out, "report.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("leaves small cells out where asked, and the exact report never", async () => {
    const args = [registerFile(altai()), "--as-of", "2020-07-29"];
    const exact = await reported(args);
    const guarded = await reported([...args, "--protect", "5"]);

    expect(exact.named("concluded/entrepreneurship")?.numerator).toBe(4);
    expect(guarded.named("concluded/entrepreneurship")).toMatchObject({ protected: true });
    expect(guarded.named("concluded/training")).toMatchObject({ protected: true, value: null });
    expect(guarded.named("concluded/job-search")?.numerator).toBe(55);
  });
});
