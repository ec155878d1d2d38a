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

/**
 * The page set upright, with its words on their way.
 *
 * Most pages are upright, so that is tried while the orientation is still being looked for.
 */
export async function setUpright<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  picture: Uploaded,
): Promise<Upright<Straight, Box>> {
  const looking = ports.orientation(picture);
  const asItLies = ports.straighten(picture, 0);
  const { turn, certain, script } = await looking;
  const language: WordLanguage = script === "Latin" ? "eng" : "rus";
  const straight = certain && turn !== 0 ? ports.straighten(picture, turn) : asItLies;
  const words = ports.words(straight, language);
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

/** Much text, and hardly a word in it. */
function looksTurned<Box>({ blocks, plainWords }: Words<Box>): boolean {
  const texts = blocks.filter(({ BlockType }) => BlockType === "WORD").length;
  return texts >= MUCH_TEXT && plainWords.length < FEW_WORDS;
}
