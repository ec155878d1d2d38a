import type { Block, Point } from "../block.ts";
import type { Recording } from "../recording.ts";
import { type Box, median } from "./box.ts";
import { type PointMap, straightening } from "./homography.ts";
import { shearOf } from "./shear.ts";
import type { Spot, StraightPage } from "./spot.ts";

/** Engine family of a model such as `ppocr-v4@1.4.2`: the part before `@`. */
export const familyOf = (model: string): string => model.split("@")[0] ?? model;

/** The pages of all recordings, each laid straight in one frame whoever read it. */
export function straightPages(recordings: readonly Recording[]): readonly StraightPage[] {
  const numbers = new Set(recordings.flatMap(({ blocks }) => blocks.map(({ Page }) => Page)));
  return [...numbers]
    .sort((one, other) => one - other)
    .map((page) => layStraight(recordings, page));
}

function layStraight(recordings: readonly Recording[], page: number): StraightPage {
  const perRecording = recordings.map(({ blocks }) => blocks.filter(({ Page }) => Page === page));
  const texts = perRecording.map(textBlocks);
  const map = bestFrame(perRecording.flat(), texts.flat());
  const spots = texts.flatMap((blocks, index) => {
    const recording = recordings[index];
    return recording ? blocks.map((block) => spotOf(block, map, recording, index)) : [];
  });
  const cells = perRecording
    .flat()
    .filter(({ BlockType }) => BlockType === "CELL")
    .map(({ Geometry }) => upright(cornersOf(Geometry), map));
  return { number: page, spots, cells };
}

/** Words where a reader gives words, else its lines; without text there is nothing to see. */
function textBlocks(blocks: readonly Block[]): readonly Block[] {
  const spoken = blocks.filter(({ Text }) => Text !== undefined && Text.trim() !== "");
  const words = spoken.filter(({ BlockType }) => BlockType === "WORD");
  return words.length > 0 ? words : spoken.filter(({ BlockType }) => BlockType === "LINE");
}

/** The PAGE polygon under which the words lie straightest, then sheared to what skew is left. */
function bestFrame(blocks: readonly Block[], texts: readonly Block[]): PointMap {
  const corners = blocks
    .filter(({ BlockType }) => BlockType === "PAGE")
    .map(({ Geometry }) => Geometry.Polygon);
  const polygons = texts.map(({ Geometry }) => cornersOf(Geometry));
  const frames = (corners.length > 0 ? corners : [[]]).map((polygon) => {
    const straighten = straightening(polygon);
    const mapped = polygons.map((points) => points.map(straighten));
    return { straighten, shear: shearOf(mapped), unrest: unrestOf(mapped) };
  });
  const [best] = frames.sort((one, other) => one.unrest - other.unrest);
  if (!best) return straightening([]);
  const { straighten, shear } = best;
  return (point) => shear(straighten(point));
}

/** Median distance of the words' slopes from their own median, turned pages worst of all. */
function unrestOf(polygons: readonly (readonly Point[])[]): number {
  const slopes = polygons.map(([from, to]) =>
    from && to ? Math.atan2(to.Y - from.Y, to.X - from.X) : 0,
  );
  const middle = median(slopes, 0);
  const spread = median(
    slopes.map((slope) => Math.abs(slope - middle)),
    0,
  );
  return Math.abs(middle) + spread;
}

function cornersOf({ Polygon, BoundingBox }: Block["Geometry"]): readonly Point[] {
  if (Polygon.length === 4) return Polygon;
  const { Left, Top, Width, Height } = BoundingBox;
  return [
    { X: Left, Y: Top },
    { X: Left + Width, Y: Top },
    { X: Left + Width, Y: Top + Height },
    { X: Left, Y: Top + Height },
  ];
}

/** The box whose sides run through the middles of the mapped edges: tight on turned words. */
function upright(corners: readonly Point[], map: PointMap): Box {
  const [a, b, c, d] = corners.map(map);
  if (!(a && b && c && d)) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min((a.X + d.X) / 2, (b.X + c.X) / 2),
    right: Math.max((a.X + d.X) / 2, (b.X + c.X) / 2),
    top: Math.min((a.Y + b.Y) / 2, (d.Y + c.Y) / 2),
    bottom: Math.max((a.Y + b.Y) / 2, (d.Y + c.Y) / 2),
  };
}

function spotOf(block: Block, map: PointMap, recording: Recording, index: number): Spot {
  const { Left, Top, Width, Height } = block.Geometry.BoundingBox;
  return {
    text: (block.Text ?? "").trim(),
    box: upright(cornersOf(block.Geometry), map),
    uploaded: { left: Left, top: Top, right: Left + Width, bottom: Top + Height },
    page: block.Page,
    confidence: (block.Confidence ?? 0) / 100,
    reader: recording.reader,
    family: familyOf(recording.model),
    recording: index,
    isWord: recording.covers.includes("words"),
  };
}
