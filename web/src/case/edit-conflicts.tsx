import { Heading } from "@navikt/ds-react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import { useMoney } from "../decision/use-money.ts";
import { useText } from "../text/use-text.ts";
import { useCaseCurrency } from "./case-currency.ts";
import { useCasework } from "./casework-context.ts";
import { figureName } from "./figure-label.ts";
import { figuresOf } from "./papers-of.ts";
import { hashOf } from "./selection.ts";

/** Where a newer reading differs from what a person said: both, and what the machine had read then. */
export function EditConflicts({ papers }: { readonly papers: readonly DocumentView[] }) {
  const { conflicts: words } = useText("acting");
  const casework = useText("casework");
  const terms = useText("terms");
  const money = useMoney(useCaseCurrency());
  const conflicts = useCasework()?.review.conflicts ?? [];
  if (conflicts.length === 0) return null;
  const amount = (value: string | null) => (value === null ? words.nothing : money(value));
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <table className="o-grid">
        <caption className="o-unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.said}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ event, documentId, figureId, was, said, now }) => {
            const paper = papers.find((one) => one.documentId === documentId);
            const figure = figuresOf(paper?.reading).find(({ id }) => id === figureId);
            return (
              <tr key={event}>
                <th scope="row">
                  <a href={hashOf({ documentId, figureId })}>
                    {figure === undefined ? figureId : figureName(figure, casework, terms)}
                  </a>
                </th>
                <td>{amount(was)}</td>
                <td>
                  <strong>{amount(said)}</strong>
                </td>
                <td>{amount(now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
