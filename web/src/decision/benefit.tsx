import { Heading } from "@navikt/ds-react";
import { useText } from "../text/use-text.ts";
import type { ShownDecision } from "./shown-decision.ts";
import { currencyOf, useMoney } from "./use-money.ts";

/** The amount a programme defines, where it defines one. */
export function Benefit({ decision }: { readonly decision: ShownDecision }) {
  const { benefit: words } = useText("decision");
  const money = useMoney(currencyOf(decision.programme));
  const { benefit } = decision;
  if (benefit === null) return null;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <dl className="o-facts">
        <dt>{words.monthly}</dt>
        <dd>{money(benefit.monthly)}</dd>
        <dt>{words.childSupplement}</dt>
        <dd>{money(benefit.childSupplement)}</dd>
        <dt>{words.months}</dt>
        <dd>{benefit.months}</dd>
        <dt>{words.payable}</dt>
        <dd>{money(benefit.payable)}</dd>
      </dl>
    </section>
  );
}
