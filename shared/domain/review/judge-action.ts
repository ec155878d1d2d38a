import { type Owned, type Person, roleFor } from "../access/action-rights.ts";
import type { Role } from "../access/role.ts";
import { type Deed, type FourEyesGround, isEdit } from "./case-event.ts";
import { nextReviewState } from "./review-machine.ts";
import { claimAt, machineEvent, type ReviewRecord, stateOn } from "./review-record.ts";
import { ACTIONS, type ActionName } from "./review-state.ts";
import { awaitsSecondReading, isBlind, isTied, readersAgree } from "./second-reading.ts";

/** Why an action is refused. */
export type ActionRefusal =
  | "not-allowed"
  | "claimed"
  | "not-in-this-state"
  | "four-eyes"
  | "second-reading-first"
  | "adjudicator-needed"
  | "own-objection";

/** What is known when somebody wants to act. */
export interface Moment {
  readonly record: ReviewRecord;
  readonly owned: Owned;
  readonly person: Person;
  /** The instant, and the day at the agency's place. */
  readonly now: string;
  readonly today: string;
}

/** Why a deed may not be done; else by which role it is done. */
export type Judgement =
  | { readonly refused: ActionRefusal }
  | { readonly refused?: undefined; readonly role: Role };

/** Actions that take nothing out of another's hands. */
const BESIDE_A_CLAIM: readonly ActionName[] = [
  "note",
  "answer",
  "answer-figure",
  "object",
  "consent",
  "second-reading",
];

/**
 * Whether a person may do this now.
 *
 * Two people never work in one case: while a claim holds, only its owner works on it; a family's own
 * actions never wait for that. Four eyes: whoever decided or changed a fact does not countersign. What
 * was drawn for a blind second reading waits for it; where the two disagree, a third person signs.
 */
export function judgeAction(
  deed: Pick<Deed, "action"> & { readonly upheld?: boolean },
  moment: Moment,
  grounds: readonly FourEyesGround[] = [],
): Judgement {
  const { record, owned, person, now, today } = moment;
  const role = roleFor(person, deed.action, owned);
  if (role === undefined) return { refused: "not-allowed" };
  const isFamily = role === "applicant" || role === "field-worker";
  const claim = claimAt(record, now);
  const taken = claim !== undefined && claim.by !== person.subject;
  if (taken && !isFamily && !BESIDE_A_CLAIM.includes(deed.action)) return { refused: "claimed" };
  const state = stateOn(record, today);
  const event = machineEvent({ ...deed, fourEyes: grounds }, record);
  if (nextReviewState(state, event) === undefined) return { refused: "not-in-this-state" };
  if (isFamily && isEdit(deed as Deed) && state === "objected") {
    return { refused: "not-in-this-state" };
  }
  return secondPerson(deed.action, moment) ?? { role };
}

/** Who may sign against a second reader's word. */
const ADJUDICATORS: readonly Role[] = ["supervisor", "commission-member"];

function secondPerson(
  action: ActionName,
  { record, person, owned }: Moment,
): { readonly refused: ActionRefusal } | undefined {
  const { subject } = person;
  const refused = (reason: ActionRefusal) => ({ refused: reason });
  if (action === "decide-objection" && record.deciders.includes(subject)) {
    return refused("own-objection");
  }
  if (action === "second-reading") {
    if (isTied(record, subject)) return refused("four-eyes");
    return awaitsSecondReading(record) ? undefined : refused("not-in-this-state");
  }
  if (action === "return" && isBlind(record, person, owned)) return refused("second-reading-first");
  return action === "countersign" ? secondSignature({ record, person }) : undefined;
}

/** Why a person may not sign what another has prepared. */
function secondSignature({ record, person }: Pick<Moment, "record" | "person">) {
  const { subject, roles } = person;
  const refused = (reason: ActionRefusal) => ({ refused: reason });
  if (record.prepared?.actor === subject || record.editors.includes(subject)) {
    return refused("four-eyes");
  }
  if (awaitsSecondReading(record)) return refused("second-reading-first");
  if (readersAgree(record) !== false) return undefined;
  if (record.secondReading?.actor === subject) return refused("four-eyes");
  const mayDecide = roles.some((role) => ADJUDICATORS.includes(role));
  return mayDecide ? undefined : refused("adjudicator-needed");
}

/** Every action that a person may do at this moment. */
export function allowedActions(moment: Moment): readonly ActionName[] {
  return ACTIONS.filter((action) => judgeAction({ action }, moment).refused === undefined);
}
