import type { Block } from "../../shared/reading/block.ts";
import type { PageReading, PageResult, Rejection } from "./read-scan.ts";
import { languageAfter, type WordLanguage } from "./word-language.ts";

/** A clockwise turn in degrees that sets a page upright. */
export type Turn = 0 | 90 | 180 | 270;

/** How a page lies and what it is written in, as far as that can be seen. */
export interface Orientation {
  readonly turn: Turn;
  readonly certain: boolean;
  readonly script?: string;
}

/** Running text as blocks, and the places of words that are words for certain. */
export interface Words<Box> {
  readonly blocks: readonly Block[];
  readonly plainWords: readonly Box[];
}

/** A second reader that is shown each figure as soon as the first has found it. */
export interface SecondReader<Box> {
  readonly show: (box: Box) => void;
  readonly blocks: () => Promise<readonly Block[]>;
}

/** Figures as blocks, and how many lines of text of any kind the page holds. */
export interface Figures {
  readonly blocks: readonly Block[];
  readonly lines: number;
}

/** What was found on a page, by place. */
export interface PageContent<Box> {
  readonly figures: readonly Box[];
  readonly words: readonly Box[];
  readonly lines: number;
}

/** What reading a page needs: what a page is and how it is straightened stay outside. */
export interface PagePorts<Uploaded, Straight, Box> {
  readonly orientation: (page: Uploaded) => Promise<Orientation>;
  readonly straighten: (page: Uploaded, turn: Turn) => Straight;
  readonly words: (page: Straight, language: WordLanguage) => Promise<Words<Box>>;
  readonly figures: (
    page: Straight,
    words: Promise<readonly Box[]>,
    onFigure: (box: Box) => void,
  ) => Promise<Figures>;
  readonly secondReader: (page: Straight) => SecondReader<Box>;
  /** Where blocks of the upload stand on the straight page. */
  readonly place: (page: Straight, blocks: readonly Block[]) => readonly Box[];
  /** What is doubtful about the picture, or why it cannot be read. */
  readonly assess: (
    uploaded: Uploaded,
    page: Straight,
    content: PageContent<Box>,
  ) => { readonly refused?: Rejection; readonly warnings: readonly string[] };
  readonly preview: (page: Uploaded) => Promise<Uint8Array>;
  /** Names of engines and weights for the recordings. */
  readonly models: {
    readonly figures: string;
    readonly secondFigures: string;
    readonly text: string;
    readonly words: (language: WordLanguage) => string;
  };
}

/** A page to read: its picture, and its own text if the file carries any. */
export interface PageToRead<Uploaded> {
  readonly number: number;
  readonly picture: Uploaded;
  readonly text?: readonly Block[] | undefined;
}

/** Fewer sure words than this do not tell which way is up. */
const FEW_WORDS = 3;

/**
 * Reads one page: words by one reader, figures by two that share nothing.
 *
 * A page that carries its own text has its figures read from the picture all the same, because
 * nothing proves that the text is what the page shows.
 */
export function readPage<Uploaded, Straight, Box>(ports: PagePorts<Uploaded, Straight, Box>) {
  return async (page: PageToRead<Uploaded>): Promise<PageResult | Rejection> => {
    const preview = ports.preview(page.picture);
    const { text } = page;
    const read = text
      ? await readTextPage(ports, page.picture, text)
      : await readPicture(ports, page.picture);
    const { straight, readings, content } = read;
    const { refused, warnings } = ports.assess(page.picture, straight, content);
    const jpeg = await preview;
    return refused ?? { number: page.number, readings, warnings, preview: jpeg };
  };
}

interface Read<Straight, Box> {
  readonly straight: Straight;
  readonly readings: readonly PageReading[];
  readonly content: PageContent<Box>;
}

async function readTextPage<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  picture: Uploaded,
  text: readonly Block[],
): Promise<Read<Straight, Box>> {
  const straight = ports.straighten(picture, 0);
  const plain = text.filter(
    ({ BlockType, Text }) => BlockType === "WORD" && !/\d/.test(Text ?? ""),
  );
  const boxes: Box[] = [];
  const words = ports.place(straight, plain);
  const { blocks, lines } = await ports.figures(straight, Promise.resolve(words), (box) =>
    boxes.push(box),
  );
  return {
    straight,
    content: { figures: boxes, words, lines },
    readings: [
      {
        reader: "pdf-text",
        model: ports.models.text,
        covers: ["words", "figures"],
        blocks: text,
      },
      { reader: "pp-ocr", model: ports.models.figures, covers: ["figures"], blocks },
    ],
  };
}

async function readPicture<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  picture: Uploaded,
): Promise<Read<Straight, Box>> {
  const { straight, words, language } = await upright(ports, picture);
  const boxes: Box[] = [];
  const second = ports.secondReader(straight);
  const plainWords = words.then((found) => found.plainWords);
  const figures = await ports.figures(straight, plainWords, (box) => {
    boxes.push(box);
    second.show(box);
  });
  const secondFigures = await second.blocks();
  const read = await words;
  const { spoken, blocks } = await inItsLanguage(ports, straight, language, read);
  return {
    straight,
    content: { figures: boxes, words: read.plainWords, lines: figures.lines },
    readings: [
      {
        reader: "pp-ocr",
        model: ports.models.figures,
        covers: ["figures"],
        blocks: figures.blocks,
      },
      { reader: "tesseract", model: ports.models.words(spoken), covers: ["words"], blocks },
      {
        reader: "tesseract",
        model: ports.models.secondFigures,
        covers: ["figures"],
        blocks: secondFigures,
      },
    ],
  };
}

/** The page set upright, with its words on their way. Most pages are upright, so that is tried
 * while the orientation is still being looked for. */
async function upright<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  picture: Uploaded,
) {
  const looking = ports.orientation(picture);
  const asItLies = ports.straighten(picture, 0);
  const { turn, certain, script } = await looking;
  const language: WordLanguage = script === "Latin" ? "eng" : "rus";
  const straight = certain && turn !== 0 ? ports.straighten(picture, turn) : asItLies;
  const words = ports.words(straight, language);
  if (certain || (await words).plainWords.length >= FEW_WORDS) return { straight, words, language };
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

/** The words again in another language, if these look as if they were written in one. */
async function inItsLanguage<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  straight: Straight,
  language: WordLanguage,
  { blocks }: Words<Box>,
) {
  const spoken = languageAfter(language, blocks);
  if (spoken === language) return { spoken, blocks };
  return { spoken, blocks: (await ports.words(straight, spoken)).blocks };
}
