import type { Block } from "../../shared/reading/block.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/**
 * The blocks of a reader that read a page twice, once for words and once for figures, as one result:
 * where a figure was read, it takes the place of the words there.
 */
export function joinedBlocks(recordings: readonly Recording[]): Block[] {
  const words = recordings.filter(({ covers }) => covers.includes("words"));
  const figures = recordings.filter(({ covers }) => !covers.includes("words"));
  const figureBlocks = figures.flatMap(({ blocks }, at) => renamed(blocks, `f${at}-`));
  const figureWords = figureBlocks.filter(({ BlockType }) => BlockType === "WORD");
  const wordBlocks = words.flatMap(({ blocks }, at) => renamed(blocks, `w${at}-`));
  const covered = new Set(
    wordBlocks
      .filter((block) => block.BlockType === "WORD" && figureWords.some((one) => hides(one, block)))
      .map(({ Id }) => Id),
  );
  return [
    ...wordBlocks.filter(({ Id }) => !covered.has(Id)).map((block) => without(block, covered)),
    ...figureBlocks.filter(({ BlockType }) => BlockType !== "PAGE" || wordBlocks.length === 0),
  ];
}

function renamed(blocks: readonly Block[], prefix: string): Block[] {
  return blocks.map((block) => ({
    ...block,
    Id: prefix + block.Id,
    ...(block.Relationships && {
      Relationships: block.Relationships.map(({ Type, Ids }) => ({
        Type,
        Ids: Ids.map((id) => prefix + id),
      })),
    }),
  }));
}

function without(block: Block, gone: ReadonlySet<string>): Block {
  if (block.Relationships === undefined) return block;
  return {
    ...block,
    Relationships: block.Relationships.map(({ Type, Ids }) => ({
      Type,
      Ids: Ids.filter((id) => !gone.has(id)),
    })),
  };
}

/** Whether a figure lies over more than half of a word on the same page. */
function hides(figure: Block, word: Block): boolean {
  if (figure.Page !== word.Page) return false;
  const [a, b] = [figure.Geometry.BoundingBox, word.Geometry.BoundingBox];
  const width = Math.min(a.Left + a.Width, b.Left + b.Width) - Math.max(a.Left, b.Left);
  const height = Math.min(a.Top + a.Height, b.Top + b.Height) - Math.max(a.Top, b.Top);
  return width > 0 && height > 0 && width * height > 0.5 * b.Width * b.Height;
}
