import { BodyShort, Button } from "@navikt/ds-react";

import type { Figure } from "../../../shared/reading/reading.ts";
import { useMoney } from "../decision/use-money.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { mayDo, useCasework } from "./casework-context.ts";
import { CorrectForm, RejectForm } from "./figure-forms.tsx";

/** Which form of a figure is open. */
export type FigureMode = "look" | "correct" | "reject";

/** What a person may do with the figure looked at, and what the applicant said of it. */
export function FigureDesk({
  documentId,
  figure,
  mode,
  open,
}: {
  readonly documentId: string;
  readonly figure: Figure;
  readonly mode: FigureMode;
  readonly open: (mode: FigureMode) => void;
}) {
  const { figure: words, forms } = useText("acting");
  const casework = useCasework();
  const money = useMoney(figure.currency);
  if (casework === undefined) return null;
  const mine = (one: { documentId: string; figureId: string }) =>
    one.documentId === documentId && one.figureId === figure.id;
  const { answers, decisiveFigures } = casework.review;
  const answer = answers.findLast(mine);
  const decisive = decisiveFigures.find(mine);
  const range = decisive && [decisive.low, decisive.high];
  const accept = () =>
    void casework.act({ action: "accept-figure", documentId, figureId: figure.id });
  const look = () => open("look");
  return (
    <div className="o-desk-of-figure">
      {range !== undefined && (
        <BodyShort size="small">
          <strong>{words.decisive}</strong>{" "}
          {fill(words.range, {
            low: range[0] == null ? words.anyAmount : money(range[0]),
            high: range[1] == null ? words.anyAmount : money(range[1]),
          })}
        </BodyShort>
      )}
      {answer !== undefined && (
        <BodyShort size="small">
          {answer.amount === undefined
            ? answer.agrees
              ? words.applicantAgrees
              : words.applicantDisagrees
            : fill(words.applicantSays, { amount: money(answer.amount) })}
        </BodyShort>
      )}
      {mode === "look" && (
        <div className="o-toolbar">
          {mayDo(casework, "accept-figure") && (
            <Button size="xsmall" loading={casework.busy} onClick={accept}>
              {words.accept}
            </Button>
          )}
          {mayDo(casework, "correct-figure") && (
            <Button size="xsmall" variant="secondary" onClick={() => open("correct")}>
              {words.correct}
            </Button>
          )}
          {mayDo(casework, "reject-figure") && (
            <Button size="xsmall" variant="secondary" onClick={() => open("reject")}>
              {forms.reject}
            </Button>
          )}
        </div>
      )}
      {mode === "correct" && <CorrectForm documentId={documentId} figure={figure} done={look} />}
      {mode === "reject" && <RejectForm documentId={documentId} figure={figure} done={look} />}
    </div>
  );
}
