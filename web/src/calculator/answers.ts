import type { Circumstance, Relation } from "../../../shared/domain/application.ts";
import type { IncomeKind } from "../../../shared/domain/income-kind.ts";

/** One kind of income of a person: what came in each month, as typed. */
export interface IncomeAnswer {
  readonly kind: IncomeKind;
  /** By month `YYYY-MM`; decimal text as people type it, empty for nothing. */
  readonly amounts: Readonly<Record<string, string>>;
}

/** What is known of one person so far. */
export interface PersonAnswer {
  readonly id: string;
  readonly relation: Relation;
  /** `YYYY-MM-DD`, absent until asked. */
  readonly birthDate?: string | undefined;
  readonly study: boolean;
  readonly circumstances: readonly Circumstance[];
  readonly incomes: readonly IncomeAnswer[];
}

/** Everything answered so far. It lives in this tab alone and is never sent. */
export interface Answers {
  readonly region?: string | undefined;
  readonly zone?: "north" | "south" | "unknown" | undefined;
  readonly appliedOn?: string | undefined;
  /** The applicant first. */
  readonly people: readonly PersonAnswer[];
}

/** A person about whom nothing is known but the relation. */
export function newPerson(id: string, relation: Relation): PersonAnswer {
  return { id, relation, study: false, circumstances: [], incomes: [] };
}

/** The state before the first question: the applicant alone. */
export const NOTHING_ANSWERED: Answers = { people: [newPerson("p1", "applicant")] };

/** The answers with one person changed; everybody else stays as is. */
export function withPerson(answers: Answers, changed: PersonAnswer): Answers {
  return {
    ...answers,
    people: answers.people.map((person) => (person.id === changed.id ? changed : person)),
  };
}

/** The answers with one person more, under an id nobody has had. */
export function withAnother(answers: Answers, relation: Relation): Answers {
  const largest = Math.max(...answers.people.map(({ id }) => Number(id.slice(1))));
  return { ...answers, people: [...answers.people, newPerson(`p${largest + 1}`, relation)] };
}

/** The answers without a person. The applicant cannot leave. */
export function without(answers: Answers, personId: string): Answers {
  const people = answers.people.filter(
    ({ id, relation }) => relation === "applicant" || id !== personId,
  );
  return { ...answers, people };
}
