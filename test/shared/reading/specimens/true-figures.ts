import { decimalString } from "../../../../shared/reading/numbers/printed-amount.ts";
import type { Figure } from "../../../../shared/reading/reading.ts";
import { type Certificate, totalsOf } from "./printed-ndfl.ts";

/** A figure by all that its standing speaks for: name, month, code and amount. */
export const keyOf = ({
  name,
  month,
  code,
  amount,
}: Pick<Figure, "name" | "month" | "code" | "amount">) =>
  `${name} ${month ?? ""} ${code ?? ""} ${amount}`;

/** Every figure that a certificate truly prints, but those outside all equations. */
export function truthOf(certificate: Certificate): ReadonlySet<string> {
  const { total, base, tax } = totalsOf(certificate);
  const month = (number: number) => `${certificate.year}-${String(number).padStart(2, "0")}`;
  const whole = decimalString(tax * 100);
  const named: [string, string][] = [
    ["totalIncome", decimalString(total)],
    ["taxBase", decimalString(base)],
    ["taxCalculated", whole],
    ["taxWithheld", whole],
    ["taxTransferred", whole],
    ["taxNotWithheld", "0.00"],
    ["taxOverwithheld", "0.00"],
  ];
  return new Set([
    ...named.map(([name, amount]) => keyOf({ name, amount })),
    ...certificate.rows.map((row) =>
      keyOf({
        name: "income",
        month: month(row.month),
        code: row.code,
        amount: decimalString(row.amount),
      }),
    ),
    ...certificate.rows.flatMap(({ month: number, deduction }) =>
      deduction
        ? [
            keyOf({
              name: "deduction",
              month: month(number),
              code: deduction.code,
              amount: decimalString(deduction.amount),
            }),
          ]
        : [],
    ),
    ...certificate.deductions.map(({ code, amount }) =>
      keyOf({ name: "deduction", code, amount: decimalString(amount) }),
    ),
  ]);
}
