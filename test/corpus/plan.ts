import { fileURLToPath } from "node:url";

import { DEGRADATIONS, type DegradationName } from "./degradations/degradations.ts";
import type { Random } from "./invented/random.ts";
import type { Paper } from "./paper.ts";
import { ndfl } from "./papers/ndfl.ts";
import { contract, invoice, taxDeclaration } from "./papers/none.ts";
import { ndfl2020, ndfl2023, OTHER_PAPERS } from "./papers/papers.ts";
import { twoPersons, twoRates, twoRatesOnOneSheet } from "./papers/several.ts";
import type { Specimen } from "./specimen.ts";

const ALL = Object.keys(DEGRADATIONS) as DegradationName[];

/** Degradations of one sheet that every office sees; other papers take turns through them. */
const ORDINARY: readonly DegradationName[] = [
  "clean-200",
  "photo-wood",
  "combined",
  "pdf-print",
  "rotation-left",
  "jpeg-q45-150",
  "fax",
  "photo-dark",
  "stamp",
  "turned-90",
  "uneven-light",
  "clean-150",
  "pdf-scan",
  "rotation-right",
  "grey-noise",
  "turned-180",
  "clean-300",
  "photo-messenger",
  "low-contrast",
  "blur-200",
];

const COPIES_OF_OTHERS = 11;

/** The whole corpus: every paper in several layouts, every degradation. */
export function fullPlan(): Specimen[] {
  const certificates = ALL.flatMap((degradation) =>
    [ndfl2020, ndfl2023, ndfl2020, ndfl2023].map((paper, copy) =>
      specimen(`ndfl-${degradation}-${copy + 1}`, paper, degradation),
    ),
  );
  const others = Object.entries(OTHER_PAPERS).flatMap(([name, paper], index) =>
    Array.from({ length: COPIES_OF_OTHERS }, (_, copy) => {
      const degradation = turn(index * 7 + copy);
      return specimen(`${name}-${copy + 1}-${degradation}`, paper, degradation);
    }),
  );
  const several = (["tiff", "pdf-scan", "pdf-print", "tiff"] as const).flatMap((kind, copy) => [
    specimen(`two-persons-${copy + 1}-${kind}`, twoPersons, kind),
    specimen(`two-rates-${copy + 1}-${kind}`, twoRates, kind),
    specimen(`two-rates-one-sheet-${copy + 1}`, twoRatesOnOneSheet, turn(copy)),
  ]);
  return [...certificates, ...others, ...several];
}

/** Where the committed corpus stands. */
export const COMPACT_FOLDER = fileURLToPath(new URL("compact", import.meta.url));

/** The committed corpus: small files, every paper, the commonest degradations. */
export function compactPlan(): Specimen[] {
  return [
    specimen("ndfl-2020-clean", ndfl2020, "clean-200"),
    specimen("ndfl-2023-clean", ndfl2023, "clean-150"),
    specimen("ndfl-2023-photo", ndfl2023, "photo-wood"),
    specimen("ndfl-2020-photo-dark", ruled("2020"), "photo-dark"),
    specimen("ndfl-2020-stamp", ruled("2020"), "stamp"),
    specimen("ndfl-2023-fax", ruled("2023"), "fax"),
    specimen("ndfl-2020-turned", ndfl2020, "turned-90"),
    specimen("ndfl-2023-print", ndfl2023, "pdf-print"),
    specimen("ndfl-2020-combined", ruled("2020"), "combined"),
    specimen("ndfl-2023-rulings-none", ndfl2023, "rulings-none"),
    specimen("ndfl-two-rates", twoRates, "pdf-print"),
    specimen("ndfl-two-persons", twoPersons, "pdf-print"),
    specimen("ndfl-old", OTHER_PAPERS["ndfl-old"], "rotation-left"),
    specimen("npd", OTHER_PAPERS.npd, "jpeg-q45-150"),
    specimen("sfr", OTHER_PAPERS.sfr, "clean-150"),
    specimen("unemployment", OTHER_PAPERS.unemployment, "stamp"),
    specimen("child-benefit", OTHER_PAPERS["child-benefit"], "fax"),
    specimen("scholarship", OTHER_PAPERS.scholarship, "jpeg-q45-150"),
    specimen("alimony", OTHER_PAPERS.alimony, "clean-150"),
    specimen("salary-table", OTHER_PAPERS.salary, "clean-150"),
    specimen("kz-settlement", OTHER_PAPERS["kz-settlement"], "clean-200"),
    specimen("kz-salary", OTHER_PAPERS["kz-salary"], "clean-200"),
    specimen("kz-enpf", OTHER_PAPERS["kz-enpf"], "pdf-print"),
    specimen("pay-stub", OTHER_PAPERS["pay-stub"], "jpeg-q45-150"),
    specimen("w2", OTHER_PAPERS.w2, "clean-150"),
    specimen("employment-letter", OTHER_PAPERS["employment-letter"], "fax"),
    specimen("benefit-letter", OTHER_PAPERS["benefit-letter"], "clean-150"),
    specimen("none-contract", contract, "clean-150"),
    specimen("none-invoice", invoice, "fax"),
    specimen("none-tax-declaration", taxDeclaration, "clean-150"),
  ];
}

function ruled(edition: "2020" | "2023"): (random: Random) => Paper {
  return (random) => ndfl(random, { edition, layout: { rulings: "thin" } });
}

function turn(index: number): DegradationName {
  return ORDINARY[index % ORDINARY.length] ?? "clean-200";
}

function specimen(
  name: string,
  paper: (random: Random) => Paper,
  degradation: DegradationName,
): Specimen {
  return { name, paper, degradation };
}
