import type { Case } from "../../shared/contracts/case.ts";
import type { Person } from "../../shared/domain/access/action-rights.ts";
import { determine, ProgrammeNotListedError } from "../../shared/domain/determination.ts";
import type { Law } from "../../shared/domain/law.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import { queueShort } from "../../shared/domain/review/queue-short.ts";

/** What opening needs from the outside world. */
export interface Ports {
  /** Opens it once; `stands` and `differs` speak of a case under the same id. */
  readonly open: (
    application: Case,
    actor: string,
    at: string,
    opening: Opened,
  ) => Promise<"opened" | "stands" | "differs">;
  readonly law: Law;
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

/** Whose the case is, and where it waits until there is a proposal. */
export type Opened = ReturnType<typeof queueShort> & {
  readonly applicant?: string;
  readonly openedBy?: string;
};

/** What became of the application; `unlisted` names the field that no law answers to. */
export type Opening =
  | { readonly kind: "opened" | "stands" | "differs" }
  | { readonly kind: "unlisted"; readonly field: string; readonly expected: string };

/**
 * Opens a case from an application, if there is a programme to decide it by. Documents that the
 * application lists are left out: each is announced when its upload is asked for.
 */
export function openCase({ open, law, agency, now }: Ports) {
  return async (application: Case, person: Person): Promise<Opening> => {
    const unlisted = unlistedIn(application, law);
    if (unlisted) return { kind: "unlisted", field: unlisted.field, expected: unlisted.expected };
    const alone = { ...application, documents: [] };
    const at = now().toISOString();
    const facts = { application: alone, documents: [], readings: new Map(), events: [] };
    const place = queueShort({
      ...{ facts, decision: undefined, law, now: at },
      agency: await agency(),
    });
    return { kind: await open(alone, person.subject, at, { ...place, ...ownerOf(person) }) };
  };
}

function unlistedIn(application: Case, law: Law): ProgrammeNotListedError | undefined {
  try {
    determine(application, [], law);
    return undefined;
  } catch (error) {
    if (error instanceof ProgrammeNotListedError) return error;
    throw error;
  }
}

/** Staff open cases for others; what an applicant or a field worker opens is their own. */
function ownerOf({ subject, roles }: Person): Pick<Opened, "applicant" | "openedBy"> {
  if (roles.includes("applicant")) return { applicant: subject };
  return roles.includes("field-worker") ? { openedBy: subject } : {};
}
