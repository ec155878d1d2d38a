import "../style/case.css";
import "../style/casework.css";

import { BodyShort, Heading, InlineMessage } from "@navikt/ds-react";
import { useCallback, useState } from "react";

import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { Cites } from "../decision/cites.tsx";
import { currencyOf, useMoney } from "../decision/use-money.ts";
import { readContract } from "../server/contracts.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { dateText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { ContractDesk } from "./contract-desk.tsx";
import { Obligations, Payments, Spending } from "./contract-tables.tsx";
import { DueList } from "./due-list.tsx";
import { Measurement } from "./measurement.tsx";

/** One contract: what both sides owe, what was paid and reported, what is late, what came of it. */
export function ContractPage({ contractId }: { readonly contractId: string }) {
  const question = useCallback(() => readContract(contractId), [contractId]);
  const { answer, error, again } = useAsked(question);
  const [acted, setActed] = useState<ContractView>();
  const view = acted ?? answer;
  if (view !== undefined) return <Contract view={view} show={setActed} />;
  if (error === undefined) return <Waiting />;
  return (
    <div className="o-narrow">
      <FailureMessage error={error} retry={again} whole />
    </div>
  );
}

function Contract({
  view,
  show,
}: {
  readonly view: ContractView;
  readonly show: (view: ContractView) => void;
}) {
  const words = useText("contract");
  const terms = useText("terms");
  const { directions } = useText("checklist");
  const money = useMoney(currencyOf(view.terms.programme));
  const { adaptation, direction, startsOn, endsOn } = view.terms;
  const span = { from: dateText(startsOn, terms), to: dateText(endsOn, terms) };
  return (
    <div className="o-page o-reasoning">
      <PageLink href={pathOf({ page: "contracts" })}>← {words.list}</PageLink>
      <PageHeading title={fill(words.title, { id: view.contractId })} />
      <BodyShort spacing>
        <strong>{words.statuses[view.status]}</strong> ·{" "}
        {wordFor(terms.programmes, view.terms.programme)} ·{" "}
        {direction !== undefined && `${directions[direction]} · `}
        {fill(words.span, span)} ·{" "}
        <PageLink href={pathOf({ page: "case", id: view.caseId })}>{view.caseId}</PageLink>
      </BodyShort>
      {view.refusals.map(({ code, message, path, cites }) => (
        <InlineMessage key={code + path} status="warning" size="small">
          {message} ({path})
          <Cites cites={cites} />
        </InlineMessage>
      ))}
      <section>
        <Heading level="2" size="medium" spacing>
          {words.due}
        </Heading>
        <DueList items={view.due} />
      </section>
      <ContractDesk view={view} show={show} />
      <section>
        <Heading level="2" size="medium" spacing>
          {words.aim}
        </Heading>
        <p>{adaptation.aim}</p>
      </section>
      <Obligations view={view} />
      <Payments view={view} money={money} />
      <Spending view={view} money={money} />
      <Measurement view={view} money={money} />
      <Happened view={view} />
    </div>
  );
}

function Happened({ view }: { readonly view: ContractView }) {
  const words = useText("contract");
  const terms = useText("terms");
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.happened}
      </Heading>
      <ol className="o-timeline">
        {[...view.events].reverse().map((event) => (
          <li key={event.actionId}>
            <time dateTime={event.on}>{dateText(event.on, terms)}</time>
            <strong>{words.deeds[event.action]}</strong>
            <span>{event.by}</span>
            {"reason" in event && <span className="o-detail">{event.reason}</span>}
            {"report" in event && <span className="o-detail">{event.report.done}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
