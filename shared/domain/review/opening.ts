import type { Person } from "../access/action-rights.ts";
import type { Application } from "../application.ts";
import { determine, ProgrammeNotListedError } from "../determination.ts";
import type { Law } from "../law.ts";
import type { AgencyRules } from "./agency-defaults.ts";
import { queueShort } from "./queue-short.ts";

/** Who opens a case, when, under which law. */
export interface Opener {
  readonly person: Person;
  readonly law: Law;
  readonly agency: AgencyRules;
  readonly now: string;
}

/** Whose a case is, and where it waits until there is a proposal. */
export type OpenedPlace = ReturnType<typeof queueShort> & {
  readonly applicant?: string;
  readonly openedBy?: string;
};

/** The place of a new case, or the field of the application that no law answers to. */
export type Opening =
  | { readonly place: OpenedPlace }
  | { readonly field: string; readonly expected: string };

/** Where a new case stands and whose it is, if there is a programme to decide it by. */
export function openingOf(application: Application, opener: Opener): Opening {
  const { person, law, agency, now } = opener;
  const unlisted = unlistedIn(application, law);
  if (unlisted) return { field: unlisted.field, expected: unlisted.expected };
  const facts = { application, documents: [], readings: new Map(), events: [] };
  const place = queueShort({ facts, decision: undefined, law, agency, now });
  return { place: { ...place, ...ownerOf(person) } };
}

/** Staff open cases for others; what an applicant or a field worker opens is their own. */
function ownerOf({ subject, roles }: Person): Pick<OpenedPlace, "applicant" | "openedBy"> {
  if (roles.includes("applicant")) return { applicant: subject };
  return roles.includes("field-worker") ? { openedBy: subject } : {};
}

function unlistedIn(application: Application, law: Law): ProgrammeNotListedError | undefined {
  try {
    determine(application, [], law);
    return undefined;
  } catch (error) {
    if (error instanceof ProgrammeNotListedError) return error;
    throw error;
  }
}
