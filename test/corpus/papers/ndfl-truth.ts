import type { Truth, TruthFigure } from "../../../shared/contracts/truth.ts";
import { decimal } from "../invented/money.ts";
import { fullName } from "../invented/people.ts";
import type { NdflContent, NdflRate } from "./ndfl-content.ts";

/** A cell of section 5 or 6: the figure's name, unless the paper has none for it, and its kopecks. */
export interface TotalCell {
  readonly label: string;
  readonly name?: string;
  readonly kopecks: number;
  /** Taxes are printed as whole roubles. */
  readonly tax: boolean;
  /** Printed even when it is 0. */
  readonly always: boolean;
}

/** What a certificate truly says; `cells` are the totals that it prints, zeros included if printed. */
export function ndflTruth(
  form: string,
  content: NdflContent,
  cells: (rate: NdflRate) => readonly TotalCell[],
  show: { readonly rate: boolean; readonly zeros: boolean },
): Truth {
  const figures = content.rates.flatMap((rate) => {
    const withRate = show.rate ? { rate: String(rate.rate) } : {};
    return [...rowFigures(content.year, rate), ...totalFigures(cells(rate), show.zeros)].map(
      (figure) => ({ ...figure, ...withRate }),
    );
  });
  const [first] = content.rates;
  const single = show.rate && content.rates.length === 1 && first !== undefined;
  return {
    schema: "opora.truth/1",
    form,
    fields: {
      year: String(content.year),
      issuedOn: content.issuedOn,
      "person.name": fullName(content.person),
      "person.inn": content.personInn,
      "agent.inn": content.agent.inn,
      ...(single ? { rate: String(first.rate) } : {}),
    },
    figures,
  };
}

function rowFigures(year: number, { rows, section4 }: NdflRate): TruthFigure[] {
  const monthly = rows.flatMap(({ month, code, income, deductionCode, deduction }) => {
    const at = `${year}-${String(month).padStart(2, "0")}`;
    const earned: TruthFigure = { name: "income", month: at, code, amount: decimal(income) };
    if (deductionCode === undefined || deduction === undefined) return [earned];
    return [
      earned,
      { name: "deduction", month: at, code: deductionCode, amount: decimal(deduction) },
    ];
  });
  const standing = section4.map(({ code, amount }) => ({
    name: "deduction",
    code,
    amount: decimal(amount),
  }));
  return [...monthly, ...standing];
}

function totalFigures(cells: readonly TotalCell[], zeros: boolean): TruthFigure[] {
  return cells.flatMap(({ name, kopecks, always }) =>
    name !== undefined && (kopecks !== 0 || always || zeros)
      ? [{ name, amount: decimal(kopecks) }]
      : [],
  );
}
