import type { Figure } from "../../../shared/reading/reading.ts";

/** Whether a person should look at a figure: anything but confirmed. */
export function doubtful(figure: Figure): boolean {
  return figure.standing !== "confirmed";
}

/**
 * The doubtful figure after (or before) the one looked at, in the paper's order, round the end.
 *
 * Undefined where a paper has none.
 */
export function nextDoubtful(
  figures: readonly Figure[],
  currentId: string | undefined,
  stride: 1 | -1,
): Figure | undefined {
  const here = figures.findIndex((figure) => figure.id === currentId);
  const start = here === -1 && stride === -1 ? figures.length : here;
  const count = figures.length;
  for (let away = 1; away <= count; away += 1) {
    const figure = figures[(start + stride * away + count * 2) % count];
    if (figure !== undefined && doubtful(figure)) return figure;
  }
  return undefined;
}
