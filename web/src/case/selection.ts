import { useSyncExternalStore } from "react";

/** What is looked at: a paper, and perhaps one figure on it. It stands in the address after `#`. */
export interface Selection {
  readonly documentId?: string;
  readonly figureId?: string;
}

/** The selection that the part of an address after `#` names. */
export function selectionOf(hash: string): Selection {
  const [documentId, figureId] = hash.replace(/^#/u, "").split("/").map(decoded);
  if (documentId === undefined || documentId === "") return {};
  return figureId === undefined || figureId === "" ? { documentId } : { documentId, figureId };
}

/** The part of an address that names a selection, such as `#d1/f3`. */
export function hashOf({ documentId, figureId }: Selection): string {
  if (documentId === undefined) return "#";
  const paper = `#${encodeURIComponent(documentId)}`;
  return figureId === undefined ? paper : `${paper}/${encodeURIComponent(figureId)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const CHOSEN = "opora:chosen";

/** Selects without leaving a step in the history for every figure looked at. */
export function select(selection: Selection): void {
  history.replaceState(null, "", hashOf(selection));
  dispatchEvent(new Event(CHOSEN));
}

function listen(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  addEventListener(CHOSEN, changed);
  return () => {
    removeEventListener("hashchange", changed);
    removeEventListener(CHOSEN, changed);
  };
}

/** The selection in the address; a component that asks is drawn again when it changes. */
export function useSelection(): Selection {
  return selectionOf(useSyncExternalStore(listen, () => location.hash));
}
