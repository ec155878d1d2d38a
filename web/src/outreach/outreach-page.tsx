import "../style/case.css";
import "../style/casework.css";
import "../style/stacking.css";

import { BodyLong } from "@navikt/ds-react";
import { useCallback } from "react";

import type { Role } from "../../../shared/contracts/access.ts";
import { readMe } from "../server/me.ts";
import { listRoutes } from "../server/outreach.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { useText } from "../text/use-text.ts";
import { RouteList } from "./route-list.tsx";
import { SituationList } from "./situation-list.tsx";
import { VisitList } from "./visit-list.tsx";

const COUNCIL: readonly Role[] = ["supervisor", "commission-member"];
const STAFF: readonly Role[] = ["caseworker", ...COUNCIL];
const TEAM: readonly Role[] = ["field-worker", "caseworker", "supervisor"];

/** What was met on visits, what became of it, and the routes that agencies agreed on. */
export function OutreachPage() {
  const words = useText("outreach");
  const question = useCallback(() => Promise.all([listRoutes(), readMe()]), []);
  const { answer, error, again } = useAsked(question);
  return (
    <div className="o-page">
      <PageHeading title={words.title} />
      <LocalRoleSelect />
      <BodyLong spacing>{words.lead}</BodyLong>
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer === undefined && error === undefined && <Waiting />}
      {answer !== undefined && <Parts answer={answer} again={again} />}
    </div>
  );
}

type Answer = readonly [Awaited<ReturnType<typeof listRoutes>>, Awaited<ReturnType<typeof readMe>>];

function Parts({ answer, again }: { readonly answer: Answer; readonly again: () => void }) {
  const [{ routes }, { roles }] = answer;
  const is = (group: readonly Role[]) => roles.some((role) => group.includes(role));
  return (
    <>
      <SituationList routes={routes} mayAct={is(STAFF)} mayLead={is(COUNCIL)} />
      <VisitList mayNote={is(TEAM)} />
      <RouteList routes={routes} mayAdd={is(COUNCIL)} added={again} />
    </>
  );
}
