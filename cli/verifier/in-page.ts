import { differenceIn, versionIn } from "../../shared/contracts/check-decision.ts";
import { Decision } from "../../shared/contracts/decision.ts";
import type { Verification } from "../../shared/domain/verify.ts";
import { advice } from "../../shared/domain/wording/advice.ts";
import { sentence } from "../../shared/domain/wording/sentence.ts";
import type { Language } from "../../shared/domain/wording/words.ts";
import { LAW } from "../../shared/law/law.ts";
import type { KeptData, KeptEngine } from "../law/kept-versions.ts";

/** The earlier versions that a page carries, each with its engine and its data. */
export type CarriedVersions = Readonly<
  Record<string, { readonly engine: KeptEngine; readonly data: KeptData }>
>;

/** Checks the text of a decision file in a browser, with the engines and the law that the page carries. */
export function verifierOf(carried: CarriedVersions) {
  return async (text: string): Promise<Verification> => {
    const json = parsed(text);
    if (json === undefined) return { verified: false, path: "$" };
    const kept = carried[versionIn(json) ?? ""];
    const path =
      kept === undefined
        ? await differenceIn(json, LAW, sha256)
        : await kept.engine.differenceIn(json, kept.data, sha256);
    return path === undefined ? { verified: true } : { verified: false, path };
  };
}

/**
 * A verified decision in words: the sentence, every payment's rule, by how much it passes or fails,
 * what would settle it and when it would pass. Empty for an earlier version: its words are not carried.
 */
export function explanationOf(text: string, language: Language): readonly string[] {
  const decision = Decision.safeParse(parsed(text));
  if (!decision.success || decision.data.rules.version !== LAW.version) return [];
  return [sentence(decision.data, language), ...advice(decision.data, LAW, language)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Hexadecimal SHA-256 by the browser itself. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
