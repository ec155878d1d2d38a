/** Every status, in the order of a document's life. */
export const DOCUMENT_STATUSES = [
  "offered",
  "reading",
  "read",
  "needs-review",
  "rejected",
  "linked",
  "abandoned",
] as const;

/**
 * Where one uploaded version of a document stands.
 *
 * `offered`: a place to upload was given out. `reading`: admitted, and not every source has
 * answered. `read`, `needs-review`, `rejected`: the status of its reading; `needs-review` also
 * where no machine may read it and a person does. `linked`: the case has
 * this content already. `abandoned`: the upload never came.
 */
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** What can happen to a document; each event is written together with the status it leads to. */
export type DocumentEvent =
  | "admitted"
  | "refused"
  | "found-again"
  | "kept-from-readers"
  | "first-replaced"
  | "figures-confirmed"
  | "figures-doubtful"
  | "figures-missing"
  | "given-up";

type Transitions = Readonly<Partial<Record<DocumentEvent, DocumentStatus>>>;

/**
 * The state machine as data: status → event → next status. What is not listed cannot happen.
 *
 * An `abandoned` upload may still arrive, and what is `linked` is read itself once the document that
 * brought its content holds another; every other end is final. A newer version of the same object is
 * another run: it starts from `offered` again and leaves the ended one in the audit.
 */
export const DOCUMENT_TRANSITIONS: Readonly<Record<DocumentStatus, Transitions>> = {
  offered: {
    admitted: "reading",
    refused: "rejected",
    "found-again": "linked",
    "kept-from-readers": "needs-review",
    "given-up": "abandoned",
  },
  reading: {
    "figures-confirmed": "read",
    "figures-doubtful": "needs-review",
    "figures-missing": "rejected",
  },
  read: {},
  "needs-review": {},
  rejected: {},
  linked: { "first-replaced": "reading", "kept-from-readers": "needs-review" },
  abandoned: {
    admitted: "reading",
    refused: "rejected",
    "found-again": "linked",
    "kept-from-readers": "needs-review",
  },
};

/** The status that an event leads to; undefined where the event cannot happen. */
export function nextDocumentStatus(
  status: DocumentStatus,
  event: DocumentEvent,
): DocumentStatus | undefined {
  return DOCUMENT_TRANSITIONS[status][event];
}

/** Whether the machine has nothing left to do: a person decides what follows. */
export function isTerminal(status: DocumentStatus): boolean {
  return status !== "offered" && status !== "reading";
}

/** The event that a finished reading is, by the status of the reading. */
export function readingEvent(status: "read" | "needs-review" | "rejected"): DocumentEvent {
  if (status === "read") return "figures-confirmed";
  return status === "needs-review" ? "figures-doubtful" : "figures-missing";
}
