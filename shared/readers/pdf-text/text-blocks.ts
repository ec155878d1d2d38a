import type { Block, BlockType, Geometry } from "../../reading/block.ts";
import type { TextWord } from "./text-run.ts";

/** A page as shown, in points. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How far type reaches above and below its baseline, as a share of its size. */
const ASCENT = 0.74;
const DESCENT = 0.22;

/** The lines of a PDF page as blocks; what the file itself says is certain, so confidence is 100. */
export function textBlocks(
  page: number,
  size: PageSize,
  lines: readonly (readonly TextWord[])[],
): readonly Block[] {
  const blocks: Block[] = [];
  const lineIds: string[] = [];
  let words = 0;
  for (const [index, line] of lines.entries()) {
    const ids: string[] = [];
    for (const word of line) {
      words++;
      const Id = `p${page}-word-${words}`;
      ids.push(Id);
      blocks.push(block("WORD", Id, page, word.text, boxOf([word]), size));
    }
    const Id = `p${page}-line-${index + 1}`;
    const text = line.map((word) => word.text).join(" ");
    const lineBlock = block("LINE", Id, page, text, boxOf(line), size);
    blocks.push({ ...lineBlock, Relationships: [{ Type: "CHILD", Ids: ids }] });
    lineIds.push(Id);
  }
  const whole = { left: 0, top: 0, right: size.width, bottom: size.height };
  const first: Block = {
    Id: `p${page}-page-1`,
    BlockType: "PAGE",
    Page: page,
    Geometry: geometry(whole, size),
    Relationships: [{ Type: "CHILD", Ids: lineIds }],
  };
  return [first, ...blocks];
}

function block(
  BlockType: BlockType,
  Id: string,
  Page: number,
  Text: string,
  box: Box,
  size: PageSize,
): Block {
  return { Id, BlockType, Page, Text, Confidence: 100, Geometry: geometry(box, size) };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(words: readonly TextWord[]): Box {
  return {
    left: Math.min(...words.map(({ x }) => x)),
    top: Math.min(...words.map(({ y, size }) => y - size * ASCENT)),
    right: Math.max(...words.map(({ x, width }) => x + width)),
    bottom: Math.max(...words.map(({ y, size }) => y + size * DESCENT)),
  };
}

function geometry({ left, top, right, bottom }: Box, { width, height }: PageSize): Geometry {
  const Left = round(left / width);
  const Top = round(top / height);
  const Right = round(right / width);
  const Bottom = round(bottom / height);
  return {
    BoundingBox: { Left, Top, Width: round(Right - Left), Height: round(Bottom - Top) },
    Polygon: [
      { X: Left, Y: Top },
      { X: Right, Y: Top },
      { X: Right, Y: Bottom },
      { X: Left, Y: Bottom },
    ],
  };
}

function round(fraction: number): number {
  return Math.round(fraction * 1e6) / 1e6;
}
