import { describe, expect, it } from "vitest";

import { readPaper } from "../../../../shared/reading/read-paper.ts";
import { FILE, localReaders } from "../specimens/local-readers.ts";
import { type Letter, printLetter } from "../specimens/printed-letter.ts";

const read = (letter: Letter) => readPaper(localReaders(printLetter(letter)), FILE);

/** Papers full of amounts by month that tell nothing of anybody's income. */
const NONE: Readonly<Record<string, Letter>> = {
  "a schedule of loan payments": {
    lines: [
      "ПАО «Банк Образец»",
      "График платежей по кредитному договору № 55-12",
      "от 12.01.2025",
      "Заемщик: Петрова Ольга Ивановна",
    ],
    heads: ["Месяц", "Сумма платежа", "Основной долг", "Проценты"],
    rows: [
      ["Январь 2025", "12 500,00", "10 000,00", "2 500,00"],
      ["Февраль 2025", "12 500,00", "10 100,00", "2 400,00"],
    ],
    foot: ["Итого", "25 000,00", "20 100,00", "4 900,00"],
  },
  "a bill for the flat": {
    lines: ["Единый платежный документ", "за коммунальные услуги", "Плательщик: Петрова О. И."],
    heads: ["Месяц", "Начислено", "Оплачено", "Долг"],
    rows: [
      ["Январь 2025", "4 500,00", "4 500,00", "0,00"],
      ["Февраль 2025", "4 600,00", "4 600,00", "0,00"],
    ],
    foot: ["Итого", "9 100,00", "9 100,00", "0,00"],
  },
  "a certificate of debt": {
    lines: ["СПРАВКА", "о задолженности по кредиту", "от 12.05.2025"],
    heads: ["Период", "Начислено процентов", "Оплачено"],
    rows: [
      ["01.2025", "4 500,00", "4 500,00"],
      ["02.2025", "4 600,00", "4 600,00"],
    ],
    foot: ["Итого", "9 100,00", "9 100,00"],
  },
  "a payroll of a whole firm": {
    lines: ["Расчетная ведомость", "ООО «Ромашка»", "за март 2025 года"],
    heads: ["Фамилия", "Начислено", "Удержано НДФЛ", "К выплате"],
    rows: [
      ["Петрова О. И.", "50 000,00", "6 500,00", "43 500,00"],
      ["Сидоров А. А.", "60 000,00", "7 800,00", "52 200,00"],
    ],
    foot: ["Итого", "110 000,00", "14 300,00", "95 700,00"],
  },
  "a certificate of the pay of several people": {
    lines: ["СПРАВКА о заработной плате работников ООО «Ольха»", "от 12.05.2025"],
    heads: ["ФИО", "Месяц", "Начислено", "Удержано НДФЛ", "К выплате"],
    rows: [
      ["Кедрова А. А.", "Март 2025", "50 000,00", "6 500,00", "43 500,00"],
      ["Соснин Б. Б.", "Апрель 2025", "60 000,00", "7 800,00", "52 200,00"],
    ],
    foot: ["Итого", "", "110 000,00", "14 300,00", "95 700,00"],
  },
  "a letter that denies a benefit": {
    lines: [
      "Social Security Administration",
      "Notice of Disapproved Claim",
      "You do not qualify for monthly Social Security benefits.",
      "The maximum benefit before any deductions is $4,018.00.",
      "We deduct $185.00 for premiums from those who are paid.",
    ],
  },
  "a court order on alimony": {
    lines: [
      "СУДЕБНЫЙ ПРИКАЗ",
      "о взыскании алиментов",
      "Взыскать алименты в размере 1/4 заработка",
    ],
    heads: ["Месяц", "Сумма"],
    rows: [["Январь 2025", "14 500,00"]],
    foot: ["Итого", "14 500,00"],
  },
  "a contract of employment": {
    lines: [
      "ТРУДОВОЙ ДОГОВОР № 12",
      "Работнику устанавливается заработная плата в размере 50 000,00 рублей в месяц",
      "Место работы: ООО «Ромашка»",
    ],
  },
  "a statement of an account": {
    lines: [
      "Выписка по счету",
      "за период с 01.01.2025 по 31.03.2025",
      "Зачисление заработной платы, пенсии",
    ],
    heads: ["Дата", "Поступило", "Списано", "Остаток"],
    rows: [
      ["01.2025", "50 000,00", "4 500,00", "45 500,00"],
      ["02.2025", "50 000,00", "4 600,00", "90 900,00"],
    ],
    foot: ["Итого", "100 000,00", "9 100,00", "90 900,00"],
  },
  "a declaration of a firm's tax": {
    lines: ["Декларация по УСН", "Налоговая база", "Сумма налога исчисленная"],
    heads: ["Месяц", "Доход", "Налог"],
    rows: [
      ["01.2025", "50 000,00", "3 000,00"],
      ["02.2025", "60 000,00", "3 600,00"],
    ],
    foot: ["Итого", "110 000,00", "6 600,00"],
  },
  "an application for a pension": {
    lines: ["Заявление о назначении пенсии", "в Социальный фонд России", "СНИЛС 112-233-445 95"],
    heads: ["Вид выплаты", "Размер"],
    rows: [
      ["Страховая пенсия", "15 000,00"],
      ["ЕДВ", "2 000,00"],
    ],
    foot: ["Итого", "17 000,00"],
  },
};

describe("a paper that is none", () => {
  it.each(Object.entries(NONE))("is refused: %s", (_, letter) => {
    expect(read(letter)).toMatchObject({ form: "unknown", status: "rejected", figures: [] });
  });
});

/** One pay in the wordings of three bookkeepers. */
const PAY: Readonly<Record<string, Letter>> = {
  "titled by income, without a total, in whole roubles": {
    lines: ["СПРАВКА О ДОХОДАХ", "от 12.05.2025", "Выдана Петровой Ольге Ивановне"],
    heads: ["Месяц", "Начислена зарплата", "Удержан налог", "Выплачено"],
    rows: [
      ["Январь 2025", "50000", "6500", "43500"],
      ["Февраль 2025", "50000", "6500", "43500"],
    ],
  },
  "with net pay first and kopecks behind dashes": {
    lines: ["СПРАВКА о заработной плате", "Выдана Петровой Ольге Ивановне, что ее доход составил:"],
    heads: ["Месяц", "К выплате", "Начислено", "Удержано НДФЛ"],
    rows: [
      ["Январь 2025", "43 500-00", "50 000-00", "6 500-00"],
      ["Февраль 2025", "43 500-00", "50 000-00", "6 500-00"],
    ],
    foot: ["Всего", "87 000-00", "100 000-00", "13 000-00"],
  },
  "called wages, with sums in the heads": {
    lines: ["СПРАВКА", "о размере заработной платы", "Выдана Петровой Ольге Ивановне"],
    heads: ["Месяц", "Сумма начисленной зарплаты", "Сумма удержанного налога", "Сумма на руки"],
    rows: [
      ["01.2025", "50 000,00", "6 500,00", "43 500,00"],
      ["02.2025", "50 000,00", "6 500,00", "43 500,00"],
    ],
    foot: ["ИТОГО", "100 000,00", "13 000,00", "87 000,00"],
  },
};

describe("a certificate of pay that nobody prepared for", () => {
  it.each(Object.entries(PAY))("is read whole: %s", (_, letter) => {
    const { form, figures } = read(letter);
    const january = figures
      .filter(({ month }) => month === "2025-01")
      .map(({ name, amount, standing }) => [name, amount, standing]);

    expect(form).toBe("ru.salary");
    expect(january.sort()).toEqual([
      ["accrued", "50000.00", "confirmed"],
      ["paid", "43500.00", "confirmed"],
      ["taxWithheld", "6500.00", "confirmed"],
    ]);
  });
});
