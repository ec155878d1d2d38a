import type { PixelBox } from "../imaging/gray-image.ts";
import { apply, invert } from "../imaging/homography.ts";
import type { StraightPage } from "../imaging/straighten.ts";
import type { Block, BlockType, Geometry, Point, Relationship } from "../reading/block.ts";

/** What a block says besides its place. */
export type BlockContent = Omit<Block, "Id" | "BlockType" | "Page" | "Geometry" | "Relationships">;

/** Collects the blocks of one page, mapping each box back onto the page as uploaded. */
export interface PageBlocks {
  /** Adds a block, with the blocks it holds, and gives back its Id. */
  add(type: BlockType, box: PixelBox, content: BlockContent, children?: readonly string[]): string;
  /** The PAGE block, holding all others that no block holds, followed by them. */
  finish(): readonly Block[];
}

/** Opens the blocks of one page; Ids are counted, so the same page yields the same blocks. */
export function pageBlocks(page: StraightPage): PageBlocks {
  const blocks: Block[] = [];
  const held = new Set<string>();
  const counts = new Map<BlockType, number>();
  const identify = (type: BlockType) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return `p${page.number}-${type.toLowerCase()}-${count}`;
  };
  return {
    add(type, box, content, children = []) {
      const Id = identify(type);
      for (const child of children) held.add(child);
      blocks.push({
        Id,
        BlockType: type,
        Page: page.number,
        Geometry: geometry(page, box),
        ...content,
        ...holds(children),
      });
      return Id;
    },
    finish() {
      const free = blocks.filter(({ Id }) => !held.has(Id)).map(({ Id }) => Id);
      const { width, height } = page.image;
      const whole = { left: 0, top: 0, right: width, bottom: height };
      const first: Block = {
        Id: identify("PAGE"),
        BlockType: "PAGE",
        Page: page.number,
        Geometry: geometry(page, whole),
        ...holds(free),
      };
      return [first, ...blocks];
    },
  };
}

/** Where blocks of the page as uploaded stand on the straight page, in its pixels. */
export function placeBlocks(page: StraightPage, blocks: readonly Block[]): PixelBox[] {
  const fromUpload = invert(page.toUpload);
  return blocks.map(({ Geometry }) => {
    const corners = Geometry.Polygon.map(({ X, Y }) => apply(fromUpload, [X, Y]));
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
  });
}

function holds(children: readonly string[]): { Relationships?: readonly Relationship[] } {
  return children.length === 0 ? {} : { Relationships: [{ Type: "CHILD", Ids: children }] };
}

function geometry({ toUpload }: StraightPage, { left, top, right, bottom }: PixelBox): Geometry {
  const corner = (x: number, y: number): Point => {
    const [X, Y] = apply(toUpload, [x, y]);
    return { X: round(X), Y: round(Y) };
  };
  const polygon = [
    corner(left, top),
    corner(right, top),
    corner(right, bottom),
    corner(left, bottom),
  ];
  const xs = polygon.map(({ X }) => X);
  const ys = polygon.map(({ Y }) => Y);
  const Left = Math.min(...xs);
  const Top = Math.min(...ys);
  return {
    BoundingBox: {
      Left,
      Top,
      Width: round(Math.max(...xs) - Left),
      Height: round(Math.max(...ys) - Top),
    },
    Polygon: polygon,
  };
}

/** A hundredth of a pixel on the largest page is enough. */
function round(fraction: number): number {
  return Math.round(fraction * 1e6) / 1e6;
}
