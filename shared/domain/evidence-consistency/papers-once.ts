import type { Notice } from "../notice.ts";
import type { Paper } from "../paper.ts";
import { samePaper } from "./same-paper.ts";

/** The papers of a case with every second scan of one certificate taken out. */
export interface PapersOnce {
  readonly papers: readonly Paper[];
  readonly notices: readonly Notice[];
}

/**
 * Every certificate once, however often it was scanned: of two scans the one stays of which more is
 * proven, the earlier of two alike.
 */
export function papersOnce(papers: readonly Paper[]): PapersOnce {
  const kept: Paper[] = [];
  const notices: Notice[] = [];
  for (const paper of papers) {
    const at = kept.findIndex((known) => samePaper(known, paper));
    const known = kept[at];
    if (known === undefined) {
      kept.push(paper);
      continue;
    }
    const isBetter = proven(paper) > proven(known);
    if (isBetter) kept[at] = paper;
    const left = isBetter ? known : paper;
    notices.push({ code: "DUPLICATE_PAPER", detail: left.document, figures: [] });
  }
  return { papers: kept, notices };
}

function proven({ reading }: Paper): number {
  return reading.figures.filter(({ standing }) => standing === "confirmed").length;
}
