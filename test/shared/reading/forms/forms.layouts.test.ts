import { describe, expect, it } from "vitest";

import { readPaper } from "../../../../shared/reading/read-paper.ts";
import { FILE, localReaders } from "../specimens/local-readers.ts";
import { type Letter, printLetter } from "../specimens/printed-letter.ts";

const read = (letter: Letter) => readPaper(localReaders(printLetter(letter)), FILE);

const said = (letter: Letter) =>
  read(letter)
    .figures.map(
      ({ name, month = "", amount, standing }) => `${name} ${month} ${amount} ${standing}`,
    )
    .sort();

const GRANT = [
  "ОБРАЗЕЦ",
  "СПРАВКА о размере стипендии",
  "от 10.06.2025",
  "Студент 3 курса очной формы",
];

describe("months as offices print them", () => {
  it.each([
    ["with a short year", "мар.25", "апр.25"],
    ["in digits with a short year", "03.25", "04.25"],
    ["from the first day to the last", "01.03.2025-31.03.2025", "01.04.2025-30.04.2025"],
    ["with the year's word in full", "Март 2025 года", "Апрель 2025 года"],
  ])("are read %s", (_, first, second) => {
    const letter: Letter = {
      lines: GRANT,
      heads: ["Период", "Вид стипендии", "Примечание", "Начислено"],
      rows: [
        [first, "академическая", "", "3 450,00"],
        [second, "академическая", "", "3 450,00"],
      ],
      foot: ["Итого", "", "", "6 900,00"],
    };

    expect(said(letter)).toEqual([
      "income 2025-03 3450.00 confirmed",
      "income 2025-04 3450.00 confirmed",
      "total  6900.00 confirmed",
    ]);
  });

  it("are no period that ends in the middle of a month", () => {
    const letter: Letter = {
      lines: GRANT,
      heads: ["Период", "Вид стипендии", "Начислено"],
      rows: [["01.03.2025-15.03.2025", "академическая", "3 450,00"]],
    };

    expect(read(letter).figures.filter(({ month }) => month !== undefined)).toEqual([]);
  });
});

const PAY = [
  "ОБРАЗЕЦ",
  "СПРАВКА О ЗАРАБОТНОЙ ПЛАТЕ",
  "от 10.06.2025",
  "Дана Петровой Ольге Ивановне",
];

const MARCH_AND_APRIL = [
  "accrued  100000.00 confirmed",
  "accrued 2025-03 50000.00 confirmed",
  "accrued 2025-04 50000.00 confirmed",
  "paid  87000.00 confirmed",
  "paid 2025-03 43500.00 confirmed",
  "paid 2025-04 43500.00 confirmed",
  "taxWithheld  13000.00 confirmed",
  "taxWithheld 2025-03 6500.00 confirmed",
  "taxWithheld 2025-04 6500.00 confirmed",
];

describe("a table of pay", () => {
  it("may print its totals first", () => {
    const letter: Letter = {
      lines: PAY,
      heads: ["Месяц", "Начислено", "Удержано НДФЛ", "К выплате"],
      rows: [
        ["Всего за период", "100 000,00", "13 000,00", "87 000,00"],
        ["Март 2025", "50 000,00", "6 500,00", "43 500,00"],
        ["Апрель 2025", "50 000,00", "6 500,00", "43 500,00"],
      ],
    };

    expect(said(letter)).toEqual(MARCH_AND_APRIL);
  });

  it("may print its months side by side", () => {
    const letter: Letter = {
      lines: PAY,
      heads: ["Показатель", "Март 2025", "Апрель 2025", "Итого"],
      rows: [
        ["Начислено", "50 000,00", "50 000,00", "100 000,00"],
        ["Удержано НДФЛ", "6 500,00", "6 500,00", "13 000,00"],
        ["К выплате", "43 500,00", "43 500,00", "87 000,00"],
      ],
    };

    expect(said(letter)).toEqual(MARCH_AND_APRIL);
  });

  it("may go on beside itself", () => {
    const letter: Letter = {
      lines: PAY,
      heads: ["Месяц", "Начислено", "Месяц", "Начислено"],
      rows: [
        ["Март 2025", "50 000,00", "Май 2025", "51 000,00"],
        ["Апрель 2025", "50 000,00", "Июнь 2025", "52 000,00"],
      ],
      foot: ["", "", "Итого", "203 000,00"],
    };

    expect(said(letter)).toEqual([
      "accrued  203000.00 confirmed",
      "accrued 2025-03 50000.00 confirmed",
      "accrued 2025-04 50000.00 confirmed",
      "accrued 2025-05 51000.00 confirmed",
      "accrued 2025-06 52000.00 confirmed",
    ]);
  });

  it("may print sums of quarters between its months", () => {
    const letter: Letter = {
      lines: PAY,
      heads: ["Месяц", "Начислено", "Удержано НДФЛ", "К выплате"],
      rows: [
        ["Март 2025", "50 000,00", "6 500,00", "43 500,00"],
        ["Итого за 1 квартал", "50 000,00", "6 500,00", "43 500,00"],
        ["Апрель 2025", "50 000,00", "6 500,00", "43 500,00"],
      ],
      foot: ["Всего", "100 000,00", "13 000,00", "87 000,00"],
    };

    expect(said(letter)).toEqual(MARCH_AND_APRIL);
  });

  it("may say in a head what is meant by the tax of the next column", () => {
    const letter: Letter = {
      lines: [...PAY, "Начислено и выплачено:"],
      heads: ["Месяц", "Начислено до вычета НДФЛ", "НДФЛ 13 %, руб.", "К выплате, руб."],
      rows: [
        ["Март 2025", "50 000,00", "6 500,00", "43 500,00"],
        ["Апрель 2025", "50 000,00", "6 500,00", "43 500,00"],
      ],
      foot: ["Итого", "100 000,00", "13 000,00", "87 000,00"],
    };

    expect(said(letter)).toEqual(MARCH_AND_APRIL);
  });

  it("keeps the amounts of an unknown column from its empty neighbour", () => {
    const letter: Letter = {
      lines: [
        "ОБРАЗЕЦ",
        "Центр занятости",
        "СПРАВКА о размере пособия безработному",
        "от 10.06.2025",
      ],
      heads: ["Месяц", "Начислено", "Удержано", "Возвращено"],
      rows: [
        ["Март 2025", "5 000,00", "—", "5 000,00"],
        ["Апрель 2025", "5 000,00", "—", "5 000,00"],
      ],
      foot: ["Итого", "10 000,00", "—", "10 000,00"],
    };

    expect(said(letter).filter((figure) => figure.startsWith("withheld"))).toEqual([]);
  });
});

describe("a sentence with an average", () => {
  const average = (amount: string, total: string): Letter => ({
    lines: [
      "ОБРАЗЕЦ",
      "СПРАВКА С МЕСТА РАБОТЫ",
      "от 10.06.2025",
      "Дана Петровой Ольге Ивановне в том, что она работает поваром.",
      `Средняя заработная плата за последние 6 месяцев составила ${amount} до удержания НДФЛ.`,
      `Всего за 6 месяцев: ${total}`,
    ],
  });

  it.each([
    ["61'000.00 руб.", "366'000.00 руб."],
    ["61000-00", "366000-00"],
    ["61 000 руб. 00 коп.", "366 000 руб. 00 коп."],
  ])("is never read in part: %s", (amount, total) => {
    expect(said(average(amount, total))).toEqual([
      "grossPay  61000.00 confirmed",
      "total  366000.00 confirmed",
    ]);
  });
});

describe("a paper that names itself otherwise", () => {
  it.each([
    [
      "a bank's statement",
      [
        "Account Statement",
        "Gross Pay deposit 1,250.00",
        "Net pay 900.00",
        "Pay date 03/21/2025",
        "Deductions",
      ],
    ],
    [
      "an agreement",
      [
        "EMPLOYMENT AGREEMENT",
        "To whom it may concern",
        "Employed full-time, position cook",
        "Salary: $48,000 per year",
      ],
    ],
    [
      "a tax return",
      [
        "Form 1040 U.S. Individual Income Tax Return",
        "Form W-2 wages, tips",
        "employer identification number 98-0000001",
        "1a 41,250.00",
      ],
    ],
    ["a price list", ["Прейскурант", "Справка о заработной плате 500,00", "начислено, удержано"]],
    [
      "a list of payments",
      [
        "Список на перечисление взносов",
        "Единый накопительный пенсионный фонд",
        "Период, сумма, плательщик",
      ],
    ],
  ])("is refused: %s", (_, lines) => {
    expect(read({ lines: ["ОБРАЗЕЦ", ...lines] })).toMatchObject({
      form: "unknown",
      status: "rejected",
    });
  });
});
