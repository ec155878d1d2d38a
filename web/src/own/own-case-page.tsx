import "../style/case.css";
import "../style/casework.css";
import "../style/calculator.css";
import "../style/application.css";

import { BodyLong, Button, Heading, InlineMessage } from "@navikt/ds-react";

import type { CaseView } from "../../../shared/contracts/api.ts";
import { ActingFault } from "../case/acting-fault.tsx";
import { CaseCurrency } from "../case/case-currency.ts";
import { CaseworkContext, mayDo, useCasework } from "../case/casework-context.ts";
import { ClockList } from "../case/clock-list.tsx";
import { NoticePreview } from "../case/notice-preview.tsx";
import { OfflineCase } from "../case/offline-case.tsx";
import { PaperList } from "../case/paper-list.tsx";
import { travels } from "../case/paper-steps.ts";
import { useSelection } from "../case/selection.ts";
import { UploadForm } from "../case/upload-form.tsx";
import { useCase } from "../case/use-case.ts";
import { useCaseworkOn } from "../case/use-casework.ts";
import { useNewest } from "../case/use-newest.ts";
import { currencyOf } from "../decision/use-money.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { useText } from "../text/use-text.ts";
import { Consent } from "./consent.tsx";
import { FigureAnswers } from "./figure-answers.tsx";
import { Objection } from "./objection.tsx";
import { PapersSection } from "./papers-section.tsx";

const ASK_EVERY_MS = 3_000;

/** The applicant's own case: where it stands, until when, what to do next, and what was read. */
export function OwnCasePage({ caseId }: { readonly caseId: string }) {
  const moves = ({ documents }: CaseView) => documents.some(({ status }) => travels(status));
  const { answer, error, again } = useCase(caseId, ASK_EVERY_MS, moves);
  if (answer === undefined) {
    if (error === undefined) return <Waiting />;
    return <OfflineCase caseId={caseId} error={error} again={again} />;
  }
  return <OwnCase asked={answer} again={again} error={error} />;
}

function OwnCase({
  asked,
  again,
  error,
}: {
  readonly asked: CaseView;
  readonly again: () => void;
  readonly error: unknown;
}) {
  const { view, show } = useNewest(asked);
  const words = useText("own");
  const upload = useText("upload");
  const { casework, fault } = useCaseworkOn(view, show);
  const { documentId } = useSelection();
  const { case: application, documents, review } = view;
  return (
    <CaseworkContext value={casework}>
      <CaseCurrency value={currencyOf(application.programme)}>
        <div className="o-narrow o-reasoning">
          <PageHeading title={words.title} />
          <BodyLong>
            {words.number} <strong>{application.id}</strong>
          </BodyLong>
          {error !== undefined && <FailureMessage error={error} retry={again} />}
          <ActingFault fault={fault} again={again} />
          {review !== undefined && (
            <InlineMessage status="info">
              <strong>{words.states[review.state]}</strong> {words.stateHelp[review.state]}
            </InlineMessage>
          )}
          <Consent />
          <Asked view={view} />
          <ClockList clocks={review?.clocks ?? []} />
          {(review?.state === "confirmed" || review?.state === "refused") && (
            <NoticeSection view={view} />
          )}
          <Objection />
          <PapersSection view={view} />
          <section className="o-panel">
            <Heading level="2" size="small">
              {upload.title}
            </Heading>
            <UploadForm caseId={application.id} members={application.members} sent={again} />
          </section>
          {documents.length > 0 && (
            <section>
              <Heading level="2" size="medium" spacing>
                {words.sent}
              </Heading>
              <PaperList papers={documents} members={application.members} chosen={documentId} />
            </section>
          )}
          <FigureAnswers view={view} />
        </div>
      </CaseCurrency>
    </CaseworkContext>
  );
}

function NoticeSection({ view }: { readonly view: CaseView }) {
  const { notice } = useText("status");
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {notice.title}
      </Heading>
      <NoticePreview caseId={view.case.id} version={view.version} />
    </section>
  );
}

/** What the agency asks for, and one press to say that it has been given. */
function Asked({ view }: { readonly view: CaseView }) {
  const words = useText("own");
  const casework = useCasework();
  const { review } = view;
  const asked = review?.asked;
  if (asked == null || review?.state !== "asked") return null;
  return (
    <section className="o-panel" aria-label={words.asked}>
      <Heading level="2" size="small">
        {words.asked}
      </Heading>
      <ul lang={asked.language}>
        {asked.sentences.map(({ text, source }) => (
          <li key={source + text}>{text}</li>
        ))}
      </ul>
      {mayDo(casework, "answer") && (
        <Button size="small" onClick={() => void casework.act({ action: "answer" })}>
          {words.answered}
        </Button>
      )}
    </section>
  );
}
