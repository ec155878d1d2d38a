import type { CaseAction } from "../../shared/contracts/case-action.ts";
import type { CaseEvent, SeenFigure } from "../../shared/domain/review/case-event.ts";

/** What of a case an action may speak of. */
export interface SpokenOf {
  readonly case: { readonly application: { readonly members: readonly { readonly id: string }[] } };
  readonly documents: readonly { readonly documentId: string }[];
  readonly events: readonly CaseEvent[];
}

/** A field that names what the case does not have, and what was expected. */
export interface Missing {
  readonly field: string;
  readonly expected: string;
}

/** The first thing an action names that is not there; undefined where all is. */
export function missingIn(
  deed: CaseAction,
  { case: opened, documents, events }: SpokenOf,
  figure: SeenFigure | null | undefined,
): Missing | undefined {
  const members = opened.application.members.map(({ id }) => id);
  const isMember = (id: string) => members.includes(id);
  if ("documentId" in deed && !documents.some((one) => one.documentId === deed.documentId)) {
    return { field: "documentId", expected: "a document of the case" };
  }
  if (figure === null && !isAdded(deed, events)) {
    return { field: "figureId", expected: "a figure of the document" };
  }
  if (deed.action === "accept-figure" && figure?.amount === null) {
    return { field: "figureId", expected: "a figure with an amount: correct one that has none" };
  }
  if (deed.action === "correct-figure" && !changesAnything(deed)) {
    return { field: "amount", expected: "an amount, month, code or name that differs" };
  }
  if (deed.action === "assign-document" && !isMember(deed.memberId)) {
    return { field: "memberId", expected: "a member of the application" };
  }
  if (deed.action === "declare-income" && !isMember(deed.income.memberId)) {
    return { field: "income.memberId", expected: "a member of the application" };
  }
  if ((deed.action === "undo" || deed.action === "withdraw-income") && !stands(deed, events)) {
    return { field: "event", expected: "an edit of the case that stands" };
  }
  return undefined;
}

function changesAnything(deed: Extract<CaseAction, { action: "correct-figure" }>): boolean {
  return [deed.amount, deed.month, deed.code, deed.name].some((value) => value !== undefined);
}

/** Figures that people added have ids of their own, after the event that brought them. */
function isAdded(deed: CaseAction, events: readonly CaseEvent[]): boolean {
  return (
    "figureId" in deed &&
    events.some(({ action, ordinal }) => action === "add-figure" && deed.figureId === `p${ordinal}`)
  );
}

function stands(
  deed: Extract<CaseAction, { action: "undo" | "withdraw-income" }>,
  events: readonly CaseEvent[],
): boolean {
  const target = events.find(({ ordinal }) => ordinal === deed.event);
  if (deed.action === "withdraw-income") return target?.action === "declare-income";
  return target !== undefined && ("documentId" in target || target.action === "declare-income");
}
