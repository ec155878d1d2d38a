import { BodyShort, Button, Heading, InlineMessage } from "@navikt/ds-react";

import { lazy, Suspense } from "react";

import type { Draft } from "../../../shared/contracts/agency.ts";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { dateText, localDay } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import type { ActOnSettings } from "./act-on-settings.ts";
import { ChangeName } from "./change-name.tsx";

/** Brings the rules with it, so it comes after the page itself. */
const GoldenTable = lazy(async () => ({
  default: (await import("./golden-table.tsx")).GoldenTable,
}));

/** A change that waits: what differs, whom it would flip, and the second person's buttons. */
export function DraftCard({
  draft,
  seen,
  act,
}: {
  readonly draft: Draft;
  readonly seen: number;
  readonly act: ActOnSettings;
}) {
  const words = useText("agency");
  const terms = useText("terms");
  const { draftId } = draft;
  return (
    <article className="o-panel" aria-label={draft.reason}>
      <Heading level="3" size="xsmall">
        {words.of[draft.of]}: {draft.reason}
      </Heading>
      <BodyShort size="small">
        {fill(words.draftedBy, { who: draft.by, date: dateText(localDay(draft.at), terms) })}
      </BodyShort>
      <DraftDetails draft={draft} />
      <div className="o-toolbar">
        <Button size="small" onClick={() => void act({ action: "publish", seen, draftId })}>
          {words.publish}
        </Button>
        <Button
          size="small"
          variant="secondary"
          onClick={() =>
            void act({ action: "withdraw", seen, draftId, reason: words.withdrawReason })
          }
        >
          {words.withdraw}
        </Button>
      </div>
      <BodyShort size="small" className="o-keys">
        {words.secondPerson}
      </BodyShort>
    </article>
  );
}

/** The typed difference of a change, and which cases it would flip. */
export function DraftDetails({ draft }: { readonly draft: Pick<Draft, "changes" | "impact"> }) {
  const words = useText("agency");
  const { outcome } = useText("decision");
  const { changes, impact } = draft;
  return (
    <>
      <div className="o-scroll">
        <table className="o-grid">
          <caption className="o-unseen">{words.difference}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.change}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, kind, before, after }) => (
              <tr key={path}>
                <th scope="row">
                  <ChangeName path={path} />
                </th>
                <td>{words.kinds[kind]}</td>
                <td>{before ?? "—"}</td>
                <td>{after ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {impact !== null && (
        <>
          <Suspense fallback={null}>
            <GoldenTable changes={changes} />
          </Suspense>
          <InlineMessage status={impact.flips.length > 0 ? "warning" : "info"} size="small">
            {fill(words.impact, { cases: impact.cases, flips: impact.flips.length })}
            {impact.more && ` ${words.impactMore}`}
          </InlineMessage>
          <ul>
            {impact.flips.map(({ caseId, decided, before, after }) => (
              <li key={caseId}>
                <PageLink href={pathOf({ page: "case", id: caseId })}>{caseId}</PageLink>:{" "}
                {wordFor(outcome, before)} → {wordFor(outcome, after)}
                {decided && ` (${words.decidedAlready})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
