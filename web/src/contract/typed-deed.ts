/** What is typed for a deed, whichever of it the deed needs. */
export interface Typed {
  readonly text: string;
  readonly which: string;
  readonly month: string;
  readonly order: string;
  readonly accepted: string;
  readonly verdict: "" | "approves" | "returns" | "refuses";
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly day: string;
  readonly amount: string;
}

/** Nothing typed yet. */
export const NOTHING_TYPED: Typed = {
  ...{ text: "", which: "", month: "", order: "", accepted: "" },
  ...{ verdict: "", votesFor: "", votesAgainst: "", day: "", amount: "" },
};
