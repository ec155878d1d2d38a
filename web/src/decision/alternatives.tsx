import { BodyShort, Heading } from "@navikt/ds-react";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { questionOf } from "./review-detail.ts";
import type { ShownDecision } from "./shown-decision.ts";
import { currencyOf, useMoney } from "./use-money.ts";

/** Every other reading of law or paper with what it would lead to. */
export function Alternatives({ decision }: { readonly decision: ShownDecision }) {
  const { alternatives: words, tests } = useText("decision");
  const { reviewCodes, questions } = useText("review");
  const money = useMoney(currencyOf(decision.programme));
  const asked = (question: string) => {
    const { code, end } = questionOf(question);
    const what = wordFor({ ...reviewCodes, ...questions }, code);
    return end === undefined ? what : `${what}: ${words[end]}`;
  };
  if (decision.alternatives.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <BodyShort spacing>{decision.robustness.stable ? words.stable : words.unstable}</BodyShort>
      <ul className="o-alternatives">
        {decision.alternatives.map((alternative, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a decision never reorders
          <li key={place}>
            <p>{asked(alternative.question)}</p>
            <p>
              {alternative.perCapita !== null && (
                <>
                  {words.perCapita}: <strong>{money(alternative.perCapita)}</strong>;{" "}
                </>
              )}
              {alternative.threshold !== null && (
                <>
                  {words.threshold}: <strong>{money(alternative.threshold)}</strong>;{" "}
                </>
              )}
              {words.result}: <strong>{wordFor(tests, alternative.incomeTest)}</strong>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
