import type { Refusal } from "./act-on-case.ts";

/** A problem in the shape of RFC 9457, with a code that pages act on. */
interface RefusalProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

const PROBLEMS: Readonly<
  Record<Refusal, readonly [status: number, title: string, detail: string]>
> = {
  "no-such-case": [404, "No such case", "Look for it in the list of cases"],
  "not-allowed": [403, "This is not for your role", "Ask somebody whose task it is"],
  claimed: [409, "Somebody else works on the case", "Take another, or wait until it is released"],
  "not-in-this-state": [409, "The case is past this step", "Load the case again"],
  "four-eyes": [403, "Another person must do this", "Whoever decided or changed a fact may not"],
  "second-reading-first": [
    409,
    "The case is read a second time first",
    "Say what you would decide, or wait until somebody else has",
  ],
  "adjudicator-needed": [
    403,
    "The two readers disagree",
    "A supervisor or a member of the commission signs, or the decision is returned",
  ],
  "own-objection": [403, "Somebody else must decide", "Whoever decided the case may not"],
  stale: [409, "The case has moved since you saw it", "Load it again and look once more"],
  "id-used": [409, "The id was used for another action", "Give each action an id of its own"],
  "decision-moved": [
    409,
    "The decision has changed since it was prepared",
    "Return it, so that the new one is prepared",
  ],
};

/** Why an action was not done, for people and for pages. */
export function refusalProblem(refused: Refusal): RefusalProblem {
  const [status, title, detail] = PROBLEMS[refused];
  return { type: "about:blank", title, status, code: refused, detail };
}
