import { FORMS } from "../../shared/reading/forms/forms.ts";
import { nearestNames } from "../deciding/nearest-names.ts";
import type { SpecimenFile } from "./find-specimens.ts";

const NDFL = [
  ...["income", "deduction", "totalIncome", "taxBase", "taxCalculated", "taxWithheld"],
  ...["taxTransferred", "advancePayments", "taxOverwithheld", "taxNotWithheld", "incomeNotTaxed"],
];
const PAY = ["accrued", "taxWithheld", "withheld", "paid"];

/** The figures that each form may print, by the names that truth files give them. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  unknown: [],
  "ru.ndfl-1175018": NDFL,
  "ru.ndfl-2015": NDFL,
  "ru.npd-1122036": ["income", "taxCalculated", "totalIncome"],
  "ru.sfr-payments": ["pension", "benefit", "total"],
  "ru.unemployment": ["accrued", "withheld", "paid"],
  "ru.child-benefit": ["benefit", "total"],
  "ru.scholarship": ["income", "total"],
  "ru.alimony": ["accrued", "taxWithheld", "withheld"],
  "ru.salary": [...PAY, "grossPay", "netPay", "total"],
  "kz.settlement": ["income", "deduction", "taxBase", "taxCalculated", "paid"],
  "kz.salary": PAY,
  "kz.enpf": ["paid", "total", "income"],
  "en.pay-stub": ["grossPay", "withheld", "netPay"],
  "en.w2": [
    ...["totalIncome", "taxWithheld", "socialSecurityWages", "socialSecurityTax"],
    ...["medicareWages", "medicareTax"],
  ],
  "en.employment-verification": ["grossPay"],
  "en.benefit-letter": ["benefit", "withheld", "paid"],
};

/**
 * What looks like a slip in truth files, a sentence each: a form or a figure that Opora does not know
 * by that name, a figure listed twice, a paper that is none with figures. It would count as a mistake
 * of the readers.
 */
export function truthDoubts(specimens: readonly SpecimenFile[]): readonly string[] {
  return specimens.flatMap(({ scan, truth }) => {
    const file = scan.name.replace(/\.[^.]+$/u, ".truth.json");
    const names = FIGURES[truth.form];
    if (names === undefined) {
      const known = ["unknown", ...FORMS.map(({ name }) => name)];
      return [`${file}: form ${truth.form} is not known here, ${meant(truth.form, known)}`];
    }
    return [...unknownNames(file, truth, names), ...listedTwice(file, truth)];
  });
}

type Truth = SpecimenFile["truth"];

function unknownNames(file: string, { form, figures }: Truth, names: readonly string[]): string[] {
  const odd = new Set(figures.map(({ name }) => name).filter((name) => !names.includes(name)));
  return [...odd].map((name) =>
    names.length === 0
      ? `${file}: a paper of form ${form} has no figures, and ${name} is listed`
      : `${file}: ${form} has no figure ${name}, ${meant(name, names)}`,
  );
}

function listedTwice(file: string, { figures }: Truth): string[] {
  const keys = figures.map(({ name, month = "", code = "", rate = "", amount }) =>
    [name, month, code, rate, amount].filter((part) => part !== "").join(" "),
  );
  const isPayment = (key: string) => / \d{4}-\d\d /u.test(key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index && !isPayment(key));
  return [...new Set(twice)].map((key) => `${file}: ${key} is listed twice`);
}

function meant(name: string, known: readonly string[]): string {
  const near = nearestNames(name, known);
  return near.length > 0 ? `is ${near.join(" or ")} meant?` : `expected one of ${known.join(", ")}`;
}
