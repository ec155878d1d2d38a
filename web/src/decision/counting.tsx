import { BodyShort, Heading } from "@navikt/ds-react";
import { dateText, monthText } from "../text/calendar.ts";
import { fill, fillCount, wordFor } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { Cites } from "./cites.tsx";
import type { ShownDecision } from "./shown-decision.ts";
import { lawFigureName } from "./trace-line.ts";
import { currencyOf, useMoney } from "./use-money.ts";

/** The division itself, the months it covers, and the figure of law it is compared with. */
export function Counting({ decision }: { readonly decision: ShownDecision }) {
  const text = useText("decision");
  const terms = useText("terms");
  const trace = useText("trace");
  const { language } = useSpeech();
  const money = useMoney(currencyOf(decision.programme));
  const { count } = text;
  const { period, threshold, total, perCapita, household } = decision;
  const people = household.filter((member) => member.counted).length;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {count.title}
      </Heading>
      {total !== null && perCapita !== null && (
        <p className="o-formula">
          {fill(count.formula, {
            total: money(total),
            months: fillCount(count.months, period.months.length, language),
            people: fillCount(count.people, people, language),
            perCapita: money(perCapita),
          })}
        </p>
      )}
      <dl className="o-facts">
        <dt>{count.period}</dt>
        <dd>
          {period.months.map((month) => monthText(month, terms)).join(", ")}
          <Cites cites={period.cites} />
        </dd>
        <dt>{count.threshold}</dt>
        <dd>
          {threshold === null ? (
            <BodyShort>{count.noThreshold}</BodyShort>
          ) : (
            <>
              <strong>{money(threshold.amount)}</strong> — {lawFigureName(threshold.name, trace)},{" "}
              {fill(count.validFrom, { date: dateText(threshold.validFrom, terms) })};{" "}
              {Object.hasOwn(text.confidences, threshold.confidence)
                ? wordFor(text.confidences, threshold.confidence)
                : fill(text.confidenceOther, { confidence: threshold.confidence })}
              <Cites cites={threshold.cites} />
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}
