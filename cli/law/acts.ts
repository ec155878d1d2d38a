import { readFileSync } from "node:fs";

import * as z from "zod/mini";

const Act = z.strictObject({ act: z.string(), title: z.string(), source: z.string() });
const Acts = z.strictObject({ acts: z.array(Act) });

/** An act or article that rules cite, with where it can be read. */
export type Act = z.output<typeof Act>;

/** The register of acts in the folder of the law. */
export function readActs(folder: string): readonly Act[] {
  return Acts.parse(JSON.parse(readFileSync(`${folder}/acts.json`, "utf8"))).acts;
}

/** The entry of the register that a citation belongs to: the longest that begins it. */
export function actOf(acts: readonly Act[], cite: string): Act | undefined {
  return acts
    .filter(({ act }) => cite.startsWith(act))
    .toSorted((one, other) => other.act.length - one.act.length)[0];
}

/** Where a citation can be read: its own address, or that of its act; undefined if nowhere. */
export function addressOf(acts: readonly Act[], cite: string): string | undefined {
  if (/^https?:/u.test(cite)) return cite;
  const source = actOf(acts, cite)?.source;
  return source === "none" ? undefined : source;
}
