import type { Case } from "../../shared/contracts/case.ts";

/** What opening needs from the outside world. */
export interface Ports {
  /** Opens it once; `stands` and `differs` speak of a case under the same id. */
  readonly open: (application: Case, actor: string, at: string) => Promise<Opening>;
  readonly now: () => Date;
}

/** What became of the application. */
export type Opening = "opened" | "stands" | "differs";

/**
 * Opens a case from an application. Documents that the application lists are left out: each is
 * announced when its upload is asked for.
 */
export function openCase({ open, now }: Ports) {
  return async (application: Case, actor: string): Promise<Opening> =>
    open({ ...application, documents: [] }, actor, now().toISOString());
}
