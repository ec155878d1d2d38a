import { printedDate } from "../invented/calendar.ts";
import { kppFor, organisationInn } from "../invented/identifiers.ts";
import { sumOf, wage } from "../invented/money.ts";
import { employer, fullName, person } from "../invented/people.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { grid, letterCss, letterStyle, monthlyRun, signatures } from "./letter.ts";

/** A paper full of amounts that is no income paper: it must be refused. */
export function none(random: Random): Paper {
  const kinds = [
    contract,
    invoice,
    receipt,
    utilityBill,
    leaveOrder,
    loanSchedule,
    taxDeclaration,
    bankStatement,
  ];
  return random.pick(kinds)(random);
}

function unknown(random: Random, inside: (parts: ReturnType<typeof prepare>) => string): Paper {
  const parts = prepare(random);
  return {
    sheets: [inside(parts)],
    css: letterCss(parts.style),
    family: parts.style.family,
    truth: { schema: "opora.truth/1", form: "unknown", fields: {}, figures: [] },
  };
}

function prepare(random: Random) {
  const style = letterStyle(random, { sizePt: random.pick([9, 10, 11]) });
  const run = monthlyRun(random, style, 6);
  const inn = organisationInn(random);
  return { random, style, ...run, inn, seller: employer(random, false), buyer: person(random) };
}

/** A contract of services with its price and advance. */
export function contract(random: Random): Paper {
  return unknown(random, ({ issuedOn, money, seller, buyer }) => {
    const price = wage(random, 40_000, 900_000);
    return `<div class="title">ДОГОВОР № ${random.whole(1, 300)}<br>возмездного оказания услуг</div><p>г. Омск, ${printedDate(issuedOn, "«05» августа 2024 г.")}</p>
<p>${seller}, именуемое в дальнейшем «Исполнитель», и ${fullName(buyer)}, именуемый(ая) «Заказчик», заключили настоящий договор о нижеследующем.</p>
<p>1. Исполнитель обязуется оказать услуги по ремонту помещения, а Заказчик обязуется их оплатить.</p><p>2. Стоимость услуг составляет ${money(price)} руб. Аванс: ${money(Math.round(price / 4))} руб. Остаток: ${money(price - Math.round(price / 4))} руб.</p>
<p>3. За просрочку начисляется неустойка 0,1 % в день, но не более ${money(Math.round(price / 10))} руб.</p>${signatures("Исполнитель", "Заказчик")}`;
  });
}

/** An invoice with prices, a total and its tax. */
export function invoice(random: Random): Paper {
  return unknown(random, ({ issuedOn, money, seller, inn }) => {
    const goods = [
      "Бумага А4",
      "Картридж",
      "Скоросшиватель",
      "Степлер",
      "Папка",
      "Стол письменный",
    ].map((name) => {
      const [price, count] = [random.whole(9_000, 900_000), random.whole(1, 20)];
      return { name, price, count, sum: price * count };
    });
    const total = sumOf(goods.map(({ sum }) => sum));
    const amounts = true;
    return `<p>${seller}, ИНН ${inn}, КПП ${kppFor(inn)}</p><div class="title">СЧЕТ НА ОПЛАТУ № ${random.whole(1, 900)} от ${printedDate(issuedOn)}</div>
${grid(
  [
    { title: "№" },
    { title: "Товар" },
    { title: "Кол-во", centred: true },
    { title: "Цена", amounts },
    { title: "Сумма", amounts },
  ],
  goods.map(({ name, price, count, sum }, index) => [
    String(index + 1),
    name,
    String(count),
    money(price),
    money(sum),
  ]),
  ["", "Итого", "", "", money(total)],
)}
<p>В том числе НДС: ${money(Math.round(total / 6))}</p><p>Всего к оплате: ${money(total)}</p>${signatures("Руководитель", "Бухгалтер")}`;
  });
}

function receipt(random: Random): Paper {
  return unknown(
    random,
    ({ issuedOn, money, seller, buyer }) =>
      `<div class="title">КВИТАНЦИЯ<br>к приходному кассовому ордеру № ${random.whole(1, 900)}</div><p>${seller}</p><p>Принято от: ${fullName(buyer)}</p><p>Основание: оплата обучения</p><p>Сумма: ${money(wage(random, 3_000, 40_000))} руб.</p><p>${printedDate(issuedOn, "«05» августа 2024 г.")}</p>${signatures("Главный бухгалтер", "Кассир")}`,
  );
}

function utilityBill(random: Random): Paper {
  return unknown(random, ({ issuedOn, money, buyer }) => {
    const rows = [
      "Отопление",
      "Холодная вода",
      "Горячая вода",
      "Водоотведение",
      "Содержание жилья",
      "Электроэнергия",
    ].map((name) => ({ name, sum: random.whole(20_000, 460_000) }));
    const total = sumOf(rows.map(({ sum }) => sum));
    const amounts = true;
    return `<div class="title">ПЛАТЕЖНЫЙ ДОКУМЕНТ (СЧЕТ)<br>для внесения платы за жилое помещение и коммунальные услуги</div><p>Плательщик: ${fullName(buyer)}, лицевой счёт ${random.whole(100_000, 999_999)}, сформирован ${printedDate(issuedOn)}</p>
${grid(
  [
    { title: "Вид услуги" },
    { title: "Начислено, руб.", amounts },
    { title: "Перерасчёт", amounts },
    { title: "К оплате, руб.", amounts },
  ],
  rows.map(({ name, sum }) => [name, money(sum), money(0), money(sum)]),
  ["Итого", money(total), money(0), money(total)],
)}`;
  });
}

function leaveOrder(random: Random): Paper {
  return unknown(
    random,
    ({ issuedOn, money, seller, buyer }) =>
      `<p>${seller}</p><div class="title">ПРИКАЗ № ${random.whole(1, 200)}-л/с<br>о предоставлении отпуска работнику</div><p>от ${printedDate(issuedOn)}</p><p>Предоставить ${fullName(buyer)} ежегодный оплачиваемый отпуск на 28 календарных дней.</p><p>Единовременно возместить стоимость проезда: ${money(wage(random, 2_000, 9_000))} руб.</p>${signatures("Директор")}`,
  );
}

function loanSchedule(random: Random): Paper {
  return unknown(random, ({ months, money, buyer }) => {
    const rows = months.map((month) => [
      `${month.slice(5)}.${month.slice(0, 4)}`,
      random.pick(["Оплата покупки", "Перевод на карту", "Снятие наличных"]),
      money(wage(random, 300, 9_000)),
      money(wage(random, 5_000, 60_000)),
    ]);
    const amounts = true;
    return `<div class="title">ГРАФИК ПЛАТЕЖЕЙ ПО КРЕДИТНОМУ ДОГОВОРУ</div><p>Заёмщик: ${fullName(buyer)}</p>${grid([{ title: "Месяц" }, { title: "Операция" }, { title: "Платёж, руб.", amounts }, { title: "Остаток долга, руб.", amounts }], rows)}`;
  });
}

/** A person's own tax return: income and tax, the tax service's form, and yet no certificate. */
export function taxDeclaration(random: Random): Paper {
  return unknown(random, ({ issuedOn, money, buyer, inn }) => {
    const income = wage(random, 200_000, 1_200_000);
    const rows = [
      ["010", "Общая сумма дохода, подлежащая налогообложению", money(income)],
      ["030", "Сумма налоговых вычетов", money(Math.round(income / 3))],
      ["060", "Налоговая база", money(income - Math.round(income / 3))],
      ["070", "Общая сумма налога, исчисленная к уплате", money(Math.round(income / 12))],
      ["160", "Сумма налога, подлежащая возврату из бюджета", money(Math.round(income / 40))],
    ];
    return `<p class="right small">Форма по КНД 1151020</p><div class="title">НАЛОГОВАЯ ДЕКЛАРАЦИЯ<br>по налогу на доходы физических лиц (форма 3-НДФЛ)</div><p>ИНН ${inn}00 &nbsp; Номер корректировки 0 &nbsp; Отчётный год ${issuedOn.slice(0, 4)}</p><p>Налогоплательщик: ${fullName(buyer)}</p>
${grid([{ title: "Код строки", centred: true }, { title: "Показатели" }, { title: "Значения показателей (руб.)", amounts: true }], rows)}<p>Достоверность и полноту сведений подтверждаю: ${printedDate(issuedOn)}</p>`;
  });
}

function bankStatement(random: Random): Paper {
  return unknown(random, ({ months, money, buyer }) => {
    const rows = months.flatMap((month) =>
      ["05", "17"].map((day) => [
        printedDate(`${month}-${day}`),
        random.pick(["Зачисление перевода", "Оплата товаров", "Заработная плата", "Комиссия"]),
        money(wage(random, 300, 42_000)),
        money(wage(random, 5_000, 60_000)),
      ]),
    );
    const amounts = true;
    return `<p><b>АО «Образцовый банк»</b></p><div class="title">ВЫПИСКА ПО СЧЁТУ</div><p>Клиент: ${fullName(buyer)}, счёт 40817810000000000000</p>${grid([{ title: "Дата" }, { title: "Операция" }, { title: "Сумма операции", amounts }, { title: "Остаток", amounts }], rows)}`;
  });
}
