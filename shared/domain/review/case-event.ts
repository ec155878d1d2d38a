import type { Role } from "../access/role.ts";
import type { DeclaredIncome } from "../application.ts";
import type { RefusalReason } from "./refusal-reasons.ts";
import { EDITS } from "./review-state.ts";

/** Where a figure stands: in a document, by its id there; `part` where the file holds several papers. */
export interface FigurePlace {
  readonly documentId: string;
  readonly figureId: string;
  readonly part?: number | undefined;
}

/** A figure as the machine had read it when a person spoke about it, so that it is found again. */
export interface SeenFigure {
  readonly name: string;
  readonly month?: string | undefined;
  readonly code?: string | undefined;
  readonly rate?: string | undefined;
  readonly amount: string | null;
  readonly currency: string;
  readonly basis: "gross" | "net" | "unknown";
  readonly page: number;
  readonly box: readonly [number, number, number, number];
}

/** One type for each of several actions that say the same, so that each can be picked out. */
type Each<Action extends string, Body> = Action extends string
  ? Body & { readonly action: Action }
  : never;

interface Reasoned {
  readonly reason: string;
}
interface PerhapsReasoned {
  readonly reason?: string | undefined;
}
interface OfDocument {
  readonly documentId: string;
}

/** What a person did to the facts of a case. */
export type Edit =
  | (FigurePlace &
      Reasoned & {
        readonly action: "correct-figure";
        readonly amount?: string | undefined;
        readonly month?: string | undefined;
        readonly code?: string | undefined;
        readonly name?: string | undefined;
      })
  | (FigurePlace & PerhapsReasoned & { readonly action: "accept-figure" })
  | (FigurePlace & Reasoned & { readonly action: "reject-figure" })
  | (OfDocument &
      Reasoned & {
        readonly action: "add-figure";
        readonly part?: number | undefined;
        readonly page: number;
        readonly box: readonly [number, number, number, number];
        readonly name: string;
        readonly month?: string | undefined;
        readonly code?: string | undefined;
        readonly amount: string;
        readonly currency?: string | undefined;
        readonly basis?: "gross" | "net" | "unknown" | undefined;
      })
  | (OfDocument & Reasoned & { readonly action: "assign-document"; readonly memberId: string })
  | (OfDocument &
      Reasoned & {
        readonly action: "describe-document";
        readonly form: string;
        readonly fields?: Readonly<Record<string, string>> | undefined;
      })
  | (OfDocument & PerhapsReasoned & { readonly action: "accept-document" })
  | (OfDocument & Reasoned & { readonly action: "set-aside-document" })
  | (Reasoned & {
      readonly action: "declare-income";
      readonly income: Omit<DeclaredIncome, "receivedIn" | "accruedFor"> & {
        readonly receivedIn: string;
        readonly accruedFor?: { readonly from: string; readonly to: string } | undefined;
      };
    })
  | Each<"withdraw-income" | "undo", Reasoned & { readonly event: number }>;

/** What a person did to the course of a case. */
export type Step =
  | { readonly action: "note"; readonly text: string }
  | { readonly action: "claim"; readonly minutes?: number | undefined }
  | Each<"release" | "resume" | "countersign", PerhapsReasoned>
  | (Reasoned & { readonly action: "hold"; readonly until: string })
  | {
      readonly action: "ask";
      readonly language: "ru" | "kk" | "en";
      readonly addition?: string | undefined;
      readonly items?: readonly string[] | undefined;
    }
  | { readonly action: "answer"; readonly text?: string | undefined }
  | (PerhapsReasoned & {
      readonly action: "confirm";
      readonly language?: "ru" | "kk" | "en" | undefined;
    })
  | (Reasoned & { readonly action: "refuse"; readonly code: RefusalReason })
  | Each<"return" | "reopen", Reasoned>
  | (Reasoned & { readonly action: "object"; readonly disputes?: readonly string[] | undefined })
  | (Reasoned & { readonly action: "decide-objection"; readonly upheld: boolean })
  | { readonly action: "consent"; readonly automaticReading: boolean }
  | (FigurePlace &
      PerhapsReasoned & {
        readonly action: "answer-figure";
        readonly agrees: boolean;
        readonly amount?: string | undefined;
      })
  | (PerhapsReasoned & {
      readonly action: "second-reading";
      readonly outcome: "eligible" | "not-eligible" | "undetermined";
      readonly perCapita?: string | undefined;
    });

/** Anything a person did to a case. */
export type Deed = Edit | Step;

/** What the service adds to a deed when it becomes an event. */
export interface EventFacts {
  /** 1 for the first event of the case. */
  readonly ordinal: number;
  /** The instant as ISO text. */
  readonly at: string;
  /** The subject of the token. */
  readonly actor: string;
  readonly role: Role;
  /** For a deed about a figure: as it was read at that moment. */
  readonly stood?: SeenFigure | undefined;
  /** For a deed that decides: which decision it is about. */
  readonly decision?: number | undefined;
  /** For a confirmation or refusal: why another person must sign. */
  readonly fourEyes?: readonly FourEyesGround[] | undefined;
  /** For a second reading: how the first had decided, which its reader did not see. */
  readonly first?: "eligible" | "not-eligible" | "undetermined" | undefined;
  /** For `claim`: until when. */
  readonly until?: string | undefined;
  /** For `ask`: what was sent, and by when it is to be answered. */
  readonly sentences?: readonly { readonly text: string; readonly source: string }[] | undefined;
  readonly dueOn?: string | null | undefined;
}

/** Why a decision needs a second person. */
export type FourEyesGround = "refusal" | "near-the-line" | "sample";

/** A deed as it is kept for ever; nothing overwrites it. */
export type CaseEvent = Deed & EventFacts;

/** An event of one action. */
export type EventOf<Action extends Deed["action"]> = Extract<
  CaseEvent,
  { readonly action: Action }
>;

/** Whether a deed changes the facts, so that the case is determined anew. */
export function isEdit<Some extends Deed>(deed: Some): deed is Extract<Some, Edit> {
  return (EDITS satisfies readonly Edit["action"][]).some((action) => action === deed.action);
}
