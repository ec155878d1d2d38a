import type { Decision } from "../decision.ts";
import type { ReviewCode } from "../review-codes.ts";
import type { EditConflict } from "./edited-reading.ts";
import type { ActionName } from "./review-state.ts";

/** Why a person must look, and what closes the card; it goes by itself when the facts change. */
export interface ReviewCard {
  readonly code: string;
  readonly message: string;
  readonly decisive: boolean;
  readonly figures: readonly string[];
  readonly closedBy: readonly ActionName[];
}

const FIGURE: readonly ActionName[] = ["accept-figure", "correct-figure", "reject-figure"];
const PAPER: readonly ActionName[] = ["accept-document", "set-aside-document", "ask"];
const LAW: readonly ActionName[] = ["confirm", "refuse"];

/** What closes the cards of a code; where nothing stands, the decision itself does. */
const CLOSED_BY: Readonly<Partial<Record<ReviewCode, readonly ActionName[]>>> = {
  FIGURE_UNREADABLE: ["correct-figure", "reject-figure", "ask"],
  FIGURE_CONFLICTING: FIGURE,
  FIGURE_UNCONFIRMED: FIGURE,
  FIGURE_REPAIRED: FIGURE,
  FIGURE_DERIVED: FIGURE,
  INCOME_CODE_UNKNOWN: ["correct-figure"],
  DOCUMENT_NOT_READ: ["describe-document", "set-aside-document", "ask"],
  DOCUMENT_NEEDS_REVIEW: PAPER,
  OTHER_PERSON: ["assign-document", "set-aside-document"],
  DUPLICATE_PAPER: ["set-aside-document"],
  PAPERS_DISAGREE: ["set-aside-document", "correct-figure"],
  PERIOD_NOT_COVERED: ["ask", "declare-income"],
  DECLARED_AND_SCANNED: ["withdraw-income", "correct-figure"],
  NOT_BEFORE_TAX: ["correct-figure", "ask"],
  FOREIGN_CURRENCY: ["declare-income", "set-aside-document"],
};

/** What the cards of a case are made from. */
export interface CardGrounds {
  readonly decision: Pick<Decision, "review"> | undefined;
  readonly conflicts: readonly EditConflict[];
  readonly unassigned: readonly string[];
  /** What the applicant said of figures and nobody has taken up yet. */
  readonly answers: readonly { readonly documentId: string; readonly figureId: string }[];
}

/** Every reason for a person's look at a case, the decisive ones first. */
export function cardsOf(grounds: CardGrounds): readonly ReviewCard[] {
  const { decision, conflicts, unassigned, answers } = grounds;
  const cards: ReviewCard[] = [
    ...(decision?.review ?? []).map(({ code, message, decisive, figures }) => ({
      ...{ code, message, decisive, figures },
      closedBy: CLOSED_BY[code] ?? LAW,
    })),
    ...unassigned.map((documentId) => ({
      code: "WHOSE_PAPER",
      message: "Nobody is named on the paper whom the application names",
      ...{ decisive: true, figures: [documentId] },
      closedBy: ["assign-document", "set-aside-document"] as const,
    })),
    ...conflicts.map(({ documentId, figureId }) => ({
      code: "EDIT_CONFLICT",
      message: "A newer reading differs from what a person said; the person's value counts",
      ...{ decisive: false, figures: [`${documentId}#${figureId}`] },
      closedBy: ["correct-figure", "undo"] as const,
    })),
    ...answers.map(({ documentId, figureId }) => ({
      code: "APPLICANT_CORRECTS",
      message: "The applicant says that another amount stands on the paper",
      ...{ decisive: false, figures: [`${documentId}#${figureId}`] },
      closedBy: FIGURE,
    })),
  ];
  return cards.sort((one, other) => Number(other.decisive) - Number(one.decisive));
}
