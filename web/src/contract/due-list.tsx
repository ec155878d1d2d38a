import { BodyShort } from "@navikt/ds-react";

import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { dateText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** What is due under contracts, the latest first; days late are said in words, not by colour alone. */
export function DueList({
  items,
  linked = false,
}: {
  readonly items: ContractView["due"];
  /** Whether each leads to its contract. */
  readonly linked?: boolean;
}) {
  const words = useText("contract");
  const terms = useText("terms");
  if (items.length === 0) return <BodyShort>{words.nothingDue}</BodyShort>;
  const sorted = [...items].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return (
    <ul className="o-plain-list">
      {sorted.map((item) => (
        <li key={`${item.contractId} ${item.kind} ${item.id}`} className="o-contract-line">
          <strong>{words.dueKinds[item.kind]}</strong>: {item.what}{" "}
          {fill(words.dueBy, { date: dateText(item.dueOn, terms) })}{" "}
          {item.daysLate > 0 && (
            <strong className="o-overdue">{fill(words.late, { days: item.daysLate })}</strong>
          )}
          {linked && (
            <div className="o-detail">
              <PageLink href={pathOf({ page: "contract", id: item.contractId })}>
                {item.contractId}
              </PageLink>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
