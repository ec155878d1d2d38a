import type { Answers } from "./answers.ts";

/** A question about the family, asked alike by the calculator and by the application. */
export type FamilyStep =
  | { readonly ask: "region" }
  | { readonly ask: "zone" }
  | { readonly ask: "date" }
  | { readonly ask: "people" }
  | { readonly ask: "person"; readonly personId: string }
  | { readonly ask: "income"; readonly personId: string };

/** One page of the calculator: a question, or the answer. */
export type Step = FamilyStep | { readonly ask: "result" };

/** The pages that the answers so far lead to, first to last. */
export function stepsFor({ region, people }: Answers): readonly Step[] {
  return [
    { ask: "region" },
    ...(region === "RU-KO" ? [{ ask: "zone" } as const] : []),
    { ask: "date" },
    { ask: "people" },
    ...people.map(({ id }) => ({ ask: "person", personId: id }) as const),
    ...people.map(({ id }) => ({ ask: "income", personId: id }) as const),
    { ask: "result" },
  ];
}

/** The name of a page in the address, such as `person-p2`. */
export function nameOfStep(step: Step): string {
  return "personId" in step ? `${step.ask}-${step.personId}` : step.ask;
}

/** Whether a page has its answer. Income may be none at all, so it always has. */
function answered(step: Step, answers: Answers): boolean {
  switch (step.ask) {
    case "region":
      return answers.region !== undefined;
    case "zone":
      return answers.zone !== undefined;
    case "date":
      return answers.appliedOn !== undefined;
    case "person":
      return answers.people.find(({ id }) => id === step.personId)?.birthDate !== undefined;
    case "people":
    case "income":
    case "result":
      return true;
  }
}

/** The page an address names, or the first unanswered one before it: nobody skips a question. */
export function stepAt(name: string, answers: Answers): number {
  const steps = stepsFor(answers);
  const named = Math.max(
    steps.findIndex((step) => nameOfStep(step) === name),
    0,
  );
  const open = steps.findIndex((step) => !answered(step, answers));
  return open === -1 ? named : Math.min(named, open);
}
