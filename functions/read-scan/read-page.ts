import type { Block } from "../../shared/reading/block.ts";
import { needSecondOpinion, shortNumbers } from "./key-words.ts";
import type { PageContent, PagePorts, Words } from "./page-ports.ts";
import type { PageReading, PageResult, Rejection } from "./read-scan.ts";
import { setUpright } from "./set-upright.ts";
import { languageAfter, type WordLanguage } from "./word-language.ts";

/** A page to read: its picture, and its own text if the file carries any. */
export interface PageToRead<Uploaded> {
  readonly number: number;
  readonly picture: Uploaded;
  readonly text?: readonly Block[] | undefined;
}

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
    if (refused) return refused;
    const figures = readings.filter(({ reader }) => reader === "pp-ocr");
    const blocks = figures.flatMap((reading) => reading.blocks);
    const traces = ports.traces(page.picture, straight, blocks);
    return { number: page.number, readings, warnings, traces, preview: jpeg };
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
  const beside = Promise.resolve({
    plainWords: words,
    keyWords: ports.place(straight, needSecondOpinion(text)),
    shortNumbers: ports.place(straight, shortNumbers(text)),
  });
  const { blocks, lines } = await ports.figures(straight, beside, (box) => boxes.push(box));
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
  const { straight, words, language } = await setUpright(ports, picture);
  const boxes: Box[] = [];
  const second = ports.secondReader(straight);
  const beside = words.then(({ blocks, plainWords }) => {
    return {
      plainWords,
      keyWords: ports.place(straight, needSecondOpinion(blocks)),
      shortNumbers: ports.place(straight, shortNumbers(blocks)),
    };
  });
  const seen = words.then(({ blocks }) => ports.seenInWords(straight, blocks));
  const shown: Promise<void>[] = [];
  const figures = await ports.figures(straight, beside, (box, figure) => {
    boxes.push(box);
    shown.push(seen.then((isSeen) => (isSeen(box, figure) ? undefined : second.show(box, figure))));
  });
  await Promise.all(shown);
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

/** The words again in another language, if these look as if they were written in one. */
async function inItsLanguage<Uploaded, Straight, Box>(
  ports: PagePorts<Uploaded, Straight, Box>,
  straight: Straight,
  language: WordLanguage,
  { blocks }: Words<Box>,
) {
  const spoken = languageAfter(language, blocks);
  if (spoken === language) return { spoken, blocks };
  const again = (await ports.words(straight, spoken)).blocks;
  const isNoBetter = languageAfter(spoken, again) === language;
  return isNoBetter ? { spoken: language, blocks } : { spoken, blocks: again };
}
