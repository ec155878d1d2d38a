import { Button } from "@navikt/ds-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import type { Figure } from "../../../shared/reading/reading.ts";
import { fill } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { figureLabel } from "./figure-label.ts";
import { PageTurner } from "./page-turner.tsx";
import { figuresOf } from "./papers-of.ts";
import { select } from "./selection.ts";

const ZOOMS = [1, 1.5, 2.25, 3.5] as const;

/** The pages of one paper as uploaded, with a box around every figure found on them. */
export function PagePicture({
  paper,
  figureId,
}: {
  readonly paper: DocumentView;
  readonly figureId: string | undefined;
}) {
  const { picture } = useText("casework");
  const figures = figuresOf(paper.reading);
  const chosen = figures.find((figure) => figure.id === figureId);
  const [turnedTo, setTurnedTo] = useState(1);
  const [zoom, setZoom] = useState(0);
  const [quarter, setQuarter] = useState(0);
  const numbers = paper.pages.map(({ page }) => page);
  const page = chosen?.page ?? (numbers.includes(turnedTo) ? turnedTo : (numbers[0] ?? 1));
  const shown = paper.pages.find((one) => one.page === page);

  if (shown === undefined) return <p className="o-empty">{picture.none}</p>;
  const turn = (to: number) => {
    setTurnedTo(to);
    select({ documentId: paper.documentId });
  };
  return (
    <section className="o-picture" aria-label={fill(picture.alt, { page, file: paper.fileName })}>
      <div className="o-toolbar">
        {numbers.length > 1 && <PageTurner page={page} numbers={numbers} turn={turn} />}
        <Button
          size="xsmall"
          variant="secondary"
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          {picture.smaller}
        </Button>
        <Button
          size="xsmall"
          variant="secondary"
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          {picture.larger}
        </Button>
        <Button size="xsmall" variant="secondary" onClick={() => setQuarter((quarter + 1) % 4)}>
          {picture.turn}
        </Button>
      </div>
      <Sheet
        paper={paper}
        url={shown.url}
        alt={fill(picture.alt, { page, file: paper.fileName })}
        figures={figures.filter((figure) => figure.page === page)}
        chosen={chosen}
        zoom={ZOOMS[zoom] ?? 1}
        quarter={quarter}
      />
    </section>
  );
}

function Sheet({
  paper,
  url,
  alt,
  figures,
  chosen,
  zoom,
  quarter,
}: {
  readonly paper: DocumentView;
  readonly url: string;
  readonly alt: string;
  readonly figures: readonly Figure[];
  readonly chosen: Figure | undefined;
  readonly zoom: number;
  readonly quarter: number;
}) {
  const { picture } = useText("casework");
  const sheet = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box moves when the sheet is zoomed or turned
  useEffect(() => {
    if (sheet.current?.matches(":focus-within")) return;
    sheet.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [chosen?.id, zoom, quarter]);

  return (
    // The sheet scrolls, so it must be reachable without a mouse.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus
    <section className="o-desk" tabIndex={0} aria-label={picture.title}>
      <div
        className={`o-sheet o-quarter-${quarter}`}
        style={{ width: `${zoom * 100}%` }}
        ref={sheet}
      >
        <img src={url} alt={alt} />
        {/* biome-ignore lint/a11y/useSemanticElements: boxes over a picture are no form's fieldset */}
        <div className="o-boxes" role="group" aria-label={picture.boxes} onKeyDown={stepBox}>
          {figures.map((figure, place) => (
            <Box
              key={figure.id}
              figure={figure}
              pressed={figure.id === chosen?.id}
              reachable={chosen === undefined ? place === 0 : figure.id === chosen.id}
              choose={() => select({ documentId: paper.documentId, figureId: figure.id })}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function stepBox(event: KeyboardEvent<HTMLDivElement>): void {
  const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
  if (!forward && event.key !== "ArrowLeft" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll("button")];
  const here = boxes.findIndex((box) => box.matches(":focus"));
  boxes[here + (forward ? 1 : -1)]?.focus();
}

function Box({
  figure,
  pressed,
  reachable,
  choose,
}: {
  readonly figure: Figure;
  readonly pressed: boolean;
  readonly reachable: boolean;
  readonly choose: () => void;
}) {
  const casework = useText("casework");
  const terms = useText("terms");
  const { language } = useSpeech();
  const [left, top, width, height] = figure.box;
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  return (
    <button
      type="button"
      className={`o-box o-box-${figure.standing}`}
      aria-pressed={pressed}
      aria-label={figureLabel(figure, { casework, terms, language })}
      tabIndex={reachable ? 0 : -1}
      style={{
        left: percent(left),
        top: percent(top),
        width: percent(width),
        height: percent(height),
      }}
      onClick={choose}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) choose();
      }}
    />
  );
}
