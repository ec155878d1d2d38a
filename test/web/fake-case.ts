import type { CaseView } from "../../shared/contracts/api.ts";
import type { CaseAction } from "../../shared/contracts/case-action.ts";
import type { Reading } from "../../shared/contracts/reading.ts";
import type { DecisionDifference, ReviewView } from "../../shared/contracts/review.ts";

type State = ReviewView["state"];

const NEXT_STATE: Readonly<Partial<Record<CaseAction["action"], State>>> = {
  hold: "held",
  resume: "proposed",
  ask: "asked",
  answer: "proposed",
  refuse: "to-countersign",
  confirm: "to-countersign",
  countersign: "confirmed",
  return: "proposed",
  reopen: "proposed",
  object: "objected",
};

/** The case after an action: enough of the review for pages to be tried, nothing of the law. */
export function applyAction(view: CaseView, action: CaseAction): CaseView {
  const { review, decision } = view;
  if (review === undefined || decision === null) return view;
  const { outcome, incomeTest, total, perCapita } = decision;
  const before = { outcome, incomeTest, total, perCapita };
  const touches = "figureId" in action || action.action === "add-figure";
  const after = touches
    ? { ...before, outcome: "eligible" as const, perCapita: "15100.00" }
    : before;
  const closed = cardsClosedBy(review, action);
  const difference: DecisionDifference = {
    ...{ before, after, flips: after.outcome !== outcome },
    ...{ opened: [], closed: closed.map(({ code }) => code) },
  };
  if (action.trial === true) return { ...view, difference };
  return {
    ...view,
    version: (view.version ?? 0) + 1,
    documents: view.documents.map((one) =>
      one.reading === undefined ? one : { ...one, reading: readingAfter(one.reading, action) },
    ),
    review: reviewAfter(review, action, closed),
    timeline: [
      ...(view.timeline ?? []),
      {
        ...{ at: "2025-07-11T09:30:00.000Z", actor: "local-caseworker", role: "caseworker" },
        ...{ event: action.action, ordinal: (view.version ?? 0) + 1, details: {} },
        ...("reason" in action && action.reason !== undefined && { reason: action.reason }),
      } as NonNullable<CaseView["timeline"]>[number],
    ],
    ...(touches && { difference }),
  };
}

function cardsClosedBy({ cards }: ReviewView, action: CaseAction): ReviewView["cards"] {
  if (!("figureId" in action)) return [];
  return cards.filter(({ figures }) => figures.includes(`${action.documentId}#${action.figureId}`));
}

function reviewAfter(
  review: ReviewView,
  action: CaseAction,
  closed: ReviewView["cards"],
): ReviewView {
  const state = NEXT_STATE[action.action] ?? review.state;
  const at = "2025-07-11T09:30:00.000Z";
  const claim = { by: "local-caseworker", until: at, mine: true };
  return {
    ...review,
    state,
    cards: review.cards.filter((card) => !closed.includes(card)),
    claim: action.action === "claim" ? claim : review.claim,
    hold:
      action.action === "hold"
        ? { by: "local-caseworker", until: action.until, reason: action.reason }
        : null,
    prepared:
      action.action === "confirm" || action.action === "refuse"
        ? { by: "local-caseworker", at, as: action.action }
        : review.prepared,
    ...(action.action === "consent" && { consent: action.automaticReading }),
    ...(action.action === "object" && {
      objection: { at, reason: action.reason, disputes: action.disputes ?? [], upheld: null },
    }),
    allowed:
      state === "to-countersign"
        ? ["countersign", "return", "note"]
        : state === "held"
          ? ["resume", "note"]
          : review.allowed,
  };
}

function readingAfter(reading: Reading, action: CaseAction): Reading {
  if (action.action !== "correct-figure" && action.action !== "accept-figure") return reading;
  const amount = action.action === "correct-figure" ? action.amount : undefined;
  return {
    ...reading,
    figures: reading.figures.map((figure) =>
      figure.id === action.figureId
        ? { ...figure, standing: "confirmed", ...(amount !== undefined && { amount }) }
        : figure,
    ),
  };
}
