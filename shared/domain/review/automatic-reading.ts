import type { CaseEvent } from "./case-event.ts";

/**
 * Whether machines may read the papers of a case: the newest word of the family counts, and a family
 * that has said nothing is not asked again. Without consent the equal manual road is taken: papers
 * are kept from every reader, and only what a person entered or looked at is evidence.
 */
export function isReadingAllowed(events: readonly CaseEvent[]): boolean {
  return events.findLast((event) => event.action === "consent")?.automaticReading !== false;
}
