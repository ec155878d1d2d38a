import type { Owned, Person } from "../access/action-rights.ts";
import { type CaseClock, caseClocks } from "../clock/case-clocks.ts";
import { localDay } from "../clock/local-day.ts";
import type { Decision } from "../decision.ts";
import type { Law } from "../law.ts";
import type { AgencyRules } from "./agency-defaults.ts";
import { cardsOf, type ReviewCard } from "./cards.ts";
import type { FourEyesGround } from "./case-event.ts";
import { type CaseFacts, foldCase, standingEvents } from "./case-evidence.ts";
import { allowedActions } from "./judge-action.ts";
import { type OpenPoints, openPoints } from "./open-points.ts";
import { claimAt, type ReviewRecord, reviewRecord, stateOn } from "./review-record.ts";
import type { ActionName, ReviewState } from "./review-state.ts";
import { isBlind, readersAgree } from "./second-reading.ts";

/** What the review of a case is shown from. */
export interface ViewedCase {
  readonly facts: CaseFacts;
  readonly owned: Owned;
  /** The decision that stands or waits, if any. */
  readonly decision: Decision | undefined;
  readonly law: Law;
  readonly agency: AgencyRules;
  readonly person: Person;
  /** The instant as ISO text. */
  readonly now: string;
}

/** The review of a case as a person sees it at a moment. */
export function reviewView(viewed: ViewedCase) {
  const { facts, person, now, owned } = viewed;
  const { events, application } = facts;
  const record = reviewRecord(events, viewed.decision !== undefined);
  const blind = isBlind(record, person, owned);
  const decision = blind ? undefined : viewed.decision;
  const today = localDay(now, application.region);
  const state = stateOn(record, today);
  const folded = foldCase(facts);
  const conflicts = "unassigned" in folded ? [] : folded.conflicts;
  const unassigned = "unassigned" in folded ? folded.unassigned : [];
  const answers = openAnswers(facts);
  const cards = cardsOf({ decision, conflicts, unassigned, answers: answers.filter(corrects) });
  return {
    ...{ state, decisionStatus: decisionStatus(state, decision), conflicts: [...conflicts] },
    ...people(record, viewed),
    ...signatures(record, blind),
    cards: cards.map(mutableCard),
    decisiveFigures: blind ? [] : [...pointsOf(viewed).figures],
    answers: answers.map((one) => ({ ...one })),
    clocks: clocksOf(viewed, today).map(mutableClock),
    allowed: [...allowedActions({ record, owned, person, now, today })] as ActionName[],
    consent: record.consent ?? null,
    objection: objectionOf(record),
  };
}

/** The looks that settle a case; none where nothing can be decided yet. */
function pointsOf({ facts, law }: Pick<ViewedCase, "facts" | "law">): OpenPoints {
  const folded = foldCase(facts);
  return "unassigned" in folded ? { looks: null, figures: [] } : openPoints(folded, law);
}

function clocksOf({ facts, agency }: ViewedCase, today: ReturnType<typeof localDay>) {
  const { region, appliedOn } = facts.application;
  return caseClocks({
    ...{ region, appliedOn, events: facts.events, today },
    ...{ deadlines: agency.deadlines, days: agency.calendar },
  });
}

function decisionStatus(state: ReviewState, decision: Decision | undefined) {
  if (state === "to-countersign" || state === "confirmed" || state === "refused") return state;
  if (state === "objected") return state;
  return decision === undefined ? ("none" as const) : ("proposed" as const);
}

function people(record: ReviewRecord, { person, now }: ViewedCase) {
  const { hold, asked } = record;
  const claim = claimAt(record, now);
  return {
    claim: claim === undefined ? null : { ...claim, mine: claim.by === person.subject },
    hold:
      hold === undefined || record.state !== "held"
        ? null
        : { by: hold.actor, until: hold.until, reason: hold.reason },
    asked:
      asked === undefined || record.state !== "asked"
        ? null
        : {
            ...{ at: asked.at, by: asked.actor, language: asked.language },
            sentences: (asked.sentences ?? []).map((one) => ({ ...one })),
            dueOn: asked.dueOn ?? null,
          },
  };
}

/** Who prepared the decision, who read it again and why; nothing of it to whoever reads blind. */
function signatures(record: ReviewRecord, blind: boolean) {
  const prepared = blind ? undefined : record.prepared;
  const { secondReading } = record;
  return {
    blind,
    prepared:
      prepared === undefined ? null : { by: prepared.actor, at: prepared.at, as: prepared.action },
    fourEyes: [...(prepared?.fourEyes ?? [])] as FourEyesGround[],
    secondReading:
      secondReading === undefined
        ? null
        : {
            ...{ by: secondReading.actor, at: secondReading.at, outcome: secondReading.outcome },
            agrees: readersAgree(record) ?? false,
          },
  };
}

function objectionOf({ objection, objectionDecided }: ReviewRecord) {
  if (objection === undefined) return null;
  const { at, reason, disputes = [] } = objection;
  return { at, reason, disputes: [...disputes], upheld: objectionDecided?.upheld ?? null };
}

/** What the applicant said of a figure, until a caseworker took it up. */
function openAnswers({ events }: CaseFacts) {
  const standing = standingEvents(events);
  return standing.flatMap((event) => {
    if (event.action !== "answer-figure") return [];
    const { ordinal, documentId, figureId, agrees, amount, at } = event;
    const takenUp = standing.some(
      (later) =>
        later.ordinal > ordinal &&
        "figureId" in later &&
        later.documentId === documentId &&
        later.figureId === figureId,
    );
    if (takenUp) return [];
    const said = amount === undefined ? {} : { amount };
    return [{ event: ordinal, documentId, figureId, agrees, ...said, at }];
  });
}

function corrects({ agrees }: { readonly agrees: boolean }): boolean {
  return !agrees;
}

function mutableCard({ figures, closedBy, ...card }: ReviewCard) {
  return { ...card, figures: [...figures], closedBy: [...closedBy] };
}

function mutableClock({ pauses, cites, ...clock }: CaseClock) {
  return { ...clock, pauses: pauses.map((pause) => ({ ...pause })), cites: [...cites] };
}
