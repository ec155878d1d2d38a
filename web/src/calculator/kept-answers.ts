import { type Answers, NOTHING_ANSWERED } from "./answers.ts";

const KEPT_UNDER = "opora.calculator";

/**
 * The answers kept in this tab, so that a reload loses nothing; gone when the tab closes.
 *
 * The format is ours alone: what another version of the page left behind is dropped.
 */
export function keptAnswers(): Answers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_UNDER) ?? "null");
    return isKept(kept) ? kept.answers : NOTHING_ANSWERED;
  } catch {
    return NOTHING_ANSWERED;
  }
}

/** Keeps the answers in this tab. */
export function keepAnswers(answers: Answers): void {
  try {
    sessionStorage.setItem(KEPT_UNDER, JSON.stringify({ version: VERSION, answers }));
  } catch {
    // Without storage a reload begins anew; the calculation works all the same.
  }
}

const VERSION = 1;

function isKept(kept: unknown): kept is { readonly answers: Answers } {
  return typeof kept === "object" && kept !== null && "version" in kept && kept.version === VERSION;
}
