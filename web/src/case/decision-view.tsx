import { BodyShort, Detail } from "@navikt/ds-react";

import { Alternatives } from "../decision/alternatives.tsx";
import { Benefit } from "../decision/benefit.tsx";
import { Counting } from "../decision/counting.tsx";
import { DecisionSentence } from "../decision/decision-sentence.tsx";
import { HouseholdList } from "../decision/household-list.tsx";
import { IncomeTable } from "../decision/income-table.tsx";
import { ReviewList } from "../decision/review-list.tsx";
import { TraceTree } from "../decision/trace-tree.tsx";
import type { CaseView, Decision, DocumentView } from "../server/answers.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { hashOf } from "./selection.ts";

/** The proposal with everything it rests on; each income links to its box on the paper. */
export function DecisionView({
  view,
  decision,
}: {
  readonly view: CaseView;
  readonly decision: Decision | null;
}) {
  const { page } = useText("casework");
  const text = useText("decision");
  if (decision === null) return <BodyShort className="o-reasoning">{page.noDecision}</BodyShort>;
  const { members } = view.case;
  return (
    <div className="o-reasoning">
      <DecisionSentence decision={decision} confirmed={false} />
      <ReviewList decision={decision} />
      <Counting decision={decision} />
      <Benefit decision={decision} />
      <IncomeTable
        decision={decision}
        members={members}
        evidenceLink={({ document, figure }) => evidenceHash(view.documents, document, figure)}
      />
      <HouseholdList decision={decision} members={members} />
      <Alternatives decision={decision} />
      <TraceTree trace={decision.trace} />
      <Detail>{fill(text.rules, { version: decision.rules.version })}</Detail>
    </div>
  );
}

/** Where a figure stands; papers are named by id or, in decisions made from files, by file. */
function evidenceHash(
  papers: readonly DocumentView[],
  document: string,
  figureId: string,
): string | undefined {
  const paper =
    papers.find(({ documentId }) => documentId === document) ??
    papers.find(({ fileName, reading }) => fileName === document || reading?.file === document);
  return paper && hashOf({ documentId: paper.documentId, figureId });
}
