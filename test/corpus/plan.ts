import { fileURLToPath } from "node:url";

import { DEGRADATIONS, type DegradationName } from "./degradations/degradations.ts";
import { ndfl } from "./papers/ndfl.ts";
import type { Specimen } from "./specimen.ts";

const ALL = Object.keys(DEGRADATIONS) as DegradationName[];

/** The whole corpus: every paper in several layouts, every degradation. */
export function fullPlan(): Specimen[] {
  return ALL.flatMap((degradation) =>
    [1, 2, 3, 4].map((copy) => ({
      name: `ndfl-${degradation}-${copy}`,
      paper: ndfl,
      degradation,
    })),
  );
}

/** Where the committed corpus stands. */
export const COMPACT_FOLDER = fileURLToPath(new URL("compact", import.meta.url));

/** The committed corpus: small files, every paper, the commonest degradations. */
export function compactPlan(): Specimen[] {
  const chosen: readonly [string, DegradationName][] = [
    ["2020", "clean-200"],
    ["2023", "clean-150"],
    ["2023", "photo-wood"],
    ["2020", "stamp"],
    ["2023", "fax"],
    ["2020", "turned-90"],
    ["2023", "pdf-print"],
    ["2020", "pdf-scan"],
  ];
  return chosen.map(([edition, degradation]) => ({
    name: `ndfl-${edition}-${degradation}`,
    paper: (random) => ndfl(random, { edition: edition as "2020" | "2023" }),
    degradation,
  }));
}
