import "../style/case.css";
import "../style/casework.css";
import "../style/decision.css";
import "../style/stacking.css";

import { BodyShort } from "@navikt/ds-react";
import type { CaseView } from "../../../shared/contracts/api.ts";
import { DecisionSentence } from "../decision/decision-sentence.tsx";
import { currencyOf } from "../decision/use-money.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { goTo } from "../shell/location.ts";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { dateText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { ActingFault } from "./acting-fault.tsx";
import { CaseColumns } from "./case-columns.tsx";
import { CaseCurrency } from "./case-currency.ts";
import { CaseworkContext } from "./casework-context.ts";
import { OfflineCase } from "./offline-case.tsx";
import { travels } from "./paper-steps.ts";
import { useShortcuts } from "./shortcuts.ts";
import { useCase } from "./use-case.ts";
import { useCaseworkOn } from "./use-casework.ts";
import { useNewest } from "./use-newest.ts";
import { WhatChanged } from "./what-changed.tsx";

const ASK_EVERY_MS = 1_500;

/** One case: the proposal, the papers with their pictures and figures, and everything to decide it. */
export function CasePage({ caseId }: { readonly caseId: string }) {
  const { answer, error, again } = useCase(caseId, ASK_EVERY_MS, stillMoves);
  if (answer === undefined) {
    if (error === undefined) return <Waiting />;
    return <OfflineCase caseId={caseId} error={error} again={again} />;
  }
  return (
    <>
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      <Case asked={answer} again={again} />
    </>
  );
}

/** Whether a paper travels, or its figures have not reached a proposal yet. */
function stillMoves({ documents, decision }: CaseView): boolean {
  const read = documents.some(({ status }) => status === "read" || status === "needs-review");
  return documents.some(({ status }) => travels(status)) || (read && decision === null);
}

function Case({ asked, again }: { readonly asked: CaseView; readonly again: () => void }) {
  const { view, show } = useNewest(asked);
  const { page } = useText("casework");
  const { proposal, confirmed, refused } = useText("decision");
  const terms = useText("terms");
  const { casework, fault } = useCaseworkOn(view, show);
  const { case: application, decision } = view;
  const decided = view.status === "confirmed";
  useShortcuts({
    help: () => goTo(pathOf({ page: "shortcuts" })),
    decide: () => focusOn("decide"),
    cards: () => focusOn("cards"),
  });
  return (
    <CaseworkContext value={casework}>
      <CaseCurrency value={currencyOf(application.programme)}>
        <div className="o-page o-case">
          <div className="o-case-ways">
            <PageLink href={pathOf({ page: "cases" })}>← {page.back}</PageLink>
            <LocalRoleSelect />
            <PageLink href={pathOf({ page: "shortcuts" })}>{page.keys}</PageLink>
          </div>
          <PageHeading title={fill(page.title, { id: application.id })} />
          <BodyShort spacing>
            {wordFor(terms.programmes, application.programme)} ·{" "}
            {wordFor(terms.regions, application.region)} ·{" "}
            {fill(page.applied, { date: dateText(application.appliedOn, terms) })}
          </BodyShort>
          <ActingFault fault={fault} again={again} />
          <WhatChanged view={view} fault={fault} />
          {decision !== null && (
            <DecisionSentence
              decision={decision}
              note={view.review?.state === "refused" ? refused : decided ? confirmed : proposal}
            />
          )}
          <CaseColumns view={view} again={again} />
        </div>
      </CaseCurrency>
    </CaseworkContext>
  );
}

function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: "start" });
}
