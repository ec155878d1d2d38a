import type { Case } from "../../shared/contracts/case.ts";
import { determine, ProgrammeNotListedError } from "../../shared/domain/determination.ts";
import type { Law } from "../../shared/domain/law.ts";

/** What opening needs from the outside world. */
export interface Ports {
  /** Opens it once; `stands` and `differs` speak of a case under the same id. */
  readonly open: (
    application: Case,
    actor: string,
    at: string,
  ) => Promise<"opened" | "stands" | "differs">;
  readonly law: Law;
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
export function openCase({ open, law, now }: Ports) {
  return async (application: Case, actor: string): Promise<Opening> => {
    const unlisted = unlistedIn(application, law);
    if (unlisted) return { kind: "unlisted", field: unlisted.field, expected: unlisted.expected };
    const alone = { ...application, documents: [] };
    return { kind: await open(alone, actor, now().toISOString()) };
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
