import { readFileSync } from "node:fs";

/** The font families that specimens are printed in; all carry the Kazakh letters. */
export const FAMILIES = ["Arimo", "Tinos", "PT Sans", "Roboto", "Cousine"] as const;

export type FontFamily = (typeof FAMILIES)[number];

const KAZAKH_AND_OLDER = "U+0460-052F,U+20B4,U+20B8,U+2DE0-2DFF,U+A640-A69F";
const RANGES = {
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  "cyrillic-ext": KAZAKH_AND_OLDER,
  latin: "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212",
  "latin-ext": "U+0100-02BA,U+02BD-02C5,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0",
} as const;

/** `@font-face` rules of a family in two weights, the fonts themselves inside. */
export function fontFaces(family: FontFamily): string {
  const slug = family.toLowerCase().replaceAll(" ", "-");
  const faces = Object.entries(RANGES).flatMap(([subset, range]) =>
    [400, 700].map((weight) => {
      const file = `../../../node_modules/@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff2`;
      const font = readFileSync(new URL(file, import.meta.url)).toString("base64");
      return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${font})}`;
    }),
  );
  return faces.join("\n");
}
