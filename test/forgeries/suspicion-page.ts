import { SUSPICIONS } from "../../shared/reading/suspicion/suspicions.ts";

/** What was asked of one paper. */
export interface Measured {
  /** A kind of forgery, or what the paper is where nothing was forged. */
  readonly kind: string;
  readonly codes: readonly string[];
}

/** All measurements of one run. */
export interface SuspicionMeasurement {
  readonly pixels: readonly Measured[];
  readonly whole: readonly Measured[];
}

/** The page `docs/suspicion.md`: what is asked, and what was measured. */
export function suspicionPage({ pixels, whole }: SuspicionMeasurement): string {
  return `# Questions about a paper

A paper may contradict itself, or its file may tell of a change. Opora then asks a person; it never
refuses a paper for it, no figure loses its standing, and nothing is said about the person who brought
it. The reading becomes \`needs-review\` with the code as its reason.

| Code | Asks |
|---|---|
${Object.entries(SUSPICIONS)
  .map(([code, asks]) => `| \`${code}\` | ${asks} |`)
  .join("\n")}

Sums that fail are reasons of their own (\`ROWS_DO_NOT_SUM\`, \`EQUATION_FAILS\`); where readers agree on
every amount in them, \`PRINT_DOES_NOT_ADD_UP\` and \`PRINTED_TAX_DIFFERS\` say that the print is to blame.

This page is written by \`npx tsx test/forgeries/measure.ts\`, which plants forgeries in generated
certificates (\`test/forgeries\`); nobody edits it.

## By pixels alone

Scans of generated certificates at 150 to 300 dpi, PNG and JPEG, without noise, grainy and soft, the places
of the figures known. Only digits and paper are looked at here.

${table(pixels)}

## End to end

Read by the two local readers; the rest of the committed corpus is genuine as well.

${table(whole)}

What this does not find: a digit in the same font and line on paper without grain, a figure changed before
printing with all sums made to fit, a PDF printed anew. A paper is proven by its payer, not by its looks.
`;
}

function table(measured: readonly Measured[]): string {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = measured.filter((one) => one.kind === kind);
    const asked = own.filter(({ codes }) => codes.length > 0);
    const counts = new Map<string, number>();
    for (const code of own.flatMap(({ codes }) => codes)) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const said = [...counts].map(([code, count]) => `\`${code}\` ${count}`).join(", ");
    const share = ((asked.length / own.length) * 100).toFixed(1);
    return `| ${kind} | ${own.length} | ${asked.length} (${share} %) | ${said === "" ? "nothing" : said} |`;
  });
  return ["| | papers | asked about | by |", "|---|---:|---:|---|", ...rows].join("\n");
}
