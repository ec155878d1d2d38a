import type { Visit } from "../application/draft.ts";

const KEPT_UNDER = "opora.visit";

/** The journey that this tablet is on; undefined between journeys. It names a place, nobody. */
export function keptVisit(): Visit | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? "null");
    return isVisit(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the journey on this tablet, or ends it. */
export function keepVisit(visit: Visit | undefined): void {
  try {
    if (visit === undefined) localStorage.removeItem(KEPT_UNDER);
    else localStorage.setItem(KEPT_UNDER, JSON.stringify(visit));
  } catch {
    // Without storage the journey ends with the page; what was filled in stays in the vault.
  }
}

function isVisit(kept: unknown): kept is Visit {
  if (typeof kept !== "object" || kept === null) return false;
  const { visitId, territory } = kept as Partial<Record<keyof Visit, unknown>>;
  return typeof visitId === "string" && typeof territory === "string";
}
