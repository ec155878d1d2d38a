import type { RoadBatch } from "../../../shared/contracts/outreach.ts";

/** A family as it is typed. */
export interface TypedFamily {
  readonly id: string;
  /** A line for each advice. */
  readonly advice: string;
  readonly situation: string;
  readonly caseId: string;
}

/** A visit as it is typed. */
export interface TypedVisit {
  readonly visitId: string;
  readonly visitedOn: string;
  readonly territory: string;
  /** A line for each place. */
  readonly route: string;
  /** A line for each person. */
  readonly team: string;
  readonly families: readonly TypedFamily[];
}

type Note = RoadBatch["notes"][number];

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A visit with nothing typed; its id says nothing about anybody. */
export function emptyVisit(): TypedVisit {
  const visitId = crypto.randomUUID();
  return { visitId, visitedOn: "", territory: "", route: "", team: "", families: [] };
}

/** A family with nothing typed. */
export function emptyFamily(): TypedFamily {
  return { id: crypto.randomUUID(), advice: "", situation: "", caseId: "" };
}

/**
 * The notes of a visit, one for itself and one for each family; undefined while something is missing.
 *
 * @param first The number of the first note of this device that is still free.
 */
export function notesOf(typed: TypedVisit, first: number): readonly Note[] | undefined {
  const { visitId, visitedOn, families } = typed;
  const territory = typed.territory.trim();
  const team = linesOf(typed.team);
  if (visitedOn === "" || territory === "" || team.length === 0) return undefined;
  const day = visitedOn as Extract<Note["entry"], { kind: "visit" }>["visitedOn"];
  const visit: Note["entry"] = {
    ...{ kind: "visit", visitId, visitedOn: day, territory, team },
    route: linesOf(typed.route),
  };
  const met = families.map(({ id, advice, situation, caseId }): Note["entry"] => ({
    ...{ kind: "family", visitId, familyId: id, advice: linesOf(advice) },
    caseId: caseId.trim() === "" ? null : caseId.trim(),
    situation: situation.trim() === "" ? null : situation.trim(),
  }));
  return [visit, ...met].map((entry, at) => ({ number: first + at, clock: first + at, entry }));
}
