import { BodyShort, Button, Checkbox, Heading, Table } from "@navikt/ds-react";
import { Fragment, useEffect, useRef, useState } from "react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import type { Figure } from "../../../shared/reading/reading.ts";
import { monthText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { type Casework, mayDo, useCasework } from "./casework-context.ts";
import { doubtful, nextDoubtful } from "./doubtful.ts";
import { FigureDesk, type FigureMode } from "./figure-desk.tsx";
import { amountText, figureLabel } from "./figure-label.ts";
import { FigureReadings } from "./figure-readings.tsx";
import { figuresOf } from "./papers-of.ts";
import { select } from "./selection.ts";
import { useShortcuts } from "./shortcuts.ts";
import { StandingMark } from "./standing-mark.tsx";

/** Every figure of a paper, each a way to its box on the page; keys N and P walk the doubtful ones. */
export function FigureTable({
  paper,
  figureId,
}: {
  readonly paper: DocumentView;
  readonly figureId: string | undefined;
}) {
  const { figures: words } = useText("casework");
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const all = figuresOf(paper.reading);
  const [mode, setMode] = useState<FigureMode>("look");
  const { documentId } = paper;
  const casework = useCasework();
  const chosen = all.find(({ id }) => id === figureId);
  useEffect(() => {
    if (figureId !== undefined) setMode("look");
  }, [figureId]);
  const step = (stride: 1 | -1) => {
    const next = nextDoubtful(all, figureId, stride);
    if (next === undefined) return;
    select({ documentId, figureId: next.id });
    focusFigure(next.id);
  };
  const open = (wanted: FigureMode) => {
    setMode(wanted);
    if (wanted === "look" && figureId !== undefined) focusFigure(figureId);
  };
  const accept = async (figure: Figure, work: Casework) => {
    const done = await work.act({ action: "accept-figure", documentId, figureId: figure.id });
    if (done) step(1);
  };
  useShortcuts({
    nextDoubtful: () => step(1),
    previousDoubtful: () => step(-1),
    ...(chosen &&
      mayDo(casework, "accept-figure") && { accept: () => void accept(chosen, casework) }),
    ...(chosen && mayDo(casework, "correct-figure") && { correct: () => setMode("correct") }),
    ...(chosen && mayDo(casework, "reject-figure") && { reject: () => setMode("reject") }),
  });
  if (all.length === 0) return <BodyShort>{words.none}</BodyShort>;
  const shown = onlyDoubtful ? all.filter(doubtful) : all;
  return (
    <div>
      <Heading level="3" size="small">
        {words.title}
      </Heading>
      {all.some(doubtful) && (
        <>
          <Checkbox
            size="small"
            checked={onlyDoubtful}
            onChange={(event) => setOnlyDoubtful(event.target.checked)}
          >
            {words.onlyDoubtful}
          </Checkbox>
          <BodyShort size="small" className="o-keys">
            {words.keys}
          </BodyShort>
        </>
      )}
      <Table size="small" className="o-figures">
        <caption className="o-unseen">{fill(words.caption, { file: paper.fileName })}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.what}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="o-wide">
              {words.month}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" className="o-wide">
              {words.code}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.amount}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.standing}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {shown.map((figure) => (
            <FigureRow
              key={figure.id}
              documentId={paper.documentId}
              figure={figure}
              chosen={figure.id === figureId}
              mode={mode}
              open={open}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

/** Puts the focus on the row of a figure, once it is drawn. */
function focusFigure(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(id)}"] button`)?.focus();
  });
}

function FigureRow({
  documentId,
  figure,
  chosen,
  mode,
  open,
}: {
  readonly documentId: string;
  readonly figure: Figure;
  readonly chosen: boolean;
  readonly mode: FigureMode;
  readonly open: (mode: FigureMode) => void;
}) {
  const casework = useText("casework");
  const terms = useText("terms");
  const { language } = useSpeech();
  const words = { casework, terms, language };
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen && document.activeElement?.matches(".o-box")) {
      button.current?.scrollIntoView({ block: "nearest" });
    }
  }, [chosen]);
  return (
    <Fragment>
      <Table.Row selected={chosen} data-figure={figure.id}>
        <Table.HeaderCell scope="row">
          <Button
            ref={button}
            size="xsmall"
            variant="tertiary"
            className="o-figure-button"
            aria-pressed={chosen}
            aria-label={fill(casework.figures.show, { figure: figureLabel(figure, words) })}
            onClick={() => select({ documentId, figureId: figure.id })}
          >
            {wordFor(casework.figureNames, figure.name)}
          </Button>
          <span className="o-tight">
            {[figure.month && monthText(figure.month, terms), figure.code]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </Table.HeaderCell>
        <Table.DataCell className="o-wide">
          {figure.month && monthText(figure.month, terms)}
        </Table.DataCell>
        <Table.DataCell className="o-wide">{figure.code}</Table.DataCell>
        <Table.DataCell align="right" className="o-amount">
          {amountText(figure, words)}
        </Table.DataCell>
        <Table.DataCell>
          <StandingMark standing={figure.standing} />
        </Table.DataCell>
      </Table.Row>
      {chosen && (
        <Table.Row shadeOnHover={false}>
          <Table.DataCell colSpan={5}>
            <FigureReadings figure={figure} />
            <FigureDesk documentId={documentId} figure={figure} mode={mode} open={open} />
          </Table.DataCell>
        </Table.Row>
      )}
    </Fragment>
  );
}
