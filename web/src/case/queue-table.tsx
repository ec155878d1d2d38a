import { Table, Tag } from "@navikt/ds-react";

import type { QueueEntry } from "../../../shared/contracts/queue.ts";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { dateText } from "../text/calendar.ts";
import { fill, fillCount, wordFor } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";

/** The cases in the order of the server: the one where a look changes most comes first. */
export function QueueTable({ cases }: { readonly cases: readonly QueueEntry[] }) {
  const words = useText("queue");
  const columns = [words.case, words.looks, words.state, words.programme, words.age];
  return (
    <Table size="small" className="o-stacking" aria-label={words.title}>
      <Table.Header>
        <Table.Row>
          {columns.map((name) => (
            <Table.HeaderCell key={name} scope="col">
              {name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {cases.map((entry) => (
          <QueueRow key={entry.caseId} entry={entry} />
        ))}
      </Table.Body>
    </Table>
  );
}

function QueueRow({ entry }: { readonly entry: QueueEntry }) {
  const words = useText("queue");
  const { states } = useText("acting");
  const { outcome } = useText("decision");
  const terms = useText("terms");
  const { language } = useSpeech();
  const { caseId, looks, state, claimedBy, dueOn, overdue } = entry;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <PageLink href={pathOf({ page: "case", id: caseId })} data-case={caseId}>
          {caseId}
        </PageLink>
      </Table.HeaderCell>
      <Table.DataCell data-label={words.looks}>
        {looks === null ? words.settled : fillCount(words.looksCount, looks, language)}
      </Table.DataCell>
      <Table.DataCell data-label={words.state}>
        <Tag
          size="xsmall"
          variant="moderate"
          data-color={state === "proposed" ? "info" : "neutral"}
        >
          {states[state]}
        </Tag>{" "}
        {entry.outcome !== null && outcome[entry.outcome]}
        {claimedBy !== null && (
          <div className="o-detail">{fill(words.claimedBy, { who: claimedBy })}</div>
        )}
      </Table.DataCell>
      <Table.DataCell data-label={words.programme}>
        {wordFor(terms.programmes, entry.programme)}
        <div className="o-detail">
          {[wordFor(terms.regions, entry.region), entry.territory].filter(Boolean).join(", ")}
        </div>
      </Table.DataCell>
      <Table.DataCell data-label={words.age}>
        {fillCount(words.days, entry.ageWorkingDays, language)}
        {dueOn !== null && (
          <div className={overdue ? "o-overdue" : "o-detail"}>
            {fill(overdue ? words.overdue : words.due, { date: dateText(dueOn, terms) })}
          </div>
        )}
      </Table.DataCell>
    </Table.Row>
  );
}
