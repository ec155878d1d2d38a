import { Detail } from "@navikt/ds-react";
import type { CaseView, DocumentView } from "../../../shared/contracts/api.ts";
import { Alternatives } from "../decision/alternatives.tsx";
import { Benefit } from "../decision/benefit.tsx";
import { Counting } from "../decision/counting.tsx";
import { HouseholdList } from "../decision/household-list.tsx";
import { IncomeTable } from "../decision/income-table.tsx";
import { ReviewList } from "../decision/review-list.tsx";
import type { ShownDecision } from "../decision/shown-decision.ts";
import { TraceTree } from "../decision/trace-tree.tsx";
import { currencyOf } from "../decision/use-money.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { figureName } from "./figure-label.ts";
import { figuresOf } from "./papers-of.ts";
import { ReviewCards } from "./review-cards.tsx";
import { hashOf } from "./selection.ts";

interface Evidence {
  readonly document: string;
  readonly figure: string;
}

/** Everything a proposal rests on; each income, fact and review entry links to its box on the paper. */
export function Reasoning({
  view,
  decision,
}: {
  readonly view: CaseView;
  readonly decision: ShownDecision;
}) {
  const text = useText("decision");
  const casework = useText("casework");
  const terms = useText("terms");
  const { members } = view.case;
  const evidenceLink = ({ document, figure }: Evidence) => {
    const paper = paperNamed(view.documents, document);
    return paper && hashOf({ documentId: paper.documentId, figureId: figure });
  };
  const figureTitle = ({ document, figure }: Evidence) => {
    const paper = paperNamed(view.documents, document);
    if (figure === "") return paper?.fileName;
    const found = figuresOf(paper?.reading).find(({ id }) => id === figure);
    return found && figureName(found, casework, terms);
  };
  return (
    <>
      {view.review === undefined ? (
        <ReviewList decision={decision} evidenceLink={evidenceLink} figureTitle={figureTitle} />
      ) : (
        <ReviewCards evidenceLink={evidenceLink} figureTitle={figureTitle} />
      )}
      <Counting decision={decision} />
      <Benefit decision={decision} />
      <IncomeTable decision={decision} members={members} evidenceLink={evidenceLink} />
      <HouseholdList decision={decision} members={members} />
      <Alternatives decision={decision} />
      <TraceTree
        trace={decision.trace}
        members={members}
        currency={currencyOf(decision.programme)}
        evidenceLink={evidenceLink}
      />
      <Detail>{fill(text.rules, { version: decision.rules.version })}</Detail>
    </>
  );
}

/** The paper a decision names: by id, or by file in decisions made from files. */
function paperNamed(papers: readonly DocumentView[], name: string): DocumentView | undefined {
  return (
    papers.find(({ documentId }) => documentId === name) ??
    papers.find(({ fileName, reading }) => fileName === name || reading?.file === name)
  );
}
