import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useCallback, useState } from "react";

import type { VisitPage } from "../../../shared/contracts/outreach.ts";
import { listVisits, readVisit } from "../server/outreach.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { MoreButton } from "../shell/more-button.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { dateText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { VisitForm } from "./visit-form.tsx";

type VisitLine = VisitPage["visits"][number];

/** Visits, the newest first, each with the families met on it; whoever travels may note one. */
export function VisitList({ mayNote }: { readonly mayNote: boolean }) {
  const words = useText("outreach");
  const [cursor, setCursor] = useState<string>();
  const [noting, setNoting] = useState(false);
  const question = useCallback(() => listVisits(cursor), [cursor]);
  const { answer, error, again } = useAsked(question);
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.visits}
      </Heading>
      {mayNote && (
        <Button
          size="small"
          variant="secondary"
          aria-expanded={noting}
          onClick={() => setNoting(!noting)}
        >
          {words.note}
        </Button>
      )}
      {noting && <VisitForm noted={again} />}
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer?.visits.length === 0 && <BodyShort>{words.noVisits}</BodyShort>}
      <ul className="o-plain-list">
        {answer?.visits.map((visit) => (
          <li key={visit.visitId} className="o-contract-line">
            <Visit visit={visit} />
          </li>
        ))}
      </ul>
      {answer?.cursor != null && (
        <MoreButton label={words.more} onMore={() => setCursor(answer.cursor ?? undefined)} />
      )}
    </section>
  );
}

function Visit({ visit }: { readonly visit: VisitLine }) {
  const words = useText("outreach");
  const terms = useText("terms");
  const [open, setOpen] = useState(false);
  const { visitedOn, territory, route, team, families, advised, casesOpened } = visit;
  const counts = [
    fill(words.families, { count: families }),
    fill(words.advised, { count: advised }),
    fill(words.cases, { count: casesOpened }),
  ];
  return (
    <article aria-label={`${dateText(visitedOn, terms)}, ${territory}`}>
      <strong>
        {dateText(visitedOn, terms)}, {territory}
      </strong>
      <div>{counts.join(" · ")}</div>
      <div className="o-detail">
        {route.length > 0 && `${fill(words.way, { route: route.join(" → ") })}. `}
        {team.length > 0 && fill(words.team, { team: team.join(", ") })}
      </div>
      {families > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.openVisit}</summary>
          {open && <FamiliesMet visitId={visit.visitId} />}
        </details>
      )}
    </article>
  );
}

function FamiliesMet({ visitId }: { readonly visitId: string }) {
  const words = useText("outreach");
  const question = useCallback(() => readVisit(visitId), [visitId]);
  const { answer, error, again } = useAsked(question);
  return (
    <>
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      <ul className="o-plain-list">
        {answer?.families.map(({ familyId, advice, caseId, situation, standing }) => (
          <li key={familyId}>
            <strong>{fill(words.family, { id: familyId })}</strong>
            {advice.length > 0 && <div>{advice.join("; ")}</div>}
            {caseId !== null && (
              <div>
                {words.caseOpened}{" "}
                <PageLink href={pathOf({ page: "case", id: caseId })}>{caseId}</PageLink>
              </div>
            )}
            {situation !== null && (
              <div>
                {situation} {standing !== null && <strong>({words.standings[standing]})</strong>}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
