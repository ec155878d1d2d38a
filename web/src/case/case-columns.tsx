import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";
import type { CaseView, DocumentView } from "../../../shared/contracts/api.ts";
import type { DrawnBox } from "../picture/drawn-box.ts";
import { useText } from "../text/use-text.ts";
import { LinkMaker } from "../upload/link-maker.tsx";
import { useCaseCurrency } from "./case-currency.ts";
import { CaseRecords } from "./case-records.tsx";
import { mayDo, useCasework } from "./casework-context.ts";
import { DecisionDesk } from "./decision-desk.tsx";
import { AddForm } from "./figure-forms.tsx";
import { IncomeForm } from "./income-form.tsx";
import { type Drawing, PagePicture } from "./page-picture.tsx";
import { PaperList } from "./paper-list.tsx";
import { PaperView } from "./paper-view.tsx";
import { Reasoning } from "./reasoning.tsx";
import { select, useSelection } from "./selection.ts";
import { useShortcuts } from "./shortcuts.ts";
import { UploadForm } from "./upload-form.tsx";

const FIRST_BOX: DrawnBox = [0.35, 0.45, 0.12, 0.02];

/** The paper on the left; figures, decision and reasons on the right. */
export function CaseColumns({
  view,
  again,
}: {
  readonly view: CaseView;
  readonly again: () => void;
}) {
  const { page } = useText("casework");
  const upload = useText("upload");
  const { documentId, figureId } = useSelection();
  const { case: application, documents, decision } = view;
  const paper = documents.find((one) => one.documentId === documentId) ?? documents[0];
  const step = (by: number) => {
    const here = paper === undefined ? -1 : documents.indexOf(paper);
    const next = documents[here + by];
    if (next !== undefined) select({ documentId: next.documentId });
  };
  const casework = useCasework();
  const drawn = useDrawing(paper);
  useShortcuts({ nextPaper: () => step(1), previousPaper: () => step(-1) });
  const sent = (id: string) => {
    select({ documentId: id });
    again();
  };
  return (
    <div className="o-columns">
      {paper !== undefined && (
        <PagePicture
          key={paper.documentId}
          paper={paper}
          figureId={figureId}
          drawing={drawn.drawing}
        />
      )}
      <div className="o-reasoning">
        {drawn.form}
        <section>
          <Heading level="2" size="medium" spacing>
            {page.papers}
          </Heading>
          <PaperList papers={documents} members={application.members} chosen={paper?.documentId} />
          <details open={documents.length === 0}>
            <summary>{upload.title}</summary>
            <UploadForm caseId={application.id} members={application.members} sent={sent} />
          </details>
          {casework !== undefined && casework.review.allowed.length > 0 && (
            <details>
              <summary>{upload.link.make}</summary>
              <LinkMaker caseId={application.id} members={application.members} />
            </details>
          )}
        </section>
        {paper !== undefined && (
          <PaperView paper={paper} figureId={figureId} members={application.members} />
        )}
        {drawn.button}
        <DeclaredIncome members={application.members} />
        <DecisionDesk />
        {decision === null ? (
          <BodyShort>{page.noDecision}</BodyShort>
        ) : (
          <Reasoning view={view} decision={decision} />
        )}
        <CaseRecords view={view} />
      </div>
    </div>
  );
}

/** A way to put in an income that no paper shows. */
function DeclaredIncome({ members }: { readonly members: CaseView["case"]["members"] }) {
  const { actions } = useText("acting");
  const casework = useCasework();
  const [open, setOpen] = useState(false);
  if (!mayDo(casework, "declare-income")) return null;
  return (
    <div>
      <Button size="small" variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {actions["declare-income"]}
      </Button>
      {open && <IncomeForm members={members} done={() => setOpen(false)} />}
    </div>
  );
}

/** Drawing a box around a figure that the machine missed, then saying what stands in it. */
function useDrawing(paper: DocumentView | undefined) {
  const { forms } = useText("acting");
  const casework = useCasework();
  const currency = useCaseCurrency();
  const [box, setBox] = useState<DrawnBox>();
  const [page, setPage] = useState(1);
  const [typing, setTyping] = useState(false);
  const may = mayDo(casework, "add-figure") && paper !== undefined && paper.pages.length > 0;
  const begin = () => {
    setTyping(false);
    setBox(FIRST_BOX);
  };
  const end = () => setBox(undefined);
  useShortcuts(may ? { draw: begin } : {});
  const drawing: Drawing | undefined = box && {
    box,
    change: setBox,
    done: (on) => {
      setPage(on);
      setTyping(true);
    },
    cancel: end,
  };
  const form = box !== undefined && paper !== undefined && (
    <section className="o-panel" aria-label={forms.add}>
      <Heading level="2" size="small">
        {forms.add}
      </Heading>
      <BodyShort size="small">{forms.drawHint}</BodyShort>
      {!typing && (
        <Button size="small" variant="tertiary" onClick={end}>
          {forms.cancel}
        </Button>
      )}
      {typing && (
        <AddForm
          documentId={paper.documentId}
          page={page}
          box={box}
          currency={currency}
          done={end}
        />
      )}
    </section>
  );
  const button = may && box === undefined && (
    <Button size="small" variant="secondary" onClick={begin}>
      {forms.draw}
    </Button>
  );
  return { drawing, form, button };
}
