import type { Case } from "../../shared/contracts/case.ts";
import type { CaseEvent } from "../../shared/domain/review/case-event.ts";

/** A case as far as its reminders go. */
export interface ToRemind {
  readonly case: {
    readonly application: Case;
    readonly applicant?: string | undefined;
    readonly openedBy?: string | undefined;
  };
  readonly events: readonly CaseEvent[];
}
