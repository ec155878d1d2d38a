import { BodyShort, Heading } from "@navikt/ds-react";
import type { ReactNode } from "react";

import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { dateText } from "../text/calendar.ts";
import { useText } from "../text/use-text.ts";

type Money = (amount: string) => string;

/** What each side owes, until when, how it is proven, and whether it is done. */
export function Obligations({ view }: { readonly view: ContractView }) {
  const words = useText("contract");
  const terms = useText("terms");
  const done = new Set(
    view.events.flatMap((event) => (event.action === "fulfil" ? [event.obligationId] : [])),
  );
  const roleOf = (id: string) => view.terms.parties.find((party) => party.id === id)?.role;
  const sides = [
    { name: words.agencySide, mine: (who: string) => roleOf(who) === "agency" },
    { name: words.familySide, mine: (who: string) => roleOf(who) !== "agency" },
  ];
  return sides.map(({ name, mine }) => (
    <section key={name}>
      <Heading level="2" size="medium" spacing>
        {name}
      </Heading>
      <Grid
        name={name}
        head={[words.duty, words.dueOn, words.evidence, words.done]}
        rows={view.terms.obligations
          .filter(({ who }) => mine(who))
          .map(({ id, what, dueOn, evidence }) => [
            what,
            dateText(dueOn, terms),
            evidence.map((kind) => words.evidenceKinds[kind]).join(", "),
            done.has(id) ? words.yes : words.notYet,
          ])}
      />
    </section>
  ));
}

/** What was promised and what was paid. */
export function Payments({ view, money }: { readonly view: ContractView; readonly money: Money }) {
  const words = useText("contract");
  const terms = useText("terms");
  const paidFor = (id: string) => view.paid.find(({ paymentId }) => paymentId === id);
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.payments}
      </Heading>
      <Grid
        name={words.payments}
        head={[words.payment, words.dueOn, words.amount, words.paid]}
        rows={view.terms.payments.map(({ id, kind, amount, dueOn }) => {
          const paid = paidFor(id);
          return [
            words.paymentKinds[kind],
            dateText(dueOn, terms),
            money(amount),
            paid === undefined
              ? words.notYet
              : `${money(paid.amount)}, ${dateText(paid.on, terms)}`,
          ];
        })}
      />
    </section>
  );
}

/** Spending against the plan; what nobody could read is counted apart, never as zero. */
export function Spending({ view, money }: { readonly view: ContractView; readonly money: Money }) {
  const words = useText("contract");
  if (view.spending.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.spending}
      </Heading>
      <Grid
        name={words.spending}
        head={[words.expense, words.planned, words.spent, words.unproven]}
        rows={view.spending.map(({ what, planned, spent, unproven, over }) => [
          what,
          money(planned),
          over ? `${money(spent)} — ${words.over}` : money(spent),
          String(unproven),
        ])}
      />
    </section>
  );
}

function Grid({
  name,
  head,
  rows,
}: {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): ReactNode {
  const words = useText("contract");
  if (rows.length === 0) return <BodyShort>{words.nothing}</BodyShort>;
  return (
    <table className="o-grid o-stacking">
      <caption className="o-unseen">{name}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a contract never move
          <tr key={place}>
            {row.map((cell, column) => (
              <td key={head[column]} data-label={head[column]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
