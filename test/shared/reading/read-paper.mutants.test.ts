import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decimalString } from "../../../shared/reading/numbers/printed-amount.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import type { Figure } from "../../../shared/reading/reading.ts";
import { type Certificate, totalsOf } from "./specimens/printed-ndfl.ts";
import { anyCertificate, anySpoil, spoiltRecordings } from "./specimens/spoilt-reading.ts";

const file = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };
const isDeep = process.env["OPORA_DEEP"] === "1";
const numRuns = isDeep ? 10_000 : 150;
const timeout = isDeep ? 7_200_000 : 120_000;

const keyOf = ({ name, month, code, amount }: Pick<Figure, "name" | "month" | "code" | "amount">) =>
  `${name} ${month ?? ""} ${code ?? ""} ${amount}`;

/** Every figure that a certificate truly prints, but those outside all equations. */
function truthOf(certificate: Certificate): ReadonlySet<string> {
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

describe("readPaper on papers read wrongly", () => {
  it.each(["local", "textract"] as const)(
    "confirms nothing wrong by %s",
    { timeout },
    (readers) => {
      fc.assert(
        fc.property(anyCertificate, anySpoil, (certificate, spoil) => {
          const reading = readPaper(spoiltRecordings(certificate, spoil, readers), file);
          const truth = truthOf(certificate);
          const wrong = reading.figures.filter(
            (figure) => figure.standing === "confirmed" && !truth.has(keyOf(figure)),
          );

          expect(wrong.map(keyOf)).toEqual([]);
        }),
        { numRuns },
      );
    },
  );
});
