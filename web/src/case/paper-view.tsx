import { BodyShort, Heading } from "@navikt/ds-react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { FigureTable } from "./figure-table.tsx";
import { PaperChecks, PaperReasons } from "./paper-checks.tsx";

/** What was read on one paper: its figures, its checks and why a person should look. */
export function PaperView({
  paper,
  figureId,
}: {
  readonly paper: DocumentView;
  readonly figureId: string | undefined;
}) {
  const { forms, figures } = useText("casework");
  const { reading } = paper;
  const person = reading?.fields["person.name"];
  return (
    <section className="o-panel">
      <Heading level="2" size="small">
        {paper.fileName}
      </Heading>
      {reading !== undefined && (
        <BodyShort size="small" spacing>
          {wordFor(forms, reading.form)}
          {person !== undefined && ` · ${figures.person}: ${person}`}
        </BodyShort>
      )}
      <PaperReasons paper={paper} />
      {reading !== undefined && <FigureTable paper={paper} figureId={figureId} />}
      <PaperChecks paper={paper} />
    </section>
  );
}
