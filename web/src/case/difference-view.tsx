import { BodyShort, InlineMessage } from "@navikt/ds-react";

import type { DecisionDifference } from "../../../shared/contracts/review.ts";
import { useMoney } from "../decision/use-money.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { useCaseCurrency } from "./case-currency.ts";

type Side = DecisionDifference["after"];

/** What an action would change in the decision: before, after, and which cards come and go. */
export function DifferenceView({ difference }: { readonly difference: DecisionDifference }) {
  const { difference: words } = useText("acting");
  const { outcome } = useText("decision");
  const { reviewCodes } = useText("review");
  const money = useMoney(useCaseCurrency());
  const { before, after, flips, opened, closed } = difference;
  const shown = (side: Side | null, of: "total" | "perCapita") => {
    const amount = side?.[of];
    return amount === null || amount === undefined ? words.unknown : money(amount);
  };
  const same = before !== null && JSON.stringify(before) === JSON.stringify(after);
  const rows = [
    {
      name: words.outcome,
      before: before === null ? words.unknown : outcome[before.outcome],
      after: outcome[after.outcome],
    },
    { name: words.total, before: shown(before, "total"), after: shown(after, "total") },
    { name: words.perCapita, before: shown(before, "perCapita"), after: shown(after, "perCapita") },
  ];
  const names = (codes: readonly string[]) =>
    codes.map((code) => wordFor(reviewCodes, code)).join("; ");
  return (
    <section className="o-difference" aria-label={words.title}>
      <InlineMessage status={flips ? "warning" : "info"} size="small">
        <strong>{flips ? words.flips : same ? words.same : words.keeps}</strong>
      </InlineMessage>
      <table>
        <caption className="o-unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} data-changed={row.before !== row.after}>
              <th scope="row">{row.name}</th>
              <td>{row.before}</td>
              <td>{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {closed.length > 0 && (
        <BodyShort size="small">
          {words.closed}: {names(closed)}
        </BodyShort>
      )}
      {opened.length > 0 && (
        <BodyShort size="small">
          {words.opened}: {names(opened)}
        </BodyShort>
      )}
    </section>
  );
}
