import { evenLight } from "./even-light.ts";
import type { GrayImage } from "./gray-image.ts";
import {
  apply,
  compose,
  type Homography,
  invert,
  ontoQuad,
  type PixelPoint,
  type Quad,
  scaling,
  translation,
} from "./homography.ts";
import { levelRulings } from "./level-rulings.ts";
import { liftInk } from "./lift-ink.ts";
import { paperEdges } from "./paper-edges.ts";
import { type QuarterTurn, turnClockwise } from "./quarter-turn.ts";
import { findRulings, type Rulings } from "./rulings.ts";
import { skewDegrees } from "./skew.ts";
import { removeSalt } from "./specks.ts";
import type { UploadedPage } from "./uploaded-page.ts";
import { warp } from "./warp.ts";

/** Resolution of every straightened page, in dots an inch of an A4 sheet. */
const STRAIGHT_DPI = 300;

/** A part of a page is not blown up beyond this, whatever an A4 sheet would need. */
const MOST_ENLARGED = 4;
const MOST_PIXELS = 9_500_000;

const A4_INCHES = { width: 8.27, height: 11.69 };

/** A page upright, straight, evenly lit and grey, with the way back to where it was uploaded. */
export interface StraightPage {
  readonly number: number;
  readonly image: GrayImage;
  readonly dpi: number;
  /** From pixels of `image` to fractions of the page as uploaded. */
  readonly toUpload: Homography;
  readonly rulings: Rulings;
}

/** A picture on its way, and the map from its pixels back to those of the upload. */
interface Stage {
  readonly image: GrayImage;
  readonly back: Homography;
}

/** Straightens a page, given the quarter turn that sets it upright. */
export function straighten(page: UploadedPage, turn: QuarterTurn): StraightPage {
  const turned = turnClockwise(liftInk(page), turn);
  const flat = flatten({ image: turned.image, back: invert(turned.map) });
  const dpi = sheetDpi(flat.image);
  const lit = {
    ...flat,
    image: evenLight(removeSalt(flat.image), Math.max(8, Math.round(dpi / 8))),
  };
  const { stage, rulings } = level(deskew(lit, scaleOf(flat.image, dpi)));
  return {
    number: page.number,
    image: stage.image,
    dpi: STRAIGHT_DPI,
    toUpload: compose(scaling(1 / page.width, 1 / page.height), stage.back),
    rulings,
  };
}

/** Cuts a photographed sheet out of its surroundings; a scan stays as it is. */
function flatten(stage: Stage): Stage {
  const quad = paperEdges(stage.image);
  if (!quad) return stage;
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  const width = Math.round((side(topLeft, topRight) + side(bottomLeft, bottomRight)) / 2);
  const height = Math.round(sheetHeight(quad, width));
  const onto = ontoQuad(width, height, quad);
  return {
    image: warp(stage.image, onto, { width, height }),
    back: compose(stage.back, onto),
  };
}

/** The height of a sheet: A4 upright or lying, whichever its sides are nearer to. */
function sheetHeight([topLeft, topRight, bottomRight, bottomLeft]: Quad, width: number): number {
  const seen = (side(topLeft, bottomLeft) + side(topRight, bottomRight)) / 2;
  const ratio = A4_INCHES.height / A4_INCHES.width;
  return seen > width ? width * ratio : width / ratio;
}

function side([x1, y1]: PixelPoint, [x2, y2]: PixelPoint): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

/** Dots an inch if the picture shows one A4 sheet, upright or lying. */
function sheetDpi({ width, height }: GrayImage): number {
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  return Math.min(short / A4_INCHES.width, long / A4_INCHES.height);
}

/** How much a picture is enlarged: to the working resolution, within bounds of size. */
function scaleOf({ width, height }: GrayImage, dpi: number): number {
  const within = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.min(STRAIGHT_DPI / dpi, MOST_ENLARGED, within);
}

/** Levels the lines of text and brings the page to its resolution in one resampling. */
function deskew({ image, back }: Stage, scale: number): Stage {
  const angle = (-skewDegrees(image) * Math.PI) / 180;
  const cos = Math.cos(angle) * scale;
  const sin = Math.sin(angle) * scale;
  const turn: Homography = [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
  const corners = [
    apply(turn, [0, 0]),
    apply(turn, [image.width, 0]),
    apply(turn, [image.width, image.height]),
    apply(turn, [0, image.height]),
  ];
  const left = Math.min(...corners.map(([x]) => x));
  const top = Math.min(...corners.map(([, y]) => y));
  const size = {
    width: Math.round(Math.max(...corners.map(([x]) => x)) - left),
    height: Math.round(Math.max(...corners.map(([, y]) => y)) - top),
  };
  const toImage = invert(compose(translation(-left, -top), turn));
  return { image: warp(image, toImage, size), back: compose(back, toImage) };
}

/** Takes out what perspective is left, at most twice, as the rulings show it. */
function level(stage: Stage): { stage: Stage; rulings: Rulings } {
  let levelled = stage;
  let rulings = findRulings(stage.image, STRAIGHT_DPI);
  for (let round = 0; round < 2; round++) {
    const map = levelRulings(rulings, STRAIGHT_DPI);
    if (!map) break;
    levelled = {
      image: warp(levelled.image, map, levelled.image),
      back: compose(levelled.back, map),
    };
    rulings = findRulings(levelled.image, STRAIGHT_DPI);
  }
  return { stage: levelled, rulings };
}
