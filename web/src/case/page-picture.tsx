import { Button } from "@navikt/ds-react";
import { type ReactNode, useEffect, useRef, useState } from "react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import type { Figure } from "../../../shared/reading/reading.ts";
import { BoxDrawer } from "../picture/box-drawer.tsx";
import type { DrawnBox } from "../picture/drawn-box.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { FigureBox, stepBox } from "./figure-box.tsx";
import { PageTurner } from "./page-turner.tsx";
import { figuresOf } from "./papers-of.ts";
import { select } from "./selection.ts";
import { useShortcuts } from "./shortcuts.ts";

/** A box that is being drawn. */
export interface Drawing {
  readonly box: DrawnBox;
  readonly change: (box: DrawnBox) => void;
  /** Told on which page the box stands. */
  readonly done: (page: number) => void;
  readonly cancel: () => void;
}

const ZOOMS = [1, 1.5, 2.25, 3.5] as const;

/** The pages of one paper as uploaded, with a box around every figure found on them. */
export function PagePicture({
  paper,
  figureId,
  drawing,
}: {
  readonly paper: DocumentView;
  readonly figureId: string | undefined;
  /** Present while somebody draws a box around a figure that is missing. */
  readonly drawing?: Drawing | undefined;
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

  const turn = (to: number | undefined) => {
    if (to === undefined) return;
    setTurnedTo(to);
    select({ documentId: paper.documentId });
  };
  const here = numbers.indexOf(page);
  useShortcuts({
    larger: () => setZoom(Math.min(zoom + 1, ZOOMS.length - 1)),
    smaller: () => setZoom(Math.max(zoom - 1, 0)),
    turn: () => setQuarter((quarter + 1) % 4),
    nextPage: () => turn(numbers[here + 1]),
    previousPage: () => turn(numbers[here - 1]),
  });
  if (shown === undefined) return <p className="o-empty">{picture.none}</p>;
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
        drawer={
          drawing && (
            <BoxDrawer
              box={drawing.box}
              change={drawing.change}
              done={() => drawing.done(page)}
              drawn={() => drawing.done(page)}
              cancel={drawing.cancel}
            />
          )
        }
      />
    </section>
  );
}

const TRY_EVERY_MS = 3_000;

/** A picture that may still be drawn when its page is first shown: it is asked for until it is there. */
function WaitedPicture({ url, alt }: { readonly url: string; readonly alt: string }) {
  const { picture } = useText("casework");
  const [round, setRound] = useState(0);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (!missing) return undefined;
    const timer = setTimeout(() => {
      setMissing(false);
      setRound((count) => count + 1);
    }, TRY_EVERY_MS);
    return () => clearTimeout(timer);
  }, [missing]);
  if (missing) return <p className="o-empty">{picture.drawing}</p>;
  return <img key={round} src={url} alt={alt} onError={() => setMissing(true)} />;
}

function Sheet({
  paper,
  url,
  alt,
  figures,
  chosen,
  zoom,
  quarter,
  drawer,
}: {
  readonly paper: DocumentView;
  readonly url: string;
  readonly alt: string;
  readonly figures: readonly Figure[];
  readonly chosen: Figure | undefined;
  readonly zoom: number;
  readonly quarter: number;
  readonly drawer: ReactNode;
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
        <WaitedPicture key={url} url={url} alt={alt} />
        {/* biome-ignore lint/a11y/useSemanticElements: boxes over a picture are no form's fieldset */}
        <div className="o-boxes" role="group" aria-label={picture.boxes} onKeyDown={stepBox}>
          {figures.map((figure, place) => (
            <FigureBox
              key={figure.id}
              figure={figure}
              pressed={figure.id === chosen?.id}
              reachable={chosen === undefined ? place === 0 : figure.id === chosen.id}
              choose={() => select({ documentId: paper.documentId, figureId: figure.id })}
            />
          ))}
        </div>
        {drawer}
      </div>
    </section>
  );
}
