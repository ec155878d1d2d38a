import type { Case } from "../../shared/contracts/case.ts";
import type { Person } from "../../shared/domain/access/action-rights.ts";
import type { Law } from "../../shared/domain/law.ts";
import type { AgencyRules } from "../../shared/domain/review/agency-defaults.ts";
import { type OpenedPlace, openingOf } from "../../shared/domain/review/opening.ts";

/** What opening needs from the outside world. */
export interface Ports {
  /** Opens it once; `stands` and `differs` speak of a case under the same id. */
  readonly open: (
    application: Case,
    actor: string,
    at: string,
    opening: OpenedPlace,
  ) => Promise<"opened" | "stands" | "differs">;
  readonly law: Law;
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

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
    const at = now().toISOString();
    const alone = { ...application, documents: [] };
    const found = openingOf(alone, { person, law, agency: await agency(), now: at });
    if ("expected" in found) return { kind: "unlisted", ...found };
    return { kind: await open(alone, person.subject, at, found.place) };
  };
}
