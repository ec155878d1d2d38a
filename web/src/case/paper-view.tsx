import { BodyShort, Heading } from "@navikt/ds-react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import type { NamedMember } from "../decision/people.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { FigureTable } from "./figure-table.tsx";
import { PaperChecks, PaperReasons } from "./paper-checks.tsx";
import { PaperDesk } from "./paper-forms.tsx";
import { papersOf } from "./papers-of.ts";

/** What was read on one paper: its figures, its checks and why a person should look. */
export function PaperView({
  paper,
  figureId,
  members,
}: {
  readonly paper: DocumentView;
  readonly members: readonly NamedMember[];
  readonly figureId: string | undefined;
}) {
  const { forms, figures } = useText("casework");
  return (
    <section className="o-panel">
      <Heading level="2" size="small">
        <bdi>{paper.fileName}</bdi>
      </Heading>
      {papersOf(paper.reading).map(({ form, fields }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: papers keep their order in the file
        <BodyShort size="small" key={place}>
          {wordFor(forms, form)}
          {fields["person.name"] !== undefined && ` · ${figures.person}: ${fields["person.name"]}`}
        </BodyShort>
      ))}
      <PaperReasons paper={paper} />
      <PaperDesk key={paper.documentId} paper={paper} members={members} />
      {paper.reading !== undefined && <FigureTable paper={paper} figureId={figureId} />}
      <PaperChecks paper={paper} />
    </section>
  );
}
