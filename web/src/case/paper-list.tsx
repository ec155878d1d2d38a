import { BodyShort } from "@navikt/ds-react";
import type { DocumentView } from "../../../shared/contracts/api.ts";
import type { DocumentStatus } from "../../../shared/domain/document-status.ts";
import type { NamedMember } from "../decision/people.ts";
import { memberName } from "../decision/people.ts";
import { useText } from "../text/use-text.ts";
import { stepsOf } from "./paper-steps.ts";
import { hashOf } from "./selection.ts";

const SIGNS = { done: "✓", now: "●", next: "○", stopped: "✕" } as const;

/** The papers of a case, each with the road it has travelled; a click opens one. */
export function PaperList({
  papers,
  members,
  chosen,
}: {
  readonly papers: readonly DocumentView[];
  readonly members: readonly NamedMember[];
  readonly chosen: string | undefined;
}) {
  const { page, documentStatus } = useText("casework");
  const { relations } = useText("terms");
  if (papers.length === 0) return <BodyShort>{page.noPapers}</BodyShort>;
  return (
    <ul className="o-papers">
      {papers.map((paper) => {
        return (
          <li key={paper.documentId} data-chosen={paper.documentId === chosen}>
            <a
              href={hashOf({ documentId: paper.documentId })}
              aria-current={paper.documentId === chosen ? "true" : undefined}
            >
              <bdi>{paper.fileName}</bdi>
            </a>
            <BodyShort size="small">
              {paper.memberId === undefined
                ? page.nobody
                : memberName(paper.memberId, members, relations)}{" "}
              · <strong>{documentStatus[paper.status]}</strong>
            </BodyShort>
            <PaperRoad
              status={paper.status}
              byHand={paper.reasons.some(({ code }) => code === "CONSENT_WITHHELD")}
            />
          </li>
        );
      })}
    </ul>
  );
}

function PaperRoad({
  status,
  byHand,
}: {
  readonly status: DocumentStatus;
  readonly byHand: boolean;
}) {
  const { steps } = useText("casework");
  return (
    <ol className="o-road" aria-label={steps.title}>
      {stepsOf(status, byHand).map(({ step, state }) => (
        <li key={step} data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <span aria-hidden="true" className="o-sign">
            {SIGNS[state]}
          </span>
          {steps[step]}
          <span className="o-unseen">: {steps[state]}</span>
        </li>
      ))}
    </ol>
  );
}
