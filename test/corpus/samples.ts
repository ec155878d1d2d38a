import { fileURLToPath } from "node:url";

import type { DegradationName } from "./degradations/degradations.ts";
import { kppFor } from "./invented/identifiers.ts";
import { ndfl } from "./papers/ndfl.ts";
import { type NdflContent, type NdflRow, ndflRate } from "./papers/ndfl-content.ts";
import type { NdflLayout } from "./papers/ndfl-layout.ts";
import type { Specimen } from "./specimen.ts";

/** Where the sample families stand. */
export const SAMPLES_FOLDER = fileURLToPath(new URL("../../samples", import.meta.url));

/** The scans of the sample families; what they say is worked by hand in each family's README. */
export function samplesPlan(): Specimen[] {
  return [
    scan("ivanova/scans/ndfl-2025-anna", "clean-200", { edition: "2023" }, anna()),
    scan("ivanova/scans/ndfl-2025-sergey", "photo-dark", { edition: "2023" }, sergey()),
    scan("artemieva/scans/ndfl-2025", "stamp", { edition: "2023", money: "1 234,56" }, nina()),
    scan("kravtsov/scans/ndfl-2025", "photo-messenger", { edition: "2023", sizePt: 7 }, viktor()),
  ];
}

function scan(
  name: string,
  degradation: DegradationName,
  layout: Partial<NdflLayout>,
  content: NdflContent,
): Specimen {
  const usual: Partial<NdflLayout> = {
    rulings: "thin",
    rateBlank: false,
    rowsPerHalf: 14,
    rowMm: 4.2,
  };
  const { edition = "2023" } = layout;
  return {
    name,
    degradation,
    paper: (random) => ndfl(random, { edition, content, layout: { ...usual, ...layout } }),
  };
}

/** One row of section 3, its amount in kopecks. */
const row = (month: number, code: string, income: number): NdflRow => ({ month, code, income });

/** The same wage for each of the months. */
const wages = (months: readonly number[], income: number) =>
  months.map((month) => row(month, "2000", income));

const inOrder = (rows: readonly NdflRow[]) =>
  [...rows].sort((one, other) => one.month - other.month || one.code.localeCompare(other.code));

function agent(name: string, inn: string, oktmo: string): NdflContent["agent"] {
  return { name, inn, kpp: kppFor(inn), oktmo, phone: "8(3812)00-00-00" };
}

function anna(): NdflContent {
  const rows = [
    ...wages([1, 2, 4, 5], 2_250_000),
    row(3, "2000", 2_184_030),
    row(3, "2300", 312_765),
    row(6, "2000", 2_315_000),
  ];
  const children = [
    { code: "126", amount: 840_000 },
    { code: "127", amount: 1_680_000 },
  ];
  return {
    year: 2025,
    issuedOn: "2025-07-03",
    person: {
      surname: "Иванова",
      given: "Анна",
      patronymic: "Петровна",
      female: true,
      birthDate: "1990-02-01",
    },
    personInn: "550000000013",
    agent: agent("МБДОУ «Образцовый детский сад № 12»", "5500000008", "52701000"),
    rates: [ndflRate(13, inOrder(rows), children)],
  };
}

function sergey(): NdflContent {
  const rows = [
    ...wages([1, 2, 3, 4, 6], 2_800_000),
    row(4, "2012", 921_548),
    row(5, "2000", 1_866_667),
  ];
  return {
    year: 2025,
    issuedOn: "2025-07-04",
    person: {
      surname: "Иванов",
      given: "Сергей",
      patronymic: "Олегович",
      female: false,
      birthDate: "1988-11-23",
    },
    personInn: "550000000197",
    agent: agent("ООО «Сибирский хлеб»", "5500000110", "52701000"),
    rates: [ndflRate(13, inOrder(rows))],
  };
}

function nina(): NdflContent {
  const rows = [...wages([1, 2, 3, 4, 5, 6, 7, 8], 5_175_000), row(9, "2000", 5_248_060)];
  return {
    year: 2025,
    issuedOn: "2025-11-12",
    person: {
      surname: "Артемьева",
      given: "Нина",
      patronymic: "Викторовна",
      female: true,
      birthDate: "1986-07-19",
    },
    personInn: "110000000095",
    agent: agent("АО «Северный лес»", "1100000006", "87725000"),
    rates: [ndflRate(13, inOrder(rows))],
  };
}

function viktor(): NdflContent {
  const rows = [
    ...wages([3, 4, 5, 6, 7, 8, 10], 4_183_750),
    row(9, "2000", 2_916_390),
    row(9, "2300", 938_475),
  ];
  return {
    year: 2025,
    issuedOn: "2025-12-01",
    person: {
      surname: "Кравцов",
      given: "Виктор",
      patronymic: "Юрьевич",
      female: false,
      birthDate: "1983-04-30",
    },
    personInn: "220000000070",
    agent: agent("ООО «Рубцовский образец»", "2200000001", "01716000"),
    rates: [ndflRate(13, inOrder(rows))],
  };
}
