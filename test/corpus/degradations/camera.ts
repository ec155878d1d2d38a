import type { Random } from "../invented/random.ts";
import { mapBytes, type Pixels } from "./pixels.ts";
import { blurred, noisy } from "./scanner.ts";
import { perspective, type Spot, warp } from "./warp.ts";

/** How a page was photographed. */
export interface Shot {
  /** Width of the whole picture; the page takes 80–90 % of it. */
  readonly width: number;
  /** How far corners stray, as a share of the page. */
  readonly slant: number;
  readonly desk: "dark" | "wood";
  readonly blur: number;
  readonly noise: number;
  /** How dark the hand's shadow is. */
  readonly shadow: number;
}

/** A page on a desk, taken by a phone: slanted, shadowed, a little out of focus. */
export async function photographed(page: Pixels, shot: Shot, random: Random): Promise<Pixels> {
  const width = shot.width;
  const height = Math.round(
    (width * page.height) / page.width / (page.width > page.height ? 1 : 1.03),
  );
  const stray = () => random.fraction() * shot.slant;
  const corner = (x: number, y: number): Spot => ({ x: x * width, y: y * height });
  const margin = 0.035;
  const corners = [
    corner(margin + stray(), margin + stray()),
    corner(1 - margin - stray(), margin + stray()),
    corner(1 - margin - stray(), 1 - margin - stray()),
    corner(margin + stray(), 1 - margin - stray()),
  ] as const;
  const desk = shot.desk === "dark" ? darkDesk(random) : woodenDesk(random);
  const flat = warp(page, { width, height }, perspective(corners, page), desk);
  const lit = shadowed(flat, shot.shadow, random);
  const soft = shot.blur > 0 ? await blurred(lit, shot.blur) : lit;
  return noisy(soft, 250, shot.noise, random);
}

function darkDesk(random: Random) {
  const shade = random.whole(35, 70);
  return (x: number, y: number, channel: number) => shade + ((x * 7 + y * 13) % 11) - channel * 3;
}

function woodenDesk(random: Random) {
  const [period, phase] = [random.whole(60, 130), random.whole(0, 100)];
  const tint = [150, 105, 62];
  return (x: number, y: number, channel: number) => {
    const grain = Math.sin((y + 14 * Math.sin(x / 170) + phase) / (period / 9)) * 14;
    return (tint[channel] ?? 0) + grain + ((x * 3 + y * 5) % 7);
  };
}

/** A soft shadow with a slanting edge, and warm light. */
function shadowed(pixels: Pixels, depth: number, random: Random): Pixels {
  const [at, slope] = [0.45 + random.fraction() * 0.4, random.fraction() - 0.5];
  const sign = random.chance(0.5) ? 1 : -1;
  return mapBytes(pixels, (value, x, y) => {
    const distance = (x - at + slope * (y - 0.5)) * sign;
    const dark = 1 / (1 + Math.exp(-distance * 18));
    return value * (1 - depth * dark) * (0.94 + 0.06 * y);
  });
}
