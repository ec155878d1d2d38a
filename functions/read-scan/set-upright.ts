import type { PagePorts, Words } from "./page-ports.ts";
import type { WordLanguage } from "./word-language.ts";

/** A page set upright, and its words on their way in the language its script suggests. */
export interface Upright<Straight, Box> {
  readonly straight: Straight;
  readonly words: Promise<Words<Box>>;
  readonly language: WordLanguage;
}

/** Fewer sure words than this do not tell which way is up. */
const FEW_WORDS = 3;

/** Texts of any kind from which a page without words is thought to lie on its side. */
const MUCH_TEXT = 12;

/** So many sure words at that mean confidence, in percent, come out of no other way up or script. */
const MANY_WORDS = 15;
const PLAIN_TEXT = 70;

/** Share of these that lie: a short word in narrow type may seem to stand. */
const MOSTLY = 0.8;

/**
 * The page set upright, with its words on their way.
 *
 * Most pages are upright and Cyrillic, so that is tried first; only where the words do not bear it
 * out is the orientation looked for, which costs as much as a third of all words.
 */
export async function setUpright<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  picture: Uploaded,
): Promise<Upright<Straight, Box>> {
  const asItLies = ports.straighten(picture, 0);
  const asRussian = ports.words(asItLies, "rus");
  if (isPlainText(await asRussian)) {
    return { straight: asItLies, words: asRussian, language: "rus" };
  }
  const { turn, certain, script } = await ports.orientation(picture);
  const language: WordLanguage = script === "Latin" ? "eng" : "rus";
  const isTurned = certain && turn !== 0;
  const straight = isTurned ? ports.straighten(picture, turn) : asItLies;
  const words = isTurned || language !== "rus" ? ports.words(straight, language) : asRussian;
  if (certain || !looksTurned(await words)) return { straight, words, language };
  let best = { straight, words, language, count: (await words).plainWords.length };
  for (const other of [180, 90, 270] as const) {
    const turned = ports.straighten(picture, other);
    const found = ports.words(turned, language);
    const count = (await found).plainWords.length;
    if (count > best.count) best = { straight: turned, words: found, language, count };
    if (count >= FEW_WORDS) break;
  }
  return best;
}

/**
 * Words enough, lying, and read surely: neither another script nor a page on its head reads so. The
 * engine reads the words of a page on its side as well, and gives them standing boxes.
 */
function isPlainText<Box>({ blocks, plainWords }: Words<Box>): boolean {
  if (plainWords.length < MANY_WORDS) return false;
  const words = blocks.filter(
    ({ BlockType, Text = "" }) => BlockType === "WORD" && /\p{L}{4}/u.test(Text),
  );
  const sum = words.reduce((all, { Confidence = 0 }) => all + Confidence, 0);
  const lying = words.filter(
    ({ Geometry: { BoundingBox } }) => BoundingBox.Width > BoundingBox.Height,
  ).length;
  return sum >= PLAIN_TEXT * words.length && lying >= MOSTLY * words.length;
}

/** Much text, and hardly a word in it. */
function looksTurned<Box>({ blocks, plainWords }: Words<Box>): boolean {
  const texts = blocks.filter(({ BlockType }) => BlockType === "WORD").length;
  return texts >= MUCH_TEXT && plainWords.length < FEW_WORDS;
}
