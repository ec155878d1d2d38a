import { looksLikeAmount } from "../find/amount-stacks.ts";
import { insideHits } from "../find/label.ts";
import type { Place } from "../find/place.ts";
import type { Sheet } from "../find/sheet.ts";
import { centreX, centreY, heightOf, sharedHeight, sharedWidth } from "../page/box.ts";

const CURRENT = ["this period", "current", "current amount", "this pay period"];

/** The amount of this pay period beside a label: the first on its right, never the year to date. */
export function labelledAmount(sheet: Sheet, wordings: readonly string[]): Place | undefined {
  const hits = insideHits(sheet.passages, { key: "label", wordings }, 0.85);
  return hits.flatMap((hit) => {
    const beside = sheet.places
      .filter(looksLikeAmount)
      .filter(({ box }) => sharedHeight(box, hit.box) > 0.5 && box.left > hit.box.right)
      .sort((one, other) => one.box.left - other.box.left);
    return beside.slice(0, 1);
  })[0];
}

/** Lines of the column of this period between its head and the gross pay: what was earned. */
export function earningsAbove(sheet: Sheet, gross: Place): readonly Place[] {
  const heads = insideHits(sheet.passages, { key: "current", wordings: CURRENT }, 0.85)
    .filter(({ box }) => box.bottom < gross.box.top)
    .sort((one, other) => one.box.top - other.box.top);
  const [head] = heads;
  if (!head) return [];
  const border = insideHits(
    sheet.passages,
    { key: "end", wordings: ["taxes and deductions", "deductions", "taxes"] },
    0.9,
  )
    .map(({ box }) => box.top)
    .filter((top) => top > head.box.bottom);
  const end = Math.min(gross.box.top, ...border);
  return column(sheet, head.box, head.box.bottom, end);
}

/** Lines of the gross pay's column between it and the net pay: what was taken or given back. */
export function itemsBetween(sheet: Sheet, gross: Place, net: Place): readonly Place[] {
  return column(sheet, gross.box, gross.box.bottom, net.box.top);
}

function column(sheet: Sheet, under: Place["box"], top: number, bottom: number): readonly Place[] {
  return sheet.places
    .filter(looksLikeAmount)
    .filter(({ box }) => centreY(box) > top && centreY(box) < bottom - 0.3 * heightOf(box))
    .filter(
      ({ box }) => sharedWidth(box, under) > 0.4 || Math.abs(centreX(box) - centreX(under)) < 0.02,
    )
    .sort((one, other) => one.box.top - other.box.top);
}
