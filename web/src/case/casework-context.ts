import { createContext, use } from "react";

import type { CaseAction } from "../../../shared/contracts/case-action.ts";
import type { DecisionDifference, ReviewView } from "../../../shared/contracts/review.ts";
import type { ActionName } from "../../../shared/domain/review/review-state.ts";

type Without<Deed, Keys extends PropertyKey> = Deed extends unknown ? Omit<Deed, Keys> : never;

/** An action as a person means it; what the transport needs is added when it is sent. */
export type Deed = Without<CaseAction, "actionId" | "seen" | "trial">;

/** A trial that the server took; a decision that does not exist yet has no difference. */
export interface Trial {
  readonly difference: DecisionDifference | undefined;
}

/** What every part of the case page may use: the review as it stands, and the ways to act. */
export interface Casework {
  readonly review: ReviewView;
  /** Does it for good; false where it was refused, and the page says why. */
  readonly act: (deed: Deed) => Promise<boolean>;
  /** What it would change in the decision, if anything; nothing is written. Undefined where it was refused. */
  readonly tryOut: (deed: Deed) => Promise<Trial | undefined>;
  readonly busy: boolean;
}

/** Holds the casework for everything below the case page. */
export const CaseworkContext = createContext<Casework | undefined>(undefined);

/** The casework of the page; undefined where a case is only looked at. */
export function useCasework(): Casework | undefined {
  return use(CaseworkContext);
}

/** Whether the person may do this now. */
export function mayDo(casework: Casework | undefined, action: ActionName): casework is Casework {
  return casework?.review.allowed.includes(action) === true;
}
