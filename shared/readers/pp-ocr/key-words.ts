import type { Sign } from "./decode-signs.ts";

/** A word of a closed list, as the network saw it. */
export interface KeyWord {
  readonly text: string;
  /** The lowest probability of its signs, 0–1. */
  readonly confidence: number;
}

/**
 * What each word looks like to a network that knows Latin letters: М, а and р come out as they are,
 * я as A or h, б as 6 or O, д not at all. Observed in ten typefaces, upright and blurred.
 *
 * June has an H behind its O and July has none: every other sign of the two may be lost.
 */
const SHAPES: readonly (readonly [word: string, shape: RegExp])[] = [
  ["январь", /^.{0,2}hbap[bhь]?$/u],
  ["февраль", /^.{0,2}e?bpa.{0,3}$/u],
  ["март", /^map[tr]$/u],
  ["апрель", /^a.{0,3}pe.{0,3}$/u],
  ["май", /^ma[nhийñv]?$/u],
  ["июнь", /^[hnmиi1rюw]{1,3}oh[bdь]$/u],
  ["июль", /^(?:[hnmиi1rю]{1,2}o[jnil1л]{0,2}[bdь]|иb)$/u],
  ["август", /^ab.?[vyу]ct$/u],
  ["сентябрь", /^ceht.{1,3}p[bhь]?$/u],
  ["октябрь", /^okt.{1,3}p[bhь]?$/u],
  ["ноябрь", /^ho.{0,2}p[bhь]$/u],
  ["декабрь", /^.{0,1}eka.{1,2}p[bhь]?$/u],
  ["ОПВ", /^o[hinпπl1]b$/u],
  ["ОППВ", /^o[hinпπl1]{2}b$/u],
  ["ОПВР", /^o[hinпπl1]bp$/u],
];

/** Signs of other alphabets that the network takes for Latin ones now and then. */
const FOLDED: Readonly<Record<string, string>> = { "0": "o", φ: "f", а: "a", о: "o", с: "c" };

/**
 * The one word of the list that a line says, whatever year stands behind it.
 *
 * @returns `undefined` where no word or more than one has this shape: nothing is ever guessed.
 */
export function keyWord(signs: readonly Sign[]): KeyWord | undefined {
  const letters = signs.map(({ text }) => text).join("");
  const word = letters.replace(/[\s.]*(?:20\d\d[\s.гr]*)?$/u, "").toLowerCase();
  const folded = [...word].map((sign) => FOLDED[sign] ?? sign).join("");
  const [only, second] = SHAPES.filter(([, shape]) => shape.test(folded));
  if (!only || second) return undefined;
  const confidence = Math.min(...signs.map(({ probability }) => probability));
  return { text: only[0], confidence };
}
