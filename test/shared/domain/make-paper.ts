import type { Evidence, EvidenceFigure } from "../../../shared/domain/evidence.ts";

/** Some properties of a figure. */
export type Some = Partial<EvidenceFigure>;

let next = 0;

/** A figure of a certificate, confirmed unless said otherwise. */
export function figure(
  month: string | undefined,
  amount: string | null,
  more: Some = {},
): EvidenceFigure {
  next += 1;
  return {
    id: `f${next}`,
    name: "income",
    ...(month === undefined ? {} : { month }),
    code: "2000",
    amount,
    currency: "RUB",
    basis: "gross",
    standing: amount === null ? "unreadable" : "confirmed",
    page: 1,
    box: [0.1, 0.2, 0.3, 0.4],
    readings: [],
    ...more,
  };
}

/** A certificate of 2025 for `m1`, unless said otherwise. */
export function paper(
  figures: readonly EvidenceFigure[],
  more: Partial<Evidence["reading"]> = {},
  document = "scan.png",
  memberId = "m1",
): Evidence {
  const fields = { year: "2025", issuedOn: "2025-07-01", "agent.inn": "5500000000" };
  return {
    document,
    memberId,
    reading: {
      form: "ru.ndfl-1175018",
      status: "read",
      sha256: document,
      reasons: [],
      figures,
      ...more,
      fields: { ...fields, ...more.fields },
    },
  };
}
