import "../style/case.css";
import "../style/application.css";

import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useCallback } from "react";

import { useDrafts } from "../application/use-drafts.ts";
import { listCases } from "../server/cases.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { goTo } from "../shell/location.ts";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { dateText } from "../text/calendar.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** The applications of the person at this phone: what was sent, and what waits here. */
export function OwnListPage() {
  const words = useText("own");
  const terms = useText("terms");
  const question = useCallback(() => listCases({ scope: "own" }), []);
  const { answer, error, again } = useAsked(question);
  const drafts = useDrafts().filter(({ state, visit }) => visit === undefined && state !== "sent");
  return (
    <div className="o-narrow">
      <PageHeading title={words.mine} />
      <LocalRoleSelect />
      {drafts.length > 0 && (
        <section>
          <Heading level="2" size="small">
            {words.onDevice}
          </Heading>
          <BodyShort spacing>{words.onDeviceText}</BodyShort>
          <Button onClick={() => goTo(pathOf({ page: "apply" }))}>{words.goOn}</Button>
        </section>
      )}
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer?.cases.length === 0 && <BodyShort spacing>{words.noneSent}</BodyShort>}
      <ul className="o-list">
        {answer?.cases.map(({ caseId, programme, appliedOn, state }) => (
          <li key={caseId} className="o-paper-line">
            <PageLink href={pathOf({ page: "own-case", id: caseId })}>
              {wordFor(terms.programmes, programme)}, {dateText(appliedOn, terms)}
            </PageLink>
            <BodyShort size="small">{words.states[state]}</BodyShort>
          </li>
        ))}
      </ul>
      <p>
        <PageLink href={pathOf({ page: "apply" })}>{words.applyAnew}</PageLink>
      </p>
    </div>
  );
}
