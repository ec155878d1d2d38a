/** One line of the table: ours, and whoever does the same work beside it in the same run. */
export interface Row {
  readonly section: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly rival?: { readonly name: string; readonly value: number };
  /** Peak memory in megabytes, where it was measured: ours and the rival's. */
  readonly megabytes?: { readonly ours: number; readonly rival?: number };
  /** Whether more is better; a time or a size is better small. */
  readonly isMoreBetter: boolean;
}

/** How many times better ours is; undefined where nothing stands beside it. */
export function timesBetter({ ours, rival, isMoreBetter }: Row): number | undefined {
  if (rival === undefined) return undefined;
  return isMoreBetter ? ours / rival.value : rival.value / ours;
}

/** The middle of an odd number of measurements, the lower middle of an even one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { section, what, unit, ours, rival, megabytes } = row;
    const times = timesBetter(row);
    const cells = [
      section,
      what,
      `${short(ours)} ${unit}`,
      rival === undefined ? "" : `${short(rival.value)} ${unit} (${rival.name})`,
      times === undefined ? "" : `${short(times)} ×`,
      megabytes === undefined
        ? ""
        : [megabytes.ours, megabytes.rival]
            .flatMap((one) => (one === undefined ? [] : [`${Math.round(one)} MB`]))
            .join(" / "),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| Section | What | Ours | Beside it | Better by | Memory, ours / beside |",
    "|---|---|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}

function short(value: number): string {
  if (value >= 1000) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, " ");
  return String(Number(value.toPrecision(3)));
}
