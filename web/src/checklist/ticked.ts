const KEPT_UNDER = "opora.checklist";

/** The lines ticked off on this device. */
export function tickedLines(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? "[]");
    return Array.isArray(kept) ? kept.filter((line) => typeof line === "string") : [];
  } catch {
    return [];
  }
}

/** Keeps what is ticked off on this device; it names kinds of paper, nobody's data. */
export function keepTicked(lines: readonly string[]): void {
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify(lines));
  } catch {
    // Without storage the ticks last as long as the page.
  }
}
