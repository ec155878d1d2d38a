import { boxAround, sharedHeight } from "../page/box.ts";
import { insideHits } from "./label.ts";
import type { Sheet } from "./sheet.ts";
import { sheetArea } from "./sheet-area.ts";
import type { TableShape } from "./table-anchors.ts";

/** Heads nearer to each other than this share of the page are one head in two languages. */
const APART = 0.2;

/**
 * A sheet whose table goes on beside itself, months and amounts set twice, as its two halves; any
 * other sheet whole.
 */
export function tableHalves(sheet: Sheet, { amounts, others }: TableShape): readonly Sheet[] {
  const months = others
    .filter((wording) => /^(?:месяц|айы|month)/iu.test(wording))
    .flatMap((wording) => insideHits(sheet.passages, { key: "month", wordings: [wording] }, 0.9))
    .map(({ words }) => boxAround(words.map(({ box }) => box)))
    .sort((one, other) => one.left - other.left);
  const [left] = months;
  const right = months.find(
    (box) => left && box.left - left.right > APART && sharedHeight(box, left) > 0.5,
  );
  if (!(left && right)) return [sheet];
  const heads = amounts.flatMap((label) => insideHits(sheet.passages, label, 0.82));
  const isBetween = heads.some(
    ({ box }) =>
      box.left > left.left && box.right < right.left && Math.abs(box.top - left.top) < 0.03,
  );
  if (!isBetween) return [sheet];
  const column = sheet.words
    .filter(({ text }) => /\p{L}{3}/u.test(text))
    .filter(({ box }) => box.top > right.top && box.left < right.right && box.right > right.left)
    .map(({ box }) => box.left);
  const cut = Math.min(right.left, ...column.filter((edge) => edge > left.right)) - 0.003;
  const whole = { left: 0, right: 1, top: 0, bottom: 1 };
  return [sheetArea(sheet, { ...whole, right: cut }), sheetArea(sheet, { ...whole, left: cut })];
}
