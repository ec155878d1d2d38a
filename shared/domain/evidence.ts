/** One document given in support, with what was read on it. */
export interface Evidence {
  /** As the case file names it. */
  readonly document: string;
  readonly memberId: string;
  readonly reading: EvidenceReading;
}

/** The part of a reading that the rules use. */
export interface EvidenceReading {
  readonly form: string;
  readonly status: "read" | "needs-review" | "rejected";
  readonly sha256: string;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  readonly fields: Readonly<Record<string, string>>;
  readonly figures: readonly EvidenceFigure[];
  readonly parts?: readonly EvidenceReading[] | undefined;
}

/** One amount read, with where it stands and how far it is proven. */
export interface EvidenceFigure {
  readonly id: string;
  readonly name: string;
  readonly month?: string | undefined;
  readonly code?: string | undefined;
  readonly rate?: string | undefined;
  readonly amount: string | null;
  readonly currency: string;
  readonly basis: "gross" | "net" | "unknown";
  readonly standing: "confirmed" | "repaired" | "unconfirmed" | "conflicting" | "unreadable";
  readonly derived?: boolean | undefined;
  readonly page: number;
  readonly box: readonly [number, number, number, number];
  readonly readings: readonly {
    readonly reader: string;
    readonly text: string;
    readonly confidence: number;
  }[];
}

/** A reading as evidence: what the rules use of it, and nothing else, so that receipts stay small. */
export function evidenceOf(document: string, memberId: string, reading: EvidenceReading): Evidence {
  return { document, memberId, reading: usedOf(reading) };
}

function usedOf(reading: EvidenceReading): EvidenceReading {
  const { form, status, sha256, reasons, fields, figures, parts } = reading;
  const used = {
    form,
    status,
    sha256,
    reasons: reasons.map(({ code, message }) => ({ code, message })),
    fields,
    figures: figures.map(figureOf),
  };
  return parts === undefined || parts.length === 0 ? used : { ...used, parts: parts.map(usedOf) };
}

function figureOf(figure: EvidenceFigure): EvidenceFigure {
  const { id, name, month, code, rate, amount, currency, basis, standing } = figure;
  const { derived, page, box } = figure;
  return {
    id,
    name,
    ...(month === undefined ? {} : { month }),
    ...(code === undefined ? {} : { code }),
    ...(rate === undefined ? {} : { rate }),
    amount,
    currency,
    basis,
    standing,
    ...(derived === undefined ? {} : { derived }),
    page,
    box,
    readings: figure.readings.map(({ reader, text, confidence }) => ({ reader, text, confidence })),
  };
}
