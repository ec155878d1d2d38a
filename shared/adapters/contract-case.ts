import { Decision } from "../contracts/decision.ts";
import type { Decision as Decided } from "../domain/decision.ts";
import type { Reading } from "../reading/reading.ts";
import type { CaseFile } from "./case-items.ts";

/** Of a case what contracts rest on: its newest decision that stands, and its papers. */
export function contractCaseOf({ case: opened, decisions, documents, readings }: CaseFile) {
  const standing =
    decisions.findLast(({ status }) => status === "confirmed") ??
    decisions.findLast(({ status }) => status === "proposed");
  const papers = documents.map(({ documentId, memberId }) => {
    const reading = readings.get(documentId);
    const paper: { memberId: string; reading?: Reading } = { memberId: memberId ?? "" };
    return [documentId, reading === undefined ? paper : { ...paper, reading }] as const;
  });
  return {
    owned: { applicant: opened.applicant, openedBy: opened.openedBy },
    application: opened.application,
    decision:
      standing === undefined
        ? undefined
        : {
            ordinal: standing.ordinal,
            confirmed: standing.status === "confirmed",
            decision: Decision.parse(JSON.parse(standing.decision)) as Decided,
          },
    papers: new Map(papers),
  };
}
