import { looksLikeAmount } from "../find/amount-stacks.ts";
import { type Hit, insideHits } from "../find/label.ts";
import type { Place } from "../find/place.ts";
import type { Sheet } from "../find/sheet.ts";
import { centreX, centreY, heightOf, sharedHeight, sharedWidth } from "../page/box.ts";

const CURRENT = ["this period", "current", "current amount", "this pay period"];

const TO_DATE = ["ytd", "year to date", "ytd amount", "ytd total"];

/** The amount of this pay period at a label: on its right, else under it; never the year to date. */
export function labelledAmount(sheet: Sheet, wordings: readonly string[]): Place | undefined {
  const hits = insideHits(sheet.passages, { key: "label", wordings }, 0.85);
  const places = sheet.places.filter(looksLikeAmount);
  return hits.flatMap((hit) => {
    const own = places.filter((place) => !isToDate(place, hit, sheet));
    return amountBeside(hit, own) ?? amountBelow(hit, own) ?? [];
  })[0];
}

function amountBeside(hit: Hit, places: readonly Place[]): Place | undefined {
  return places
    .filter(({ box }) => sharedHeight(box, hit.box) > 0.5 && box.left > hit.box.right)
    .sort((one, other) => one.box.left - other.box.left)[0];
}

/** Where labels stand in one line, their amounts stand in the next ones. */
function amountBelow(hit: Hit, places: readonly Place[]): Place | undefined {
  const height = heightOf(hit.box);
  return places
    .filter(({ box }) => box.top > centreY(hit.box) && box.top < hit.box.bottom + 2.5 * height)
    .filter(({ box }) => sharedWidth(box, hit.box) > 0.3)
    .sort((one, other) => one.box.top - other.box.top)[0];
}

/** Whether an amount stands in the column or in the line of the year to date. */
function isToDate({ box }: Place, label: Hit, sheet: Sheet): boolean {
  const headed = (wordings: readonly string[]) =>
    insideHits(sheet.passages, { key: "head", wordings }, 0.9);
  const nearest = (heads: readonly Hit[]) =>
    Math.min(
      ...heads
        .filter((head) => head.box.bottom < box.top + 0.002 && isOver(head, box))
        .map((head) => box.top - head.box.bottom),
    );
  const toDate = headed(TO_DATE);
  if (nearest(toDate) < nearest([...headed(CURRENT), label])) return true;
  return toDate.some(
    (line) => sharedHeight(line.box, box) > 0.5 && line.box.right < box.left && line !== label,
  );
}

const isOver = (head: Hit, box: Place["box"]): boolean =>
  sharedWidth(head.box, box) > 0.3 || Math.abs(centreX(head.box) - centreX(box)) < 0.02;

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
