import { classify } from "./classify.ts";
import { looksLikeAmount } from "./find/amount-stacks.ts";
import type { Sheet } from "./find/sheet.ts";
import { sheetArea } from "./find/sheet-area.ts";
import { type Box, centreY, heightOf, sharedHeight } from "./page/box.ts";

/** What a paper that stands here calls itself. */
const TITLE =
  /^(?:справка|анықтама|выписка)(?!\p{L})|анықтама$|wage and tax statement|earnings statement|pay ?stub|social security administration|employment verification|to whom it may concern/iu;

/**
 * The papers that share a sheet, each as a sheet of its own: two certificates under or beside each
 * other. A title begins another paper only where what follows it is a paper with figures by itself.
 */
export function partsOfSheet(sheet: Sheet): readonly Sheet[] {
  return columnsOf(sheet).flatMap(bandsOf);
}

const titlesOf = ({ phrases }: Sheet): readonly Box[] => {
  const [first] = phrases.map(({ words }) => words[0]?.recording);
  return phrases
    .filter(({ text, words }) => words[0]?.recording === first && TITLE.test(text))
    .map(({ box }) => box)
    .sort((one, other) => one.top - other.top);
};

/** Papers under one another. */
function bandsOf(sheet: Sheet): readonly Sheet[] {
  const cuts = titlesOf(sheet).flatMap((title, index, titles) => {
    const before = titles[index - 1];
    return before ? (cutBetween(before, title, sheet) ?? []) : [];
  });
  let bands: readonly Sheet[] = [];
  let open = 0;
  for (const cut of cuts) {
    const upper = sheetArea(sheet, { left: 0, right: 1, top: open, bottom: cut });
    const lower = sheetArea(sheet, { left: 0, right: 1, top: cut, bottom: 1 });
    if (!(isPaper(upper) && isPaper(lower))) continue;
    bands = [...bands, upper];
    open = cut;
  }
  const last = { left: 0, right: 1, top: open, bottom: 1 };
  return bands.length === 0 ? [sheet] : [...bands, sheetArea(sheet, last)];
}

/** The widest gap between the last amount over a title and the title; none without an amount. */
function cutBetween(before: Box, title: Box, { places, words }: Sheet): number | undefined {
  const amounts = places
    .filter(looksLikeAmount)
    .map(({ box }) => box)
    .filter((box) => box.top > before.bottom && box.bottom < title.top);
  if (amounts.length === 0) return undefined;
  const last = Math.max(...amounts.map(({ bottom }) => bottom));
  const boxes = words
    .map(({ box }) => box)
    .filter((box) => centreY(box) > last && centreY(box) <= centreY(title))
    .sort((one, other) => one.top - other.top);
  let [bottom, widest, cut] = [last, 0, title.top];
  for (const box of boxes) {
    if (box.top - bottom > widest) [widest, cut] = [box.top - bottom, (box.top + bottom) / 2];
    bottom = Math.max(bottom, box.bottom);
  }
  return cut;
}

/** Papers beside each other: nothing may stand across the line between them. */
function columnsOf(sheet: Sheet): readonly Sheet[] {
  const titles = titlesOf(sheet);
  const [left, right] =
    titles
      .flatMap((one) => titles.map((other) => [one, other] as const))
      .find(([one, other]) => other.left > one.right && sharedHeight(one, other) > 0.5) ?? [];
  if (!(left && right)) return [sheet];
  const cut = freeLine(left, right, sheet);
  if (cut === undefined) return [sheet];
  const halves = [
    sheetArea(sheet, { left: 0, right: cut, top: 0, bottom: 1 }),
    sheetArea(sheet, { left: cut, right: 1, top: 0, bottom: 1 }),
  ];
  return halves.every(isPaper) ? halves : [sheet];
}

/** Where between two titles no word crosses, and no amount faces a month in the same line. */
function freeLine(left: Box, right: Box, { words, places }: Sheet): number | undefined {
  const boxes = [...words, ...places].map(({ box }) => box);
  const edges = boxes.flatMap(({ right: edge }) => edge).concat((left.right + right.left) / 2);
  const free = edges
    .map((edge) => edge + 0.25 * heightOf(left))
    .filter((edge) => edge > left.right && edge < right.left)
    .filter((edge) => !boxes.some((box) => box.left < edge && box.right > edge));
  const middle = (left.right + right.left) / 2;
  return free.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
}

/** Whether a part of a sheet is a paper by itself, with figures. */
function isPaper(part: Sheet): boolean {
  const found = classify([part])?.find([part]);
  return found?.figures.some(({ bearsIncome }) => bearsIncome) ?? false;
}
