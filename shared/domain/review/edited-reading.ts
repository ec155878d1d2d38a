import type { EvidenceFigure, EvidenceReading } from "../evidence.ts";
import type { CaseEvent, EventOf, SeenFigure } from "./case-event.ts";
import { locateFigure } from "./locate-figure.ts";

/** The reader's name under which a person's value stands beside what the machine read. */
const PERSON = "person";

/** A person's value beside another one that a newer reading has: the person's counts. */
export interface EditConflict {
  /** The ordinal of the person's event. */
  readonly event: number;
  readonly documentId: string;
  readonly figureId: string;
  readonly was: string | null;
  readonly said: string | null;
  /** Null where the newer reading lacks the figure, or cannot read it. */
  readonly now: string | null;
}

/** A reading with all that people said of it. */
export interface EditedReading {
  readonly reading: EvidenceReading;
  readonly conflicts: readonly EditConflict[];
}

/** Events that speak of figures of a document, or of the whole of it. */
export type DocumentEvent = EventOf<
  | "correct-figure"
  | "accept-figure"
  | "reject-figure"
  | "add-figure"
  | "describe-document"
  | "accept-document"
>;

/** Whether an event changes what a document says. */
export function isDocumentEvent(event: CaseEvent): event is DocumentEvent {
  return (
    event.action === "correct-figure" ||
    event.action === "accept-figure" ||
    event.action === "reject-figure" ||
    event.action === "add-figure" ||
    event.action === "describe-document" ||
    event.action === "accept-document"
  );
}

/**
 * A reading as people left it: their values stand as confirmed, what the machine read stays beside
 * them in `readings`, and no newer reading changes what a person said.
 *
 * @param events About this document, in the order they happened, without those taken back.
 */
export function editedReading(
  reading: EvidenceReading,
  events: readonly DocumentEvent[],
): EditedReading {
  return events.reduce<EditedReading>(afterOne, { reading, conflicts: [] });

  function afterOne({ reading: edited, conflicts }: EditedReading, event: DocumentEvent) {
    const found = conflictOf(event, reading);
    return {
      reading: edit(edited, event, reading),
      conflicts: found === undefined ? conflicts : [...conflicts, found],
    };
  }
}

function edit(
  edited: EvidenceReading,
  event: DocumentEvent,
  original: EvidenceReading,
): EvidenceReading {
  const { action } = event;
  if (action === "accept-document") {
    return { ...edited, status: edited.status === "rejected" ? "rejected" : "read" };
  }
  if (action === "add-figure") {
    return inPart(edited, event.part, (figures) => [...figures, added(event)]);
  }
  if (action !== "describe-document") {
    return inPart(edited, event.part, (figures) =>
      withJudged(figures, event, figuresOf(original, event.part)),
    );
  }
  const { form, fields } = event;
  return { ...edited, form, status: "read", fields: { ...edited.fields, ...fields } };
}

function figuresOf(reading: EvidenceReading, part: number | undefined): readonly EvidenceFigure[] {
  if (part === undefined) return reading.figures;
  return reading.parts?.[part]?.figures ?? [];
}

function inPart(
  reading: EvidenceReading,
  part: number | undefined,
  change: (figures: readonly EvidenceFigure[]) => readonly EvidenceFigure[],
): EvidenceReading {
  if (part === undefined) return { ...reading, figures: change(reading.figures) };
  const parts = (reading.parts ?? []).map((one, at) =>
    at === part ? { ...one, figures: change(one.figures) } : one,
  );
  return { ...reading, parts };
}

type Judging = EventOf<"correct-figure" | "accept-figure" | "reject-figure">;

function withJudged(
  figures: readonly EvidenceFigure[],
  event: Judging,
  original: readonly EvidenceFigure[],
): readonly EvidenceFigure[] {
  const target = targetOf(figures, event, original);
  if (event.action === "reject-figure") return figures.filter(({ id }) => id !== target?.id);
  if (target !== undefined) {
    return figures.map((figure) => (figure.id === target.id ? judged(figure, event) : figure));
  }
  const { stood } = event;
  return stood === undefined ? figures : [...figures, judged(revived(stood, event), event)];
}

/** A figure that a person added is found by its id; one that was read, by what it meant. */
function targetOf(
  figures: readonly EvidenceFigure[],
  { figureId, stood }: Judging,
  original: readonly EvidenceFigure[],
): EvidenceFigure | undefined {
  const own = figures.find(({ id }) => id === figureId);
  if (stood === undefined || figureId.startsWith(ADDED)) return own;
  const read = locateFigure(original, figureId, stood);
  return figures.find(({ id }) => id === (read?.id ?? `${ADDED}${figureId}`));
}

/** The person's value as the figure's own, the machine's kept beside it. */
function judged(figure: EvidenceFigure, event: Judging): EvidenceFigure {
  const correction = event.action === "correct-figure" ? event : undefined;
  const amount = correction?.amount ?? event.stood?.amount ?? figure.amount;
  const { derived: _derived, ...rest } = figure;
  return {
    ...rest,
    amount,
    ...(correction?.month !== undefined && { month: correction.month }),
    ...(correction?.code !== undefined && { code: correction.code }),
    ...(correction?.name !== undefined && { name: correction.name }),
    standing: amount === null ? "unreadable" : "confirmed",
    readings: [
      ...figure.readings.filter(({ reader }) => reader !== PERSON),
      ...(amount === null ? [] : [{ reader: PERSON, text: amount, confidence: 1 }]),
    ],
  };
}

/** Ids of figures that people brought in; a reader gives none of this kind. */
const ADDED = "p";

function added(event: EventOf<"add-figure">): EvidenceFigure {
  const { ordinal, name, month, code, amount, currency = "RUB", basis = "unknown" } = event;
  return {
    id: `${ADDED}${ordinal}`,
    name,
    ...(month !== undefined && { month }),
    ...(code !== undefined && { code }),
    ...{ amount, currency, basis, standing: "confirmed", page: event.page, box: event.box },
    readings: [{ reader: PERSON, text: amount, confidence: 1 }],
  };
}

/** A figure that a newer reading lost, as the person had seen it. */
function revived(stood: SeenFigure, { figureId }: Judging): EvidenceFigure {
  return { ...stood, id: `${ADDED}${figureId}`, standing: "unconfirmed", readings: [] };
}

function conflictOf(event: DocumentEvent, reading: EvidenceReading): EditConflict | undefined {
  if (event.action !== "correct-figure" && event.action !== "accept-figure") return undefined;
  const { stood, documentId, figureId, ordinal } = event;
  if (stood === undefined || figureId.startsWith(ADDED)) return undefined;
  const read = locateFigure(figuresOf(reading, event.part), figureId, stood);
  if (read !== undefined && read.amount === stood.amount) return undefined;
  const said = event.action === "correct-figure" ? (event.amount ?? stood.amount) : stood.amount;
  if (read !== undefined && read.amount === said) return undefined;
  return {
    ...{ event: ordinal, documentId, figureId, was: stood.amount, said },
    now: read?.amount ?? null,
  };
}
