import { type Box, centreX, centreY, heightOf, sharedHeight, sharedWidth } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { amountStacks } from "./amount-stacks.ts";
import { insideHits } from "./label.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import type { Anchor, TableShape } from "./table-anchors.ts";
import { totalHits } from "./total-lines.ts";

/** Lines of a list without months: every line under the heads that ends in an amount. */
export function amountRows(sheet: Sheet, shape: TableShape): readonly Anchor[] {
  const heads = shape.amounts.flatMap((label) => insideHits(sheet.passages, label, 0.82));
  const [head] = [...heads].sort((one, other) => one.box.top - other.box.top);
  if (!head) return [];
  const totals = totalHits(sheet, shape);
  const end = Math.min(
    1,
    ...totals.map(({ box }) => box.top).filter((top) => top > head.box.bottom),
  );
  const [stack] = [
    ...amountStacks(
      sheet.places.filter(
        (place) =>
          place.box.top > head.box.bottom &&
          centreY(place.box) < end &&
          !isInSentence(place, sheet),
      ),
    ),
  ].sort((a, b) => Math.abs(a.x - centreX(head.box)) - Math.abs(b.x - centreX(head.box)));
  const places = [...(stack?.places ?? [])].sort((a, b) => centreY(a.box) - centreY(b.box));
  const rows: Anchor[] = [];
  for (const { box } of places) {
    const previous = rows.at(-1);
    if (previous && box.top - previous.box.bottom > 6 * heightOf(box)) break;
    rows.push({ y: centreY(box), month: undefined, isTotal: false, box });
  }
  return rows;
}

/** A number behind words, such as a registration number in the foot, is in no column. */
function isInSentence({ seen }: Place, { phrases }: Sheet): boolean {
  return phrases.some(({ words }) => {
    const at = words.findIndex((word) => seen.some((spot) => isSame(spot, word)));
    return words.slice(0, Math.max(0, at)).filter(({ text }) => /\p{L}/u.test(text)).length >= 3;
  });
}

const isSame = (one: Spot, other: Spot): boolean =>
  one.recording === other.recording && meet(one.box, other.box);

const meet = (one: Box, other: Box): boolean =>
  sharedWidth(one, other) > 0.5 && sharedHeight(one, other) > 0.5;
