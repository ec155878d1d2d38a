import { type Owned, type Person, roleFor } from "../access/action-rights.ts";
import type { Decision } from "../decision.ts";
import type { ReviewRecord } from "./review-record.ts";

type Outcome = Decision["outcome"];

/** What of a review says whether it is to be read a second time. */
type Read = Pick<ReviewRecord, "state" | "prepared" | "secondReading">;

/**
 * Whether a decision waits for its blind second reading: it was drawn by chance or lies close to the
 * line, and nobody has read it a second time since it was prepared. It takes no effect before.
 */
export function awaitsSecondReading({ state, prepared, secondReading }: Read): boolean {
  const drawn = prepared?.fourEyes?.some((ground) => ground !== "refusal") ?? false;
  return state === "to-countersign" && drawn && secondReading === undefined;
}

/** Whether a person has had a hand in the case: decided it or changed a fact. */
export function isTied(
  { prepared, editors, deciders }: Pick<ReviewRecord, "prepared" | "editors" | "deciders">,
  subject: string,
): boolean {
  return prepared?.actor === subject || editors.includes(subject) || deciders.includes(subject);
}

/**
 * Whether a person is to be kept from knowing how the first decided: everybody who may still be the
 * second reader. Whoever is not, may not read; so nobody reads who has seen.
 */
export function isBlind(record: ReviewRecord, person: Person, owned: Owned): boolean {
  return (
    awaitsSecondReading(record) &&
    roleFor(person, "second-reading", owned) !== undefined &&
    !isTied(record, person.subject)
  );
}

/** How the first decided: a refusal is one, whatever the machine had proposed. */
export function firstOutcome(
  prepared: ReviewRecord["prepared"],
  decision: Pick<Decision, "outcome"> | undefined,
): Outcome | undefined {
  return prepared?.action === "refuse" ? "not-eligible" : decision?.outcome;
}

/** Whether both readers came to the same; undefined where nobody has read a second time. */
export function readersAgree({ secondReading }: Pick<ReviewRecord, "secondReading">) {
  if (secondReading === undefined) return undefined;
  return secondReading.first === secondReading.outcome;
}
