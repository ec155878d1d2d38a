import type { GreyPicture } from "./picture-quality.ts";

/** Of the picture's side: how wide the strip along an edge is that must hold no print. */
const STRIP = 0.012;
/** Of the strip's own shade: darker is ink, lighter is paper, between is shadow or table. */
const INK = 0.68;
const PAPER = 0.85;
/** A strip is paper where its own shade is near the paper's; in a shadow paper is darker. */
const NEAR_PAPER = 0.55;
/** The share of a strip that must be paper. */
const LEAST_PAPER = 0.35;
/** Print along an edge covers more than specks do, and less than a table or a frame does. */
const LEAST_INK = 0.006;
const MOST_INK = 0.45;
/** Print changes from ink to paper often along the strip; a shadow or a frame does not. */
const LEAST_CHANGES = 16;

/** The sides of a picture at which print runs off the edge, so that a part of the paper is missing. */
export function cutEdges(
  { width, height, shades }: GreyPicture,
  paper: number,
): readonly ("left" | "top" | "right" | "bottom")[] {
  const deep = Math.max(2, Math.round(STRIP * Math.min(width, height)));
  const at = (column: number, row: number) => shades[row * width + column] ?? 0;
  const strips = {
    left: stripOf(height, deep, (along, across) => at(across, along)),
    top: stripOf(width, deep, (along, across) => at(along, across)),
    right: stripOf(height, deep, (along, across) => at(width - 1 - across, along)),
    bottom: stripOf(width, deep, (along, across) => at(along, height - 1 - across)),
  };
  return (Object.keys(strips) as (keyof typeof strips)[]).filter((side) =>
    holdsPrint(strips[side], paper),
  );
}

/** A strip as the darkest and the lightest shade at each place along it. */
interface Strip {
  readonly darkest: readonly number[];
  readonly all: readonly number[];
}

function stripOf(
  length: number,
  deep: number,
  at: (along: number, across: number) => number,
): Strip {
  const darkest: number[] = [];
  const all: number[] = [];
  for (let along = 0; along < length; along += 1) {
    let least = 255;
    for (let across = 0; across < deep; across += 1) {
      const shade = at(along, across);
      all.push(shade);
      least = Math.min(least, shade);
    }
    darkest.push(least);
  }
  return { darkest, all };
}

function holdsPrint({ darkest, all }: Strip, paper: number): boolean {
  const own = [...all].sort((one, other) => one - other)[Math.floor(all.length * 0.7)] ?? 0;
  const light = all.filter((shade) => shade >= PAPER * own).length / all.length;
  const ink = all.filter((shade) => shade <= INK * own).length / all.length;
  if (own < NEAR_PAPER * paper || light < LEAST_PAPER) return false;
  if (ink < LEAST_INK || ink > MOST_INK) return false;
  const inked = darkest.map((shade) => shade <= INK * own);
  const changes = inked.filter((one, place) => place > 0 && one !== inked[place - 1]).length;
  return changes >= LEAST_CHANGES;
}
