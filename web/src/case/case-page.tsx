import "../style/case.css";
import "../style/decision.css";
import "../style/stacking.css";

import { BodyShort, Heading } from "@navikt/ds-react";
import { useCallback, useEffect } from "react";
import type { CaseView } from "../../../shared/contracts/api.ts";
import { keepFamily } from "../capture/known-family.ts";
import { DecisionSentence } from "../decision/decision-sentence.tsx";
import { readCase } from "../server/cases.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { dateText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { OfflineCase } from "./offline-case.tsx";
import { PagePicture } from "./page-picture.tsx";
import { PaperList } from "./paper-list.tsx";
import { travels } from "./paper-steps.ts";
import { PaperView } from "./paper-view.tsx";
import { Reasoning } from "./reasoning.tsx";
import { select, useSelection } from "./selection.ts";
import { UploadForm } from "./upload-form.tsx";

const ASK_EVERY_MS = 1_500;

/** One case: the proposal, the papers with their pictures and figures, and the whole reasoning. */
export function CasePage({ caseId }: { readonly caseId: string }) {
  const question = useCallback(() => readCase(caseId), [caseId]);
  const { answer, error, again } = useAsked(question, ASK_EVERY_MS, stillMoves);
  const members = answer?.case.members;
  useEffect(() => {
    // A browser that keeps nothing, as in a private window, can still show the case.
    if (members !== undefined) keepFamily(caseId, members).catch(() => undefined);
  }, [caseId, members]);
  if (answer === undefined) {
    if (error === undefined) return <Waiting />;
    return <OfflineCase caseId={caseId} error={error} again={again} />;
  }
  return (
    <>
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      <Case view={answer} again={again} />
    </>
  );
}

/** Whether a paper travels, or its figures have not reached a proposal yet. */
function stillMoves({ documents, decision }: CaseView): boolean {
  const read = documents.some(({ status }) => status === "read" || status === "needs-review");
  return documents.some(({ status }) => travels(status)) || (read && decision === null);
}

function Case({ view, again }: { readonly view: CaseView; readonly again: () => void }) {
  const { page } = useText("casework");
  const upload = useText("upload");
  const { proposal } = useText("decision");
  const terms = useText("terms");
  const { documentId, figureId } = useSelection();
  const { case: application, documents, decision } = view;
  const paper = documents.find((one) => one.documentId === documentId) ?? documents[0];
  const sent = (id: string) => {
    select({ documentId: id });
    again();
  };
  return (
    <div className="o-page o-case">
      <PageLink href={pathOf({ page: "cases" })}>← {page.back}</PageLink>
      <PageHeading title={fill(page.title, { id: application.id })} />
      <BodyShort spacing>
        {wordFor(terms.programmes, application.programme)} ·{" "}
        {wordFor(terms.regions, application.region)} ·{" "}
        {fill(page.applied, { date: dateText(application.appliedOn, terms) })}
      </BodyShort>
      {decision !== null && <DecisionSentence decision={decision} note={proposal} />}
      <div className="o-columns">
        {paper !== undefined && (
          <PagePicture key={paper.documentId} paper={paper} figureId={figureId} />
        )}
        <div className="o-reasoning">
          <section>
            <Heading level="2" size="medium" spacing>
              {page.papers}
            </Heading>
            <PaperList
              papers={documents}
              members={application.members}
              chosen={paper?.documentId}
            />
            <details open={documents.length === 0}>
              <summary>{upload.title}</summary>
              <UploadForm caseId={application.id} members={application.members} sent={sent} />
            </details>
          </section>
          {paper !== undefined && <PaperView paper={paper} figureId={figureId} />}
          {decision === null ? (
            <BodyShort>{page.noDecision}</BodyShort>
          ) : (
            <Reasoning view={view} decision={decision} />
          )}
        </div>
      </div>
    </div>
  );
}
