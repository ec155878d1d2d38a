import type { DocumentStatus } from "../../../shared/domain/document-status.ts";

/** How far one step of a paper's road is. */
export type StepState = "done" | "now" | "next" | "stopped";

/** The steps a paper travels, in order. */
export const PAPER_STEPS = ["received", "checked", "read", "figures"] as const;

/** One of the steps a paper travels. */
export type PaperStep = (typeof PAPER_STEPS)[number];

/** How many steps are behind a paper, and whether it goes on. */
const PROGRESS: Readonly<
  Record<DocumentStatus, { readonly done: number; readonly ends: boolean }>
> = {
  offered: { done: 0, ends: false },
  reading: { done: 2, ends: false },
  read: { done: 4, ends: true },
  "needs-review": { done: 4, ends: true },
  rejected: { done: 1, ends: true },
  linked: { done: 1, ends: true },
  abandoned: { done: 0, ends: true },
};

/**
 * Where a paper stands on its road.
 *
 * @param byHand Kept from machines: a person has still to read it.
 */
export function stepsOf(
  status: DocumentStatus,
  byHand = false,
): readonly { readonly step: PaperStep; readonly state: StepState }[] {
  const { done, ends } = byHand ? { done: 2, ends: false } : PROGRESS[status];
  const at = (place: number): StepState => {
    if (place < done) return "done";
    if (place > done) return "next";
    return ends ? "stopped" : "now";
  };
  return PAPER_STEPS.map((step, place) => ({ step, state: at(place) }));
}

/** Whether a paper still travels, so that asking again makes sense. */
export function travels(status: DocumentStatus): boolean {
  return !PROGRESS[status].ends;
}
