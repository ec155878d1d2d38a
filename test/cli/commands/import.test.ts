import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";

import { run as exportRegister } from "../../../cli/commands/export.ts";
import { run as importTable } from "../../../cli/commands/import.ts";
import { replaceFile } from "../../../cli/register/replace-file.ts";
import { UsageError } from "../../../cli/usage-error.ts";

const folder = () => mkdtempSync(join(tmpdir(), "opora-import-"));
const HEADINGS =
  "Номер;Район;Направление;Дата заключения;Дата окончания;Членов семьи;Детей;Доход до;Доход после;Примечание";
const ROWS = [
  "2024/17-СК;Тарский район;поиск работы;01.08.2024;30.04.2025;4;2;9 000,50;12 500,00;",
  '2024/18-СК;"Омск; центр";ЛПХ;15.08.2024;;3;1;8 000,00;;звонили',
];
const MAPPING = {
  schema: "opora.mapping/1",
  columns: {
    contractId: "Номер",
    territory: "Район",
    direction: "Направление",
    concludedOn: "Дата заключения",
    endedOn: "Дата окончания",
    members: "Членов семьи",
    children: "Детей",
    perCapitaBefore: "Доход до",
    perCapitaAfter: "Доход после",
  },
  ignored: ["Примечание"],
  constants: { programme: "ru.social-contract", region: "RU-OMS" },
  words: { direction: { "поиск работы": "job-search", ЛПХ: "personal-plot" } },
  ...{ dates: "day-first", amounts: "comma", separator: ";" },
};

function place(rows: readonly string[] = ROWS, headings = HEADINGS, mapping: object = MAPPING) {
  const at = folder();
  const [table, map, register] = ["table.csv", "map.json", "register.csv"].map((name) =>
    join(at, name),
  );
  if (!table || !map || !register) throw new Error("no place");
  writeFileSync(table, `\uFEFF${[headings, ...rows].join("\r\n")}\r\n`);
  writeFileSync(map, JSON.stringify(mapping));
  return { at, table, map, register };
}

async function called(
  command: typeof importTable,
  args: readonly string[],
): Promise<{ status: number; text: string; errors: string[] }> {
  const errors: string[] = [];
  let text = "";
  const status = await command(args, {
    out: (part) => {
      text += part;
    },
    err: (line) => errors.push(line),
    json: true,
    isTty: false,
  });
  return { status, text, errors };
}

describe("importing an agency's table", () => {
  it("takes every contract over, in our words, days and amounts", async () => {
    const { table, map, register } = place();
    const { status, text } = await called(importTable, [
      table,
      "--mapping",
      map,
      "--into",
      register,
    ]);

    expect(status).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ read: 2, added: 2, unchanged: 0 });
    expect(readFileSync(register, "utf8").split("\n")[1]).toBe(
      "2024/17-СК,ru.social-contract,RU-OMS,Тарский район,job-search,2024-08-01,2025-04-30,4,2,,,9000.50,12500.00,",
    );
  });

  it("changes nothing the second time", async () => {
    const { table, map, register } = place();
    await called(importTable, [table, "--mapping", map, "--into", register]);
    const first = readFileSync(register, "utf8");
    const again = await called(importTable, [table, "--mapping", map, "--into", register]);

    expect(JSON.parse(again.text)).toMatchObject({ added: 0, unchanged: 2 });
    expect(readFileSync(register, "utf8")).toBe(first);
  });

  it("names every fault by row and the agency's own column, and writes nothing", async () => {
    const { table, map, register } = place([
      ...ROWS,
      "2024/17-СК;Омск;поиск работы;01.08.2024;;4;2;1,00;;",
      "2024/19;Омск;танцы;2024-08-01;31.06.2024;4;9;9000.50;;",
      "=HYPERLINK(1);Омск;ЛПХ;01.08.2024;;4;2;1,00;;",
      "2024/20;Омск",
    ]);
    const { status, text } = await called(importTable, [
      table,
      "--mapping",
      map,
      "--into",
      register,
    ]);
    const paths = (JSON.parse(text) as { errors: { path: string }[] }).errors.map(
      ({ path }) => path,
    );

    expect(status).toBe(2);
    expect(paths).toEqual([
      "row 4, column Номер",
      "row 5, column Направление",
      "row 5, column Дата заключения",
      "row 5, column Дата окончания",
      "row 5, column Доход до",
      "row 5, column Детей",
      "row 6, column Номер",
      "row 7",
    ]);
    expect(existsSync(register)).toBe(false);
  });

  it.each([
    [`${HEADINGS};Ещё`, MAPPING, "row 1"],
    [HEADINGS.replace("Номер", "Район"), MAPPING, "row 1, column Номер"],
    [HEADINGS, { ...MAPPING, columns: { ...MAPPING.columns, wife: "Жена" } }, "columns.wife"],
  ])("refuses headings and mappings that do not fit: %#", async (headings, mapping, path) => {
    const { table, map } = place(ROWS, headings, mapping);
    const error = await called(importTable, [table, "--mapping", map]).catch((one: unknown) => one);

    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).fault.path).toContain(path.split(".")[0]);
  });

  it("refuses another contract under a number that stands, whole", async () => {
    const { table, map, register } = place();
    await called(importTable, [table, "--mapping", map, "--into", register]);
    const before = readFileSync(register, "utf8");
    writeFileSync(
      table,
      `${[HEADINGS, "2024/99;;;;;;;;;", ROWS[0]?.replace(";4;", ";5;")].join("\n")}\n`,
    );
    const error = await called(importTable, [table, "--mapping", map, "--into", register]).catch(
      (one: unknown) => one,
    );

    expect(error).toBeInstanceOf(UsageError);
    expect(readFileSync(register, "utf8")).toBe(before);
  });

  it("leaves what stood when it is cut off in the middle, and goes through the next time", async () => {
    const { table, map, register } = place();
    await called(importTable, [table, "--mapping", map, "--into", register]);
    const before = readFileSync(register, "utf8");
    function* broken(): Generator<string> {
      yield before;
      yield "half a row";
      throw new Error("the power went out");
    }

    expect(() => replaceFile(register, broken())).toThrow("the power went out");
    expect(readFileSync(register, "utf8")).toBe(before);
    writeFileSync(`${register}.part`, "a rest of an attempt that was killed");
    const again = await called(importTable, [table, "--mapping", map, "--into", register]);
    expect(again.status).toBe(0);
    expect(readFileSync(register, "utf8")).toBe(before);
    expect(existsSync(`${register}.part`)).toBe(false);
  });
});

describe("tables as agencies have them", () => {
  const workbook = async (rows: readonly (readonly object[])[]) => {
    const file = join(folder(), "table.xlsx");
    await writeXlsxFile(rows as never, { dateFormat: "dd.mm.yyyy" } as never).toFile(file);
    return file;
  };
  const words = (line: string) => line.split(";").map((value) => ({ value }));
  const typed = [
    { value: "2024/17-СК" },
    { value: "Омск" },
    { value: "ЛПХ" },
    { value: new Date("2024-08-01"), type: Date, format: "dd.mm.yyyy" },
    {},
    { value: 4, type: Number },
    { value: 2, type: Number },
    { value: 9000.5, type: Number },
    {},
    {},
  ];
  const formula = (value: string) => ({ value, type: "Formula" });

  it("takes numbers and days of a workbook as they are, below a title", async () => {
    const { at, map, register } = place([], HEADINGS, { ...MAPPING, headerRow: 2 });
    const table = await workbook([[{ value: "Реестр" }], words(HEADINGS), typed]);
    const { status } = await called(importTable, [table, "--mapping", map, "--into", register]);

    expect(status).toBe(0);
    expect(at).not.toBe("");
    expect(readFileSync(register, "utf8").split("\n")[1]).toBe(
      "2024/17-СК,ru.social-contract,RU-OMS,Омск,personal-plot,2024-08-01,,4,2,,,9000.50,,",
    );
  });

  it("takes no formula without a value for a figure that is not known", async () => {
    const { map } = place();
    const row = [...typed.slice(0, 5), formula("2+2"), ...typed.slice(6)];
    const table = await workbook([words(HEADINGS), row]);

    await expect(called(importTable, [table, "--mapping", map])).rejects.toThrow(
      /row 2, cell F2: expected a calculated formula/u,
    );
  });

  it.each(["\t", ";", ","])("sees for itself what separates the cells: %j", async (sign) => {
    const { table, map } = place();
    const headings = HEADINGS.split(";").with(1, '"Район, город; улица\tдом"');
    writeFileSync(table, `${headings.join(sign)}\n1${sign.repeat(9)}\n${sign.repeat(9)}\n`);
    const columns = { ...MAPPING.columns, territory: "Район, город; улица\tдом" };
    writeFileSync(map, JSON.stringify({ ...MAPPING, columns }));
    const { text, errors } = await called(importTable, [table, "--mapping", map]);

    expect(errors).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ read: 1 });
  });

  it("leaves columns aside that have neither heading nor cells", async () => {
    const row = ROWS[0] ?? "";
    const empty = place([`${row};;`], `${HEADINGS};;`);
    const filled = place([`${row};;x`], `${HEADINGS};;`);

    expect((await called(importTable, [empty.table, "--mapping", empty.map])).status).toBe(0);
    const { errors } = await called(importTable, [filled.table, "--mapping", filled.map]);
    expect(errors[0]).toMatch(/row 2: expected nothing in column 12/u);
  });

  it("names an unclosed quote in front of 20 000 rows without reading them over and over", async () => {
    const { table, map } = place([`"${"1;;;;;;;;;\n".repeat(20_000)}`]);
    const started = Date.now();

    await expect(called(importTable, [table, "--mapping", map])).rejects.toThrow(/closed again/u);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe("exporting a register", () => {
  const whole = { ...MAPPING, ignored: [], columns: MAPPING.columns };
  const headings = HEADINGS.replace(";Примечание", "");
  const rows = ROWS.map((row) => row.replace(/;[^;]*$/u, "").replaceAll(/(\d) (\d{3},)/gu, "$1$2"));

  it("gives back the agency's own table, sign for sign", async () => {
    const { at, table, map, register } = place(rows, headings, whole);
    await called(importTable, [table, "--mapping", map, "--into", register]);
    const out = join(at, "out.csv");
    const { status } = await called(exportRegister, [register, "--mapping", map, "--out", out]);

    expect(status).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(`${[headings, ...rows].join("\n")}\n`);
  });

  it("goes through a workbook and back to the same register", async () => {
    const { at, table, map, register } = place(rows, headings, whole);
    await called(importTable, [table, "--mapping", map, "--into", register]);
    const [workbook, second] = [join(at, "out.xlsx"), join(at, "second.csv")];
    await called(exportRegister, [register, "--mapping", map, "--out", workbook]);
    const again = await called(importTable, [workbook, "--mapping", map, "--into", second]);

    expect(again.errors).toEqual([]);
    expect(readFileSync(second, "utf8")).toBe(readFileSync(register, "utf8"));
  });

  it("writes numbers as numbers and days as days into a workbook, whatever the clock of the machine", async () => {
    const { at, table, map, register } = place(rows, headings, whole);
    await called(importTable, [table, "--mapping", map, "--into", register]);
    const workbook = join(at, "out.xlsx");
    await called(exportRegister, [register, "--mapping", map, "--out", workbook]);
    const [sheet] = await readXlsxFile(workbook);
    const kinds = new Set(
      sheet?.data
        .slice(1)
        .map((row) => row.map((cell) => (cell instanceof Date ? "day" : typeof cell)).join()),
    );

    expect([...kinds].join(" ")).toContain("day");
    expect(
      [...kinds].every((kind) => kind.split(",").filter((one) => one === "number").length >= 3),
    ).toBe(true);
  });

  it("refuses what is no workbook", async () => {
    const file = join(folder(), "table.xlsx");
    writeFileSync(file, "no zip");

    await expect(called(importTable, [file])).rejects.toThrow(/XLSX/u);
    await expect(called(exportRegister, ["x"])).rejects.toThrow(/--out/u);
    await expect(called(importTable, [])).rejects.toThrow(/opora import/u);
  });
});
