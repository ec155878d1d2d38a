import type { Sheet } from "./find/sheet.ts";
import type { FoundPaper } from "./proof/found-paper.ts";
import type { ReadingReason } from "./reading.ts";

/** A stray number or two may stand on the back of a paper; more amounts are a table. */
const MOST_STRAY = 2;

/**
 * Asks about sheets full of amounts of which none became a figure: a further paper whose title
 * nobody could read would else be passed over in silence.
 */
export function unusedSheets(
  sheets: readonly Sheet[],
  { figures }: FoundPaper,
): readonly ReadingReason[] {
  const used = new Set(figures.map(({ place }) => place.page));
  const unused = sheets.filter(({ page }) => !used.has(page)).filter(isFullOfAmounts);
  if (unused.length === 0) return [];
  const pages = unused.map(({ page }) => page).join(", ");
  const message = `Amounts stand on page ${pages} that belong to no figure found: look at it`;
  return [{ code: "PAGE_NOT_READ", message }];
}

const isFullOfAmounts = ({ places }: Sheet): boolean =>
  places.filter(({ seen }) => seen.some(({ text }) => /\d{3}[.,]\d{2}$/u.test(text))).length >
  MOST_STRAY;
