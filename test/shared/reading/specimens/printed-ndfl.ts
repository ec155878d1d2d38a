import type { Print } from "./printed-page.ts";

/** A row of section 3. */
export interface Row {
  readonly month: number;
  readonly code: string;
  /** In kopecks. */
  readonly amount: number;
  readonly deduction?: { readonly code: string; readonly amount: number };
}

/** What an invented certificate says. */
export interface Certificate {
  readonly year: string;
  readonly issuedOn: string;
  readonly rate: number;
  readonly rows: readonly Row[];
  readonly deductions: readonly { readonly code: string; readonly amount: number }[];
  readonly edition: "2020" | "2023";
  /** Rows in the left half before the right one begins. */
  readonly rowsPerHalf: number;
}

/** The specimen of the specification of the form, invented and verified. */
export const SAMPLE: Certificate = {
  year: "2024",
  issuedOn: "05.08.2024",
  rate: 13,
  edition: "2023",
  rowsPerHalf: 6,
  rows: [
    { month: 1, code: "2000", amount: 4_250_000 },
    { month: 2, code: "2000", amount: 4_250_000 },
    { month: 3, code: "2000", amount: 2_345_040 },
    { month: 3, code: "2012", amount: 2_130_055 },
    { month: 4, code: "2000", amount: 4_250_000 },
    { month: 4, code: "2300", amount: 381_672 },
    { month: 5, code: "2000", amount: 4_250_000 },
    { month: 5, code: "2760", amount: 600_000, deduction: { code: "503", amount: 400_000 } },
    { month: 6, code: "2000", amount: 4_250_000 },
  ],
  deductions: [
    { code: "126", amount: 840_000 },
    { code: "127", amount: 1_680_000 },
  ],
};

/** An amount as agents print it. */
export const money = (minor: number): string => {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/gu, " ")},${digits.slice(-2)}`;
};

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

/** The totals that follow from a certificate's rows. */
export function totalsOf({ rows, deductions, rate }: Certificate) {
  const total = sum(rows.map(({ amount }) => amount));
  const less =
    sum(rows.map(({ deduction }) => deduction?.amount ?? 0)) +
    sum(deductions.map(({ amount }) => amount));
  const base = Math.max(0, total - less);
  return { total, base, tax: Math.round((base * rate) / 10_000) };
}

/** The certificate as prints on one page. */
export function printNdfl(certificate: Certificate): readonly Print[] {
  const { year, issuedOn, rate, edition } = certificate;
  const { total, base, tax } = totalsOf(certificate);
  const line = (text: string, x: number, y: number, cell?: string): Print => ({
    text,
    x,
    y,
    ...(cell && { cell }),
  });
  const word = edition === "2020" ? "Данные" : "Сведения";
  const head = [
    line("Форма по КНД 1175018", 0.06, 0.04),
    line("СПРАВКА О ДОХОДАХ И СУММАХ НАЛОГА ФИЗИЧЕСКОГО ЛИЦА", 0.25, 0.08),
    line("за", 0.36, 0.1),
    line(year, 0.39, 0.1, "year"),
    line("год от", 0.44, 0.1),
    line(issuedOn, 0.51, 0.1, "issuedOn"),
    line(`1. ${word} о налоговом агенте`, 0.06, 0.125),
    line("Код по ОКТМО", 0.06, 0.145),
    line("52701000", 0.2, 0.145),
    line("Телефон", 0.32, 0.145),
    line("8(3812)000-00-00", 0.42, 0.145),
    line("ИНН", 0.6, 0.145),
    line("5500000008", 0.65, 0.145),
    line("КПП", 0.78, 0.145),
    line("550101001", 0.83, 0.145),
    line("Налоговый агент", 0.06, 0.165),
    line("ООО Ромашка (ОБРАЗЕЦ)", 0.25, 0.165),
    line(`2. ${word} о физическом лице - получателе дохода`, 0.06, 0.19),
    line("ИНН в Российской Федерации", 0.06, 0.21),
    line("550000000013", 0.32, 0.21),
    line("Фамилия", 0.06, 0.23),
    line("Образцова", 0.16, 0.23),
    line("Имя", 0.4, 0.23),
    line("Анна", 0.46, 0.23),
    line("Отчество*", 0.64, 0.23),
    line("Петровна", 0.76, 0.23),
    line("Дата рождения", 0.3, 0.25),
    line("15.06.1978", 0.45, 0.25),
    line("3. Доходы, облагаемые по ставке", 0.06, 0.28),
    line(String(rate), 0.36, 0.28, "rate"),
    line("%", 0.4, 0.28),
  ];
  return [...head, ...tablePrints(certificate), ...totalPrints(certificate, total, base, tax)];
}

const COLUMN_HEADS = ["Месяц", "Код дохода", "Сумма дохода", "Код вычета", "Сумма вычета"];
const LEFT = [0.08, 0.15, 0.3, 0.36, 0.495];
const AMOUNT_RIGHT = [2, 4];

function tablePrints({ rows, rowsPerHalf }: Certificate): readonly Print[] {
  const heads = [0, 0.47].flatMap((shift) =>
    COLUMN_HEADS.flatMap((text, column): Print[] => {
      const x = (LEFT[column] ?? 0) + shift - (AMOUNT_RIGHT.includes(column) ? 0.04 : 0);
      const [first = "", second] = text.split(" ");
      return [
        { text: first, x, y: 0.3, align: "center" },
        ...(second ? [{ text: second, x, y: 0.311, align: "center" as const }] : []),
      ];
    }),
  );
  const cells = rows.flatMap((row, index): Print[] => {
    const shift = index < rowsPerHalf ? 0 : 0.47;
    const y = 0.33 + (index % rowsPerHalf) * 0.0155;
    const at = (column: number, text: string, part: string): Print => ({
      text,
      x: (LEFT[column] ?? 0) + shift,
      y,
      align: AMOUNT_RIGHT.includes(column) ? "right" : "center",
      cell: `row${index}.${part}`,
    });
    return [
      at(0, String(row.month).padStart(2, "0"), "month"),
      at(1, row.code, "code"),
      at(2, money(row.amount), "amount"),
      ...(row.deduction
        ? [
            at(3, row.deduction.code, "deductionCode"),
            at(4, money(row.deduction.amount), "deductionAmount"),
          ]
        : []),
    ];
  });
  return [...heads, ...cells];
}

function totalPrints(
  { deductions, edition }: Certificate,
  total: number,
  base: number,
  tax: number,
): readonly Print[] {
  const pairs = deductions.flatMap(({ code, amount }, index): Print[] => [
    { text: code, x: 0.08 + index * 0.24, y: 0.64, cell: `deduction${index}.code` },
    {
      text: money(amount),
      x: 0.25 + index * 0.24,
      y: 0.64,
      align: "right",
      cell: `deduction${index}.amount`,
    },
  ]);
  const first = ["Общая сумма дохода", money(total), "total"] as const;
  const second = ["Налоговая база", money(base), "base"] as const;
  const third = ["Сумма налога исчисленная", String(tax), "tax"] as const;
  const withheld = ["Сумма налога удержанная", String(tax), "withheld"] as const;
  const grid =
    edition === "2020"
      ? [
          [first, withheld],
          [second, ["Сумма налога перечисленная", String(tax), "transferred"] as const],
          [third, ["Сумма налога, излишне удержанная налоговым агентом", "", ""] as const],
          [
            ["Сумма фиксированных авансовых платежей", "", ""] as const,
            ["Сумма налога, не удержанная налоговым агентом", "0", "short"] as const,
          ],
        ]
      : [
          [first, second],
          [third, ["Сумма фиксированных авансовых платежей", "", ""] as const],
          [withheld, ["Сумма налога, излишне удержанная налоговым агентом", "0", "over"] as const],
        ];
  const cells = grid.flatMap((pair, line) =>
    pair.flatMap(([label, value, cell], side): Print[] => {
      const y = 0.7 + line * 0.03;
      const x = 0.06 + side * 0.46;
      const words = label.split(" ");
      const lines = label.length > 28 ? [words.slice(0, 3), words.slice(3)] : [words];
      return [
        ...lines.map((part, index) => ({
          text: part.join(" "),
          x,
          y: y + (index - (lines.length - 1) / 2) * 0.011,
        })),
        ...(value ? [{ text: value, x: x + 0.43, y, align: "right" as const, cell }] : []),
      ];
    }),
  );
  return [
    { text: "4. Стандартные, социальные и имущественные налоговые вычеты", x: 0.06, y: 0.6 },
    { text: "Код вычета", x: 0.06, y: 0.62 },
    { text: "Сумма вычета", x: 0.17, y: 0.62 },
    ...pairs,
    { text: "5. Общая сумма дохода и сумма налога", x: 0.06, y: 0.67 },
    ...cells,
  ];
}
