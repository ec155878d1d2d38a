import type { Random } from "../invented/random.ts";
import { fromSharp, mapBytes, type Pixels, toSharp } from "./pixels.ts";
import { warp } from "./warp.ts";

/** A page laid askew on the glass. */
export async function turned(pixels: Pixels, degrees: number): Promise<Pixels> {
  return fromSharp(toSharp(pixels).rotate(degrees, { background: "#f4f4f2" }));
}

/** A lens or scanner out of focus. */
export async function blurred(pixels: Pixels, sigma: number): Promise<Pixels> {
  return fromSharp(toSharp(pixels).blur(sigma));
}

/** Another size, by a given page width in pixels. */
export async function resized(pixels: Pixels, width: number): Promise<Pixels> {
  return fromSharp(toSharp(pixels).resize({ width, kernel: "lanczos3" }));
}

/** Specks of dust and toner: the given share of pixels black or white. */
export function salted({ width, height, rgb }: Pixels, share: number, random: Random): Pixels {
  const out = Uint8Array.from(rgb);
  const specks = Math.round(width * height * share);
  for (let speck = 0; speck < specks; speck += 1) {
    const at = random.whole(0, width * height - 1) * 3;
    out.fill(random.chance(0.6) ? random.whole(0, 70) : 255, at, at + 3);
  }
  return { width, height, rgb: out };
}

/** Light that falls off across the page and sinks into a broad shadow. */
export function unevenlyLit(pixels: Pixels, depth: number, random: Random): Pixels {
  const angle = random.fraction() * 2 * Math.PI;
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  const [centre, width] = [0.2 + random.fraction() * 0.6, 0.18];
  return mapBytes(pixels, (value, x, y) => {
    const slope = 0.5 + ((x - 0.5) * right + (y - 0.5) * down) * 0.7;
    const shadow = Math.exp(-(((x - centre) / width) ** 2)) * 0.4;
    return value * (1 - depth * Math.min(1, Math.max(0, slope * 0.8 + shadow)));
  });
}

/** Grey paper and the noise of a cheap sensor. */
export function noisy(pixels: Pixels, grey: number, deviation: number, random: Random): Pixels {
  const noise = Float32Array.from({ length: 65_536 }, () => random.normal() * deviation);
  let next = random.whole(0, 65_535);
  return mapBytes(pixels, (value) => {
    next = (next * 25_173 + 13_849) & 65_535;
    return value * (grey / 255) + (noise[next] ?? 0);
  });
}

/** Worn toner and a weak lamp: black becomes grey, white becomes grey. */
export function pale(pixels: Pixels, black: number, white: number): Pixels {
  return mapBytes(pixels, (value) => black + (value / 255) * (white - black));
}

/** A hand that moved: every pixel smeared along a slanting line. */
export function smeared(pixels: Pixels, length: number, slope: number): Pixels {
  const { width, height, rgb } = pixels;
  const out = new Uint8Array(rgb.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let step = 0; step < length; step += 1) {
          const from = Math.min(width - 1, x + step);
          const line = Math.min(height - 1, y + Math.round(step * slope));
          sum += rgb[(line * width + from) * 3 + channel] ?? 0;
        }
        out[at + channel] = sum / length;
      }
    }
  }
  return { width, height, rgb: out };
}

/** A sheet that does not lie flat: its lines rise towards the middle, one side darker. */
export function curled(pixels: Pixels, risePixels: number): Pixels {
  const { width, height } = pixels;
  const bent = warp(
    pixels,
    { width, height },
    (x, y) => ({
      x: x + Math.sin((y / height) * Math.PI) * risePixels * 0.25,
      y: y + Math.sin((x / width) * Math.PI) * risePixels * (1 - (0.5 * y) / height),
    }),
    () => 236,
  );
  return mapBytes(bent, (value, x) => value * (0.86 + 0.14 * Math.sin(x * Math.PI)));
}
