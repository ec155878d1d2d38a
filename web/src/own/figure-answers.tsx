import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";

import type { CaseView, DocumentView } from "../../../shared/contracts/api.ts";
import type { Figure } from "../../../shared/reading/reading.ts";
import { amountFrom } from "../calculator/amount.ts";
import { mayDo, useCasework } from "../case/casework-context.ts";
import { DeedForm } from "../case/deed-form.tsx";
import { amountText, figureName } from "../case/figure-label.ts";
import { PagePicture } from "../case/page-picture.tsx";
import { figuresOf } from "../case/papers-of.ts";
import { select, useSelection } from "../case/selection.ts";
import { useMoney } from "../decision/use-money.ts";
import { LineField } from "../shell/line-field.tsx";
import { fill } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";

/** What was read, on the picture: the applicant says yes or names another amount; both are kept. */
export function FigureAnswers({ view }: { readonly view: CaseView }) {
  const words = useText("own");
  const { documentId, figureId } = useSelection();
  const read = view.documents.filter(({ reading }) => figuresOf(reading).length > 0);
  if (read.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.read}
      </Heading>
      <BodyShort spacing>{words.readLead}</BodyShort>
      {read.map((paper) => (
        <details key={paper.documentId} open={documentId === paper.documentId || read.length === 1}>
          <summary>
            <bdi>{paper.fileName}</bdi>
          </summary>
          <PagePicture paper={paper} figureId={figureId} />
          <ul className="o-list">
            {figuresOf(paper.reading).map((figure) => (
              <li key={figure.id} className="o-paper-line" data-chosen={figure.id === figureId}>
                <Answer paper={paper} figure={figure} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Answer({ paper, figure }: { readonly paper: DocumentView; readonly figure: Figure }) {
  const words = useText("own");
  const casework = useText("casework");
  const terms = useText("terms");
  const { language } = useSpeech();
  const work = useCasework();
  const money = useMoney(figure.currency);
  const [differs, setDiffers] = useState(false);
  const { documentId } = paper;
  const figureId = figure.id;
  const name = figureName(figure, casework, terms);
  const answer = work?.review.answers.findLast(
    (one) => one.documentId === documentId && one.figureId === figureId,
  );
  const agree = () =>
    mayDo(work, "answer-figure") &&
    void work.act({ action: "answer-figure", documentId, figureId, agrees: true });
  return (
    <>
      <button type="button" className="o-link" onClick={() => select({ documentId, figureId })}>
        {name}
      </button>{" "}
      <strong className="o-amount">{amountText(figure, { casework, terms, language })}</strong>
      {answer !== undefined && (
        <BodyShort size="small" role="status">
          {answer.agrees
            ? words.youAgreed
            : fill(words.youSaid, { amount: answer.amount ? money(answer.amount) : "?" })}
        </BodyShort>
      )}
      {mayDo(work, "answer-figure") && !differs && (
        <div className="o-toolbar">
          <Button
            size="xsmall"
            variant="secondary"
            aria-label={`${words.right}: ${name}`}
            onClick={agree}
          >
            {words.right}
          </Button>
          <Button
            size="xsmall"
            variant="tertiary"
            aria-label={`${words.different}: ${name}`}
            onClick={() => setDiffers(true)}
          >
            {words.different}
          </Button>
        </div>
      )}
      {differs && <OtherAmount paper={paper} figure={figure} done={() => setDiffers(false)} />}
    </>
  );
}

function OtherAmount({
  paper,
  figure,
  done,
}: {
  readonly paper: DocumentView;
  readonly figure: Figure;
  readonly done: () => void;
}) {
  const words = useText("own");
  const { forms } = useText("acting");
  const [typed, setTyped] = useState("");
  const { documentId } = paper;
  const deed = () => {
    const amount = amountFrom(typed);
    if (amount === undefined) return undefined;
    const figureId = figure.id;
    return { action: "answer-figure", documentId, figureId, agrees: false, amount } as const;
  };
  return (
    <DeedForm
      title={words.different}
      deed={deed}
      missing={words.amountMissing}
      submit={forms.save}
      done={done}
    >
      <LineField
        autoFocus
        inputMode="decimal"
        label={fill(words.printed, { currency: figure.currency })}
        value={typed}
        change={setTyped}
      />
    </DeedForm>
  );
}
