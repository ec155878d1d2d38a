import "../style/decision.css";
import "../style/stacking.css";

import { Button } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import { Alternatives } from "../decision/alternatives.tsx";
import { Counting } from "../decision/counting.tsx";
import { DecisionSentence } from "../decision/decision-sentence.tsx";
import { HouseholdList } from "../decision/household-list.tsx";
import { IncomeTable } from "../decision/income-table.tsx";
import type { NamedMember } from "../decision/people.ts";
import { ReviewList } from "../decision/review-list.tsx";
import type { ShownDecision } from "../decision/shown-decision.ts";
import { TraceTree } from "../decision/trace-tree.tsx";
import { currencyOf } from "../decision/use-money.ts";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { useText } from "../text/use-text.ts";
import type { Answers } from "./answers.ts";
import { applicationOf } from "./application-of.ts";
import { useEngine } from "./use-engine.ts";
import { whoIs } from "./who.ts";

/** What the engine makes of the answers: the income criterion with all its reasons, no decision. */
export function ResultPage({
  answers,
  back,
  restart,
}: {
  readonly answers: Answers;
  readonly back: (() => void) | undefined;
  readonly restart: () => void;
}) {
  const words = useText("calculator");
  const { relations } = useText("terms");
  const engine = useEngine();
  const [counted, setCounted] = useState<ShownDecision | "failed">();
  useEffect(() => {
    let current = true;
    const settle = (result: ShownDecision | "failed") => {
      if (current) setCounted(result);
    };
    const application = applicationOf(answers);
    if (application === undefined) settle("failed");
    else engine.decide(application).then(settle, () => settle("failed"));
    return () => {
      current = false;
    };
  }, [answers, engine]);
  const members = answers.people.map((person) => ({
    id: person.id,
    relation: person.relation,
    name: whoIs(person, answers, words, relations),
  }));
  return (
    <>
      <PageHeading title={words.result.title} />
      {counted === undefined && <Waiting />}
      {counted === "failed" && <p role="alert">{words.result.failed}</p>}
      {typeof counted === "object" && <Result decision={counted} members={members} />}
      <p>
        <PageLink href={pathOf({ page: "checklist" })}>{words.result.papers}</PageLink>
      </p>
      <div className="o-onward">
        {back && (
          <Button variant="secondary" onClick={back}>
            {words.back}
          </Button>
        )}
        <Button variant="secondary" onClick={() => print()}>
          {words.result.print}
        </Button>
        <Button variant="tertiary" onClick={restart}>
          {words.again}
        </Button>
      </div>
    </>
  );
}

function Result({
  decision,
  members,
}: {
  readonly decision: ShownDecision;
  readonly members: readonly NamedMember[];
}) {
  const { result } = useText("calculator");
  const nowhere = () => undefined;
  return (
    <>
      <DecisionSentence decision={decision} note={result.note} />
      <Counting decision={decision} />
      <HouseholdList decision={decision} members={members} />
      <IncomeTable decision={decision} members={members} evidenceLink={nowhere} />
      <ReviewList decision={decision} evidenceLink={nowhere} figureTitle={nowhere} />
      <Alternatives decision={decision} />
      <TraceTree
        trace={decision.trace}
        members={members}
        currency={currencyOf(decision.programme)}
        evidenceLink={nowhere}
      />
    </>
  );
}
