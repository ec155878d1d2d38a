import type { Truth } from "../../../shared/contracts/truth.ts";
import type { Figure, Reading } from "../../../shared/reading/reading.ts";

/** A figure as a reader would hand it over, confirmed unless told otherwise. */
export function figure(told: Partial<Figure>): Figure {
  return {
    id: "f1",
    name: "income",
    amount: "1.00",
    currency: "RUB",
    basis: "gross",
    standing: "confirmed",
    page: 1,
    box: [0.2, 0.4, 0.1, 0.01],
    readings: [],
    ...told,
  };
}

/** A reading of a certificate of income with these figures. */
export function reading(figures: readonly Figure[]): Reading {
  return {
    schema: "opora.reading/1",
    file: "a.png",
    sha256: "0".repeat(64),
    pages: 1,
    form: "ru.ndfl-1175018",
    status: "read",
    reasons: [],
    fields: {},
    figures,
    checks: [],
  };
}

/** What such a certificate says. */
export function truth(figures: Truth["figures"]): Truth {
  return {
    schema: "opora.truth/1",
    form: "ru.ndfl-1175018",
    fields: {},
    figures,
    degradation: "clean-200",
  };
}
