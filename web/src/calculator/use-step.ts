import { useSyncExternalStore } from "react";

import type { Answers } from "./answers.ts";
import { nameOfStep, type Step, stepAt, stepsFor } from "./steps.ts";

function listen(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

/** The page of the calculator that the address names, so that the browser's own "back" works. */
export function useStep(answers: Answers): {
  readonly step: Step;
  readonly number: number;
  readonly count: number;
} {
  const name = useSyncExternalStore(listen, () => location.hash.slice(1));
  const steps = stepsFor(answers);
  const here = stepAt(name, answers);
  return { step: steps[here] ?? { ask: "region" }, number: here + 1, count: steps.length - 1 };
}

/** Goes to another page of the calculator. */
export function goToStep(step: Step): void {
  location.hash = nameOfStep(step);
}
