import { describe, expect, it } from "vitest";

import { FORMS } from "../../../../shared/reading/forms/forms.ts";
import { readPaper } from "../../../../shared/reading/read-paper.ts";
import { FILE, localReaders } from "../specimens/local-readers.ts";
import { type Letter, printLetter } from "../specimens/printed-letter.ts";

const read = (letter: Letter, words?: string) =>
  readPaper(localReaders(printLetter(letter), words), FILE);

/** What a reading says, one short line a figure. */
const said = (reading: ReturnType<typeof read>) =>
  reading.figures.map(({ name, month, code, amount }) =>
    [name, month, code, amount].filter((part) => part !== undefined).join(" "),
  );

const LETTERS: Readonly<Record<string, { letter: Letter; figures: string[]; fields?: object }>> = {
  "ru.npd-1122036": {
    letter: {
      lines: [
        "Форма по КНД 1122036",
        "СПРАВКА № 42 от 05.04.2025",
        "о состоянии расчетов (доходах) по налогу на профессиональный доход",
        "за 2025 год",
        "ИНН 550000000013",
      ],
      heads: ["Месяц", "Сумма дохода, руб.", "Сумма налога, руб."],
      rows: [
        ["Январь", "38 000,00", "1 520,00"],
        ["Февраль", "52 000,00", "3 120,00"],
        ["Март", "10 000,00", "400,00"],
      ],
      foot: ["Итого", "100 000,00", "5 040,00"],
    },
    figures: [
      "income 2025-01 38000.00",
      "taxCalculated 2025-01 1520.00",
      "income 2025-02 52000.00",
      "taxCalculated 2025-02 3120.00",
      "income 2025-03 10000.00",
      "taxCalculated 2025-03 400.00",
      "totalIncome 100000.00",
      "taxCalculated 5040.00",
    ],
    fields: { year: "2025", issuedOn: "2025-04-05", "person.inn": "550000000013" },
  },
  "ru.sfr-payments": {
    letter: {
      lines: [
        "Фонд пенсионного и социального страхования Российской Федерации",
        "Справка о назначенных пенсиях и социальных выплатах на дату",
        "дана Образцова Анна Петровна, СНИЛС 112-233-445 95",
        "Дата выдачи: 05.04.2025",
      ],
      heads: ["Вид выплаты", "Размер, руб."],
      rows: [
        ["Страховая пенсия по старости", "14 000,50"],
        ["Единое пособие", "7 482,50"],
      ],
      foot: ["Итого", "21 483,00"],
    },
    figures: ["pension 14000.50", "benefit 7482.50", "total 21483.00"],
    fields: { "person.name": "Образцова Анна Петровна", "person.snils": "112-233-445 95" },
  },
  "ru.unemployment": {
    letter: {
      lines: [
        "Центр занятости населения",
        "СПРАВКА",
        "дана гражданину(ке) Образцова Анна Петровна признана безработной, пособие по безработице",
      ],
      heads: ["Месяц", "Начислено", "Удержано", "Выплачено"],
      rows: [
        ["03.2025", "12 792,00", "3 198,00", "9 594,00"],
        ["04.2025", "5 000,00", "0,00", "5 000,00"],
      ],
      foot: ["Итого", "17 792,00", "3 198,00", "14 594,00"],
    },
    figures: [
      "accrued 2025-03 12792.00",
      "withheld 2025-03 3198.00",
      "paid 2025-03 9594.00",
      "accrued 2025-04 5000.00",
      "withheld 2025-04 0.00",
      "paid 2025-04 5000.00",
      "accrued 17792.00",
      "withheld 3198.00",
      "paid 14594.00",
    ],
  },
  "ru.child-benefit": {
    letter: {
      lines: ["СПРАВКА о размере пособия на ребенка (детей)", "выдана Образцова Анна Петровна"],
      heads: ["Месяц", "Вид пособия", "Сумма"],
      rows: [
        ["Март 2025", "Пособие", "4 285,81"],
        ["Апрель 2025", "Пособие", "4 285,81"],
      ],
      foot: ["Итого", "", "8 571,62"],
    },
    figures: ["benefit 2025-03 4285.81", "benefit 2025-04 4285.81", "total 8571.62"],
  },
  "ru.scholarship": {
    letter: {
      lines: [
        "Справка о размере стипендии",
        "дана Образцова Анна Петровна в том, что является студентом",
      ],
      heads: ["Месяц", "Вид стипендии", "Сумма, руб."],
      rows: [
        ["Март 2025", "социальная", "2 000,00"],
        ["Апрель 2025", "социальная", "2 000,00"],
      ],
      foot: ["Итого", "", "4 000,00"],
    },
    figures: ["income 2025-03 2000.00", "income 2025-04 2000.00", "total 4000.00"],
  },
  "ru.alimony": {
    letter: {
      lines: [
        "СПРАВКА об удержанных алиментах",
        "Выдана Образцов Пётр Ильич, удерживаются по исполнительному листу 1/4 заработка",
      ],
      heads: ["Месяц", "Заработок", "НДФЛ", "Удержано алиментов"],
      rows: [
        ["Март 2025", "40 000,00", "5 200,00", "8 700,00"],
        ["Апрель 2025", "40 000,00", "5 200,00", "8 700,00"],
      ],
      foot: ["Итого", "80 000,00", "10 400,00", "17 400,00"],
    },
    figures: [
      "accrued 2025-03 40000.00",
      "taxWithheld 2025-03 5200.00",
      "withheld 2025-03 8700.00",
      "accrued 2025-04 40000.00",
      "taxWithheld 2025-04 5200.00",
      "withheld 2025-04 8700.00",
      "accrued 80000.00",
      "taxWithheld 10400.00",
      "withheld 17400.00",
    ],
    fields: { direction: "paid" },
  },
  "ru.salary": {
    letter: {
      lines: [
        "СПРАВКА С МЕСТА РАБОТЫ",
        "Дана Образцова Анна Петровна, в том, что действительно работает в должности швеи",
        "Среднемесячная заработная плата за последние 3 месяца составляет 41 200,00",
        "(сорок одна тысяча двести) рублей 00 копеек до удержания НДФЛ.",
        "Общая сумма за 3 месяца: 123 600,00 руб.",
      ],
    },
    figures: ["grossPay 41200.00", "total 123600.00"],
  },
  "kz.settlement": {
    letter: {
      lines: [
        "СПРАВКА о расчетах с физическим лицом",
        "Налоговый период: 2025",
        "ИИН физического лица: 900101300007",
        "БИН налогового агента: 150940000011",
      ],
      heads: ["Месяц", "Сумма облагаемого дохода", "Сумма выплаченного дохода"],
      rows: [
        ["01", "95 474,00", "140 974,60"],
        ["02", "95 474,00", "140 974,60"],
      ],
      foot: ["Итого", "190 948,00", "281 949,20"],
    },
    figures: [
      "taxBase 2025-01 95474.00",
      "paid 2025-01 140974.60",
      "taxBase 2025-02 95474.00",
      "paid 2025-02 140974.60",
      "taxBase 190948.00",
      "paid 281949.20",
    ],
    fields: { year: "2025", "person.iin": "900101300007", "agent.bin": "150940000011" },
  },
  "kz.salary": {
    letter: {
      lines: [
        "Жалақы туралы анықтама / Справка о заработной плате",
        "ЖСН / ИИН: 900101300007",
        "БСН / БИН: 150940000011",
      ],
      heads: ["Айы / Месяц", "Начислено", "ИПН", "Удержано всего", "К выдаче"],
      rows: [
        ["Март 2025", "350 000,00", "25 631,20", "67 631,20", "282 368,80"],
        ["Апрель 2025", "350 000,00", "25 631,20", "67 631,20", "282 368,80"],
      ],
      foot: ["Итого", "700 000,00", "51 262,40", "135 262,40", "564 737,60"],
    },
    figures: [
      "accrued 2025-03 350000.00",
      "taxWithheld 2025-03 25631.20",
      "withheld 2025-03 67631.20",
      "paid 2025-03 282368.80",
      "accrued 2025-04 350000.00",
      "taxWithheld 2025-04 25631.20",
      "withheld 2025-04 67631.20",
      "paid 2025-04 282368.80",
      "accrued 700000.00",
      "taxWithheld 51262.40",
      "withheld 135262.40",
      "paid 564737.60",
    ],
  },
};

describe("every table paper", () => {
  it.each(Object.entries(LETTERS))(
    "reads %s with all its figures confirmed",
    (form, { letter, figures, fields }) => {
      const reading = read(letter);

      expect(reading).toMatchObject({ form, status: "read", reasons: [], fields: fields ?? {} });
      expect(said(reading)).toEqual(figures);
      expect(new Set(reading.figures.map(({ standing }) => standing))).toEqual(
        new Set(["confirmed"]),
      );
    },
  );

  it.each(Object.entries(LETTERS).filter(([, { letter }]) => letter.foot))(
    "never confirms a row of %s that the sum speaks against",
    (_, { letter }) => {
      const [first = [], ...rest] = letter.rows ?? [];
      const wrong = `9${first.at(-1)}`;
      const reading = read({ ...letter, rows: [[...first.slice(0, -1), wrong], ...rest] });
      const changed = reading.figures.filter(({ readings }) =>
        readings.some(({ text }) => text.replace(/ /gu, "") === wrong.replace(/ /gu, "")),
      );

      expect(reading.status).toBe("needs-review");
      expect(changed.map(({ standing }) => standing)).not.toContain("confirmed");
    },
  );
});

describe("kz.enpf", () => {
  const reading = read({
    lines: [
      "Выписка с индивидуального пенсионного счета",
      "АО «Единый накопительный пенсионный фонд»",
      "ИИН: 900101300007",
    ],
    heads: ["Дата платежа", "Период", "Сумма, тенге", "Вид взноса"],
    rows: [
      ["25.03.2025", "03.2025", "35 000,00", "ОПВ"],
      ["25.04.2025", "04.2025", "35 000,00", "ОПВ"],
    ],
    foot: ["Итого", "", "70 000,00", ""],
  });

  it("derives the income and never confirms it", () => {
    const derived = reading.figures.filter(({ name }) => name === "income");

    expect(
      derived.map(({ month, amount, derived: mark, standing }) => [month, amount, mark, standing]),
    ).toEqual([
      ["2025-03", "350000.00", true, "unconfirmed"],
      ["2025-04", "350000.00", true, "unconfirmed"],
    ]);
    expect(reading.reasons.map(({ code }) => code)).toContain("DERIVED_INCOME");
  });

  it("confirms the contributions themselves", () => {
    const paid = reading.figures.filter(({ name }) => name === "paid" || name === "total");

    expect(paid.map(({ standing }) => standing)).toEqual(["confirmed", "confirmed", "confirmed"]);
  });
});

describe("readPaper on papers that are none", () => {
  it.each([
    [
      "a contract",
      [
        "ДОГОВОР № 12",
        "возмездного оказания услуг",
        "заработная плата, справка о доходах и суммах налога физического лица",
        "125 000,00",
      ],
    ],
    ["an invoice", ["СЧЕТ НА ОПЛАТУ № 5 от 05.08.2024", "Итого 125 000,00"]],
    [
      "another return",
      [
        "Форма по КНД 1151020",
        "Налоговая декларация (форма 3-НДФЛ)",
        "код дохода",
        "сумма дохода",
        "налоговая база",
        "сумма налога исчисленная 1 000,00",
      ],
    ],
    ["a memo", ["Служебная записка", "Прошу выплатить 10 000,00"]],
  ])("rejects %s", (_, lines) => {
    const reading = read({ lines });

    expect(reading).toMatchObject({ form: "unknown", status: "rejected", figures: [] });
    expect(reading.reasons.map(({ code }) => code)).toEqual(["UNKNOWN_FORM"]);
  });
});

describe("FORMS", () => {
  it("has one declaration a paper", () => {
    const names = FORMS.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(16);
  });
});
