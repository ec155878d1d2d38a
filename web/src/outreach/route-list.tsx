import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";

import type { RouteTemplate } from "../../../shared/contracts/outreach.ts";
import { dateText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { RouteForm } from "./route-form.tsx";

/** Routes that councils agreed on, each with its steps; the council may add one. */
export function RouteList({
  routes,
  mayAdd,
  added,
}: {
  readonly routes: readonly RouteTemplate[];
  readonly mayAdd: boolean;
  readonly added: () => void;
}) {
  const words = useText("outreach");
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.routes}
      </Heading>
      {mayAdd && (
        <Button
          size="small"
          variant="secondary"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {words.addRoute}
        </Button>
      )}
      {adding && (
        <RouteForm
          done={() => {
            setAdding(false);
            added();
          }}
        />
      )}
      {routes.length === 0 && <BodyShort>{words.noRoutes}</BodyShort>}
      <ul className="o-plain-list">
        {routes.map((route) => (
          <li key={route.templateId} className="o-contract-line">
            <CouncilRoute route={route} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CouncilRoute({ route }: { readonly route: RouteTemplate }) {
  const words = useText("outreach");
  const terms = useText("terms");
  const { name, agreedOn, council, protocol, steps } = route;
  const date = dateText(agreedOn, terms);
  return (
    <article aria-label={name}>
      <strong>{name}</strong>
      <div className="o-detail">{fill(words.agreed, { date, council, protocol })}</div>
      <ol>
        {steps.map(({ id, agency, what, withinDays, after }) => (
          <li key={id}>
            {agency}: {what} ({fill(words.withinDays, { days: withinDays })}
            {after !== undefined && `, ${words.afterOther}`})
          </li>
        ))}
      </ol>
    </article>
  );
}
