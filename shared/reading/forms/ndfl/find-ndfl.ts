import type { Attested } from "../../find/attested.ts";
import { UNREAD } from "../../find/attested.ts";
import { conventionOf, type FoundFigure, proposalsOf } from "../../find/found-figure.ts";
import type { Place } from "../../find/place.ts";
import type { Sheet } from "../../find/sheet.ts";
import { centreY } from "../../page/box.ts";
import type { FoundPaper } from "../../proof/found-paper.ts";
import { tableColumns } from "./columns.ts";
import { deductionsIn } from "./deductions.ts";
import { corroborated, headingOf } from "./heading.ts";
import { ndflIdentities } from "./identities.ts";
import { personFields } from "./persons.ts";
import { rowMonths } from "./row-months.ts";
import { type IncomeRow, incomeRows } from "./rows.ts";
import { placesIn, type Section, sectionsOf, type Zone } from "./sections.ts";
import { numberChecks, suspicions } from "./suspicions.ts";
import { missingTotals, totalsOf } from "./totals.ts";

const RUBLES = { currency: "RUB", basis: "gross" } as const;

/** A certificate of income and tax on its sheets, any edition: every figure located and named. */
export function findNdfl(form: string, sheets: readonly Sheet[]): FoundPaper {
  const [first] = sheets;
  const sections = sectionsOf(sheets);
  const bottom = tableTop(sections[0], first?.page ?? 1);
  const heading = first ? headingOf(first, bottom) : { year: UNREAD, issuedOn: undefined };
  const tables = sections.map((section) => section.incomes.flatMap(rowsIn));
  const months = tables.flat().flatMap(({ month }) => month.value ?? []);
  const year = corroborated(heading, months.sort().at(-1));
  const figures: FoundFigure[] = [];
  const identities = sections.flatMap((section, index) => {
    const own = sectionFigures(section, tables[index] ?? [], year);
    const from = figures.length;
    figures.push(...own);
    return ndflIdentities(
      figures,
      own.map((_, offset) => from + offset),
      section.rate,
    );
  });
  const rates = sections.flatMap((section) => section.rate.value ?? []);
  const [rate] = rates;
  const fields = {
    ...(year.value !== undefined && { year: year.value }),
    ...(heading.issuedOn !== undefined && { issuedOn: heading.issuedOn }),
    ...(first && personFields(first, bottom)),
    ...(rate !== undefined && { rate }),
  };
  return {
    form,
    pages: sheets.map(({ page }) => page),
    fields,
    figures,
    identities,
    sums: ["rows-sum-to-total"],
    printsTotal: true,
    checks: numberChecks(fields),
    reasons: [...missingTotals(figures, sections.length), ...suspicions(figures, fields, rates)],
  };
}

function tableTop(section: Section | undefined, page: number): number {
  return section?.incomes.find((zone) => zone.sheet.page === page)?.top || 0.4;
}

/** Rows of one sheet's part of the table. */
function rowsIn(zone: Zone): readonly IncomeRow[] {
  const passages = zone.sheet.passages.filter(
    ({ box }) => centreY(box) > zone.top && box.bottom < zone.bottom,
  );
  return incomeRows(tableColumns(placesIn(zone), passages));
}

function sectionFigures(
  section: Section,
  rows: readonly IncomeRow[],
  year: Attested,
): readonly FoundFigure[] {
  const rate = section.rate.value === undefined ? {} : { rate: section.rate.value };
  const ordered = rowMonths(rows, year);
  const incomes = rows.filter(({ amountSeen }) => amountSeen);
  const convention = conventionOf(incomes.map(({ amount }) => amount));
  const common = { ...RUBLES, ...rate, bearsIncome: false };
  const amount = (place: Place) => ({ place, proposals: proposalsOf(place, convention) });
  return [
    ...rows.map(
      (row, index): FoundFigure => ({
        ...common,
        name: "income",
        month: ordered[index] ?? UNREAD,
        code: row.code,
        ...amount(row.amount),
        bearsIncome: true,
      }),
    ),
    ...rows.flatMap(({ deduction }, index): FoundFigure[] =>
      deduction
        ? [
            {
              ...common,
              name: "deduction",
              month: ordered[index] ?? UNREAD,
              code: deduction.code,
              ...amount(deduction.amount),
            },
          ]
        : [],
    ),
    ...section.deductions.flatMap(deductionsIn).map(
      (deduction): FoundFigure => ({
        ...common,
        name: "deduction",
        code: deduction.code,
        ...amount(deduction.amount),
      }),
    ),
    ...totalsOf(section, convention).map((total): FoundFigure => ({ ...common, ...total })),
  ];
}
