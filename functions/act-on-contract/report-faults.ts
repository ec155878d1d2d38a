import { type Refusal, refusal } from "../../shared/domain/contract/refusal.ts";
import type { MonthlyReport } from "../../shared/domain/monitoring/monthly-report.ts";
import type { Reading } from "../../shared/reading/reading.ts";

type Papers = ReadonlyMap<string, { readonly reading?: Reading }>;

/**
 * What is wrong with the papers of a monthly report: one that is not in the case, or an amount that
 * is said to be read and is not what the reading proved. A person may state an amount instead, and
 * then the report says so.
 */
export function reportFaults({ receipts, certificates }: MonthlyReport, papers: Papers): Refusal[] {
  return [
    ...certificates
      .filter((documentId) => !papers.has(documentId))
      .map((documentId) => refusal("OTHER_EVIDENCE", `report.certificates: ${documentId}`)),
    ...receipts.flatMap((receipt, index) => {
      const path = `report.receipts[${index}]`;
      const paper = papers.get(receipt.documentId);
      if (paper === undefined) return [refusal("OTHER_EVIDENCE", `${path}.documentId`)];
      if (receipt.source === "person") return [];
      const figure = paper.reading?.figures.find(({ id }) => id === receipt.figure);
      const proven = figure?.standing === "confirmed" && figure.amount === receipt.amount;
      return proven ? [] : [refusal("OTHER_EVIDENCE", `${path}.figure`)];
    }),
  ];
}
