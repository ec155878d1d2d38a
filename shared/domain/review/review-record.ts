import type { CaseEvent, EventOf, FourEyesGround } from "./case-event.ts";
import { nextReviewState, type ReviewEvent } from "./review-machine.ts";
import type { ReviewState } from "./review-state.ts";

/** Where a review stands after all its events. */
export interface ReviewRecord {
  readonly state: ReviewState;
  readonly claim: { readonly by: string; readonly until: string } | undefined;
  readonly hold: EventOf<"hold"> | undefined;
  readonly asked: EventOf<"ask"> | undefined;
  /** Who decided first, and which way; stays once the decision stands. */
  readonly prepared: EventOf<"confirm" | "refuse"> | undefined;
  /** The blind second reading of what was prepared, once it is in. */
  readonly secondReading: EventOf<"second-reading"> | undefined;
  readonly countersigned: EventOf<"countersign"> | undefined;
  readonly objection: EventOf<"object"> | undefined;
  readonly objectionDecided: EventOf<"decide-objection"> | undefined;
  readonly consent: boolean | undefined;
  /** Everybody who changed a fact since the case was opened or opened again. */
  readonly editors: readonly string[];
  /** Everybody who ever decided or countersigned. */
  readonly deciders: readonly string[];
}

/** A review to which nothing has happened. */
const NOTHING_YET: ReviewRecord = {
  state: "collecting",
  claim: undefined,
  hold: undefined,
  asked: undefined,
  prepared: undefined,
  secondReading: undefined,
  countersigned: undefined,
  objection: undefined,
  objectionDecided: undefined,
  consent: undefined,
  editors: [],
  deciders: [],
};

/** What is gone with a decision that no longer waits or stands. */
const UNPREPARED = { prepared: undefined, secondReading: undefined, countersigned: undefined };

/**
 * Where a review stands.
 *
 * @param events In the order they happened.
 * @param proposed Whether the machine has proposed a decision.
 */
export function reviewRecord(events: readonly CaseEvent[], proposed: boolean): ReviewRecord {
  const start = proposed ? ({ ...NOTHING_YET, state: "proposed" } as const) : NOTHING_YET;
  return events.reduce(afterEvent, start);
}

/** The record after one more event; an event that the machine does not know changes no state. */
export function afterEvent(record: ReviewRecord, event: CaseEvent): ReviewRecord {
  return { ...record, ...changed(record, event), state: stateAfter(record, event) };
}

/**
 * An event is kept only where it was possible. One that no held case allows therefore came after the
 * hold had run out, when the case was proposed again by itself.
 */
function stateAfter(record: ReviewRecord, event: CaseEvent): ReviewState {
  const { state } = record;
  const what = machineEvent(event, record);
  const next = nextReviewState(state, what);
  if (next !== undefined) return next;
  return (state === "held" ? nextReviewState("proposed", what) : undefined) ?? state;
}

function changed(record: ReviewRecord, event: CaseEvent): Partial<ReviewRecord> {
  switch (event.action) {
    case "claim":
      return { claim: { by: event.actor, until: event.until ?? event.at } };
    case "release":
      return { claim: undefined };
    case "hold":
      return { hold: event, claim: undefined };
    case "resume":
      return { hold: undefined };
    case "ask":
      return { asked: event, hold: undefined, claim: undefined };
    case "confirm":
    case "refuse":
      return {
        ...{ prepared: event, countersigned: undefined, claim: undefined, hold: undefined },
        secondReading: undefined,
        deciders: [...record.deciders, event.actor],
      };
    case "countersign":
      return {
        countersigned: event,
        claim: undefined,
        deciders: [...record.deciders, event.actor],
      };
    case "return":
    case "reopen":
      return { ...UNPREPARED, claim: undefined };
    case "object":
      return { objection: event, objectionDecided: undefined };
    case "decide-objection":
      return {
        objectionDecided: event,
        claim: undefined,
        ...(event.upheld && UNPREPARED),
      };
    case "consent":
      return { consent: event.automaticReading };
    case "correct-figure":
    case "accept-figure":
    case "reject-figure":
    case "add-figure":
    case "assign-document":
    case "describe-document":
    case "accept-document":
    case "set-aside-document":
    case "declare-income":
    case "withdraw-income":
    case "undo":
      return { editors: [...record.editors, event.actor] };
    case "note":
    case "answer":
    case "answer-figure":
      return {};
    case "second-reading":
      return { secondReading: event };
  }
}

/** The event as the machine knows it: what decides is split by its end. */
export function machineEvent(
  event: Pick<CaseEvent, "action"> & {
    readonly fourEyes?: readonly FourEyesGround[] | undefined;
    readonly upheld?: boolean;
  },
  { prepared }: Pick<ReviewRecord, "prepared">,
): ReviewEvent {
  const { action } = event;
  const ofRefusal = prepared?.action === "refuse";
  if (action === "confirm") {
    return (event.fourEyes ?? []).length > 0 ? "confirm-first" : "confirm-alone";
  }
  if (action === "refuse") return "refuse-first";
  if (action === "countersign") return ofRefusal ? "countersign-refused" : "countersign-confirmed";
  if (action !== "decide-objection") return action;
  if (event.upheld === true) return "uphold-objection";
  return ofRefusal ? "dismiss-of-refused" : "dismiss-of-confirmed";
}

/**
 * The state at a moment: a case put aside comes back by itself on its day.
 *
 * @param today The day at the place of the agency.
 */
export function stateOn(record: ReviewRecord, today: string): ReviewState {
  const due = record.state === "held" && record.hold !== undefined && record.hold.until <= today;
  return due ? "proposed" : record.state;
}

/** The claim that holds at an instant; a lease that ran out is none. */
export function claimAt({ claim }: ReviewRecord, now: string): ReviewRecord["claim"] {
  return claim !== undefined && claim.until > now ? claim : undefined;
}
