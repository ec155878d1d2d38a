import type { Areas } from "../text/dictionaries.ts";
import { fill } from "../text/fill.ts";
import type { Answers, PersonAnswer } from "./answers.ts";

/** What a person is called in the questions: you, child, child 2, … */
export function whoIs(
  person: PersonAnswer,
  { people }: Answers,
  words: Areas["calculator"],
  relations: Areas["terms"]["relations"],
): string {
  if (person.relation === "applicant") return words.people.you;
  const relation = relations[person.relation];
  const alike = people.filter((one) => one.relation === person.relation);
  if (alike.length === 1) return relation;
  const number = alike.findIndex(({ id }) => id === person.id) + 1;
  return fill(words.people.numbered, { relation, number });
}
