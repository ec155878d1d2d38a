import { BodyShort, Checkbox, Heading } from "@navikt/ds-react";
import { useCallback, useState } from "react";

import type { RouteTemplate, SituationView } from "../../../shared/contracts/outreach.ts";
import { listSituations } from "../server/outreach.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { MoreButton } from "../shell/more-button.tsx";
import { dateText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { SituationForm } from "./situation-form.tsx";
import { TaskTable } from "./task-table.tsx";

/** Situations with their tasks; those with a late task by themselves, when asked. */
export function SituationList({
  routes,
  mayAct,
  mayLead,
}: {
  readonly routes: readonly RouteTemplate[];
  readonly mayAct: boolean;
  readonly mayLead: boolean;
}) {
  const words = useText("outreach");
  const [late, setLate] = useState(false);
  const [cursor, setCursor] = useState<string>();
  const question = useCallback(
    () => listSituations({ ...(late && { late: "yes" as const }), ...(cursor && { cursor }) }),
    [late, cursor],
  );
  const { answer, error, again } = useAsked(question);
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.situations}
      </Heading>
      <Checkbox
        size="small"
        checked={late}
        onChange={({ target }) => {
          setCursor(undefined);
          setLate(target.checked);
        }}
      >
        {words.onlyLate}
      </Checkbox>
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer?.situations.length === 0 && <BodyShort>{words.noSituations}</BodyShort>}
      <ul className="o-plain-list">
        {answer?.situations.map((situation) => (
          <li key={situation.situationId} className="o-contract-line">
            <Situation
              situation={situation}
              routes={routes}
              mayAct={mayAct && (situation.route !== null || mayLead)}
              changed={again}
            />
          </li>
        ))}
      </ul>
      {answer?.cursor != null && (
        <MoreButton label={words.more} onMore={() => setCursor(answer.cursor ?? undefined)} />
      )}
    </section>
  );
}

function Situation({
  situation,
  routes,
  mayAct,
  changed,
}: {
  readonly situation: SituationView;
  readonly routes: readonly RouteTemplate[];
  readonly mayAct: boolean;
  readonly changed: () => void;
}) {
  const words = useText("outreach");
  const terms = useText("terms");
  const { what, standing, raisedOn, territory, route, solved } = situation;
  const about = [
    raisedOn === null ? null : fill(words.raised, { date: dateText(raisedOn, terms) }),
    territory === null ? null : fill(words.where, { territory }),
    solved === null
      ? null
      : fill(words.solvedHow, { date: dateText(solved.on, terms), how: solved.how }),
  ];
  const name = routes.find(({ templateId }) => templateId === route?.templateId)?.name;
  return (
    <article aria-label={what}>
      <strong>{words.standings[standing]}</strong>
      <div>{what}</div>
      <div className="o-detail">{about.filter((part) => part !== null).join(" · ")}</div>
      {route !== null && (
        <>
          <div className="o-detail">
            {fill(words.onRoute, {
              route: name ?? route.templateId,
              date: dateText(route.startedOn, terms),
            })}
          </div>
          <TaskTable tasks={route.tasks} name={what} />
        </>
      )}
      {mayAct && standing !== "solved" && (
        <SituationForm situation={situation} routes={routes} changed={changed} />
      )}
    </article>
  );
}
