import { type FamilyStep, stepsFor } from "../calculator/steps.ts";
import type { Draft } from "./draft.ts";

/** One page of the application: the calculator's questions and a few more. */
export type ApplicationStep =
  | FamilyStep
  | { readonly ask: "names" | "place" | "direction" | "reading" | "check" };

/** The pages of the application in order. */
export function applicationSteps({ answers }: Draft): readonly ApplicationStep[] {
  const asked = stepsFor(answers).filter((step) => step.ask !== "result");
  const firstPerson = asked.findIndex(({ ask }) => ask === "person");
  return [
    ...asked.slice(0, firstPerson),
    { ask: "names" },
    ...asked.slice(firstPerson),
    { ask: "place" },
    { ask: "direction" },
    { ask: "reading" },
    { ask: "check" },
  ];
}

/** The name of a page in the address. */
export function nameOfApplicationStep(step: ApplicationStep): string {
  return "personId" in step ? `${step.ask}-${step.personId}` : step.ask;
}

/** Whether a page that needs an answer has none. */
function isOpen(step: ApplicationStep, { answers, automaticReading }: Draft): boolean {
  switch (step.ask) {
    case "region":
      return answers.region === undefined;
    case "zone":
      return answers.zone === undefined;
    case "date":
      return answers.appliedOn === undefined;
    case "person":
      return answers.people.find(({ id }) => id === step.personId)?.birthDate === undefined;
    case "reading":
      return automaticReading === undefined;
    default:
      return false;
  }
}

/** The page an address names, or the first one before it that still has a question. */
export function applicationStepAt(name: string, draft: Draft): number {
  const steps = applicationSteps(draft);
  const named = steps.findIndex((step) => nameOfApplicationStep(step) === name);
  const open = steps.findIndex((step) => isOpen(step, draft));
  return open === -1 ? Math.max(named, 0) : Math.min(Math.max(named, 0), open);
}
