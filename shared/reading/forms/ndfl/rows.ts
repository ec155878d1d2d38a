import { type Attested, attest, UNREAD } from "../../find/attested.ts";
import type { Place } from "../../find/place.ts";
import { centreY, heightOf, median } from "../../page/box.ts";
import type { TableColumn } from "./columns.ts";
import { deductionCode, incomeCode, monthDigits } from "./kind.ts";
import type { Column } from "./vocabulary.ts";

/** One line of the income table. */
export interface IncomeRow {
  /** Two digits; the year is printed elsewhere. */
  readonly month: Attested;
  /** Where the month stands, for what its print says about it. */
  readonly monthPlace: Place | undefined;
  readonly code: Attested;
  readonly amount: Place;
  /** False where month and code stand and the amount could not be seen. */
  readonly amountSeen: boolean;
  readonly deduction?: { readonly code: Attested; readonly amount: Place };
}

/** Places of one line, by column. */
type Band = Partial<Record<Column, Place>> & { readonly crowded?: boolean };

/** The rows of one page's table in paper order: the left half first, then the right. */
export function incomeRows(columns: readonly TableColumn[]): readonly IncomeRow[] {
  return [0, 1].flatMap((half) => {
    const own = columns.filter((column) => column.half === half);
    return bandsOf(own).flatMap(rowOf);
  });
}

/** Lines of one half, gathered by the middles of what stands in them. */
function bandsOf(columns: readonly TableColumn[]): readonly Band[] {
  const parts = columns
    .flatMap(({ column, places }) =>
      places.map((place) => ({ column, place, y: centreY(place.box) })),
    )
    .sort((one, other) => one.y - other.y);
  const height = median(
    parts.map(({ place }) => heightOf(place.box)),
    0.01,
  );
  const groups: { y: number; parts: typeof parts }[] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && part.y - group.y < 0.5 * height) {
      group.parts.push(part);
      group.y = median(
        group.parts.map(({ y }) => y),
        part.y,
      );
    } else groups.push({ y: part.y, parts: [part] });
  }
  return groups.map((group) => bandOf(group.parts, height));
}

function bandOf(
  parts: readonly { column: Column; place: Place; y: number }[],
  height: number,
): Band {
  const ys = parts.map(({ y }) => y);
  const uneven = Math.max(...ys) - Math.min(...ys) > 0.45 * height;
  const crowded = uneven || new Set(parts.map(({ column }) => column)).size < parts.length;
  return { ...Object.fromEntries(parts.map(({ column, place }) => [column, place])), crowded };
}

/** A line with an amount, or with month and code and an amount that nobody could read. */
function rowOf({ crowded, ...band }: Band): readonly IncomeRow[] {
  const { month, code, amount } = band;
  const place = amount ?? (month && code ? { ...code, seen: [] } : undefined);
  if (!place) return [];
  const sure = (attested: Attested): Attested =>
    crowded ? { ...attested, agreed: false } : attested;
  const deduction = band.deductionAmount && {
    code: band.deductionCode ? sure(attest(band.deductionCode, deductionCode)) : UNREAD,
    amount: band.deductionAmount,
  };
  return [
    {
      month: month ? sure(attest(month, monthDigits)) : UNREAD,
      monthPlace: month,
      code: code ? sure(attest(code, incomeCode)) : UNREAD,
      amount: place,
      amountSeen: amount !== undefined,
      ...(deduction && { deduction }),
    },
  ];
}
