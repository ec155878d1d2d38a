import { BodyLong, Heading, LocalAlert } from "@navikt/ds-react";
import { fill } from "../text/fill.ts";
import { distance } from "../text/money.ts";
import { useText } from "../text/use-text.ts";
import { MoneyPicture } from "./money-picture.tsx";
import type { ShownDecision } from "./shown-decision.ts";
import { currencyOf, useMoney } from "./use-money.ts";

const STATUS = {
  eligible: "success",
  "not-eligible": "announcement",
  undetermined: "warning",
} as const;

/** The decision in one sentence, as a picture, and what it is worth. */
export function DecisionSentence({
  decision,
  note,
}: {
  readonly decision: ShownDecision;
  /** What the sentence is worth: a proposal, a decision, a calculation. */
  readonly note: string;
}) {
  const text = useText("decision");
  const currency = currencyOf(decision.programme);
  const sentence = useSentence(decision);
  const { perCapita, threshold, robustness } = decision;
  return (
    <div className="o-verdict" data-outcome={decision.outcome}>
      <LocalAlert status={STATUS[decision.outcome]} as="div">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{text.outcome[decision.outcome]}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <BodyLong>{sentence}</BodyLong>
          <BodyLong className="o-proposal">{note}</BodyLong>
        </LocalAlert.Content>
      </LocalAlert>
      {perCapita !== null && threshold !== null && (
        <div>
          <Heading level="2" size="xsmall">
            {text.picture.title}
          </Heading>
          <MoneyPicture
            perCapita={perCapita}
            minimum={threshold.amount}
            low={robustness.perCapitaLow ?? undefined}
            high={robustness.perCapitaHigh ?? undefined}
            currency={currency}
          />
        </div>
      )}
    </div>
  );
}

function useSentence(decision: ShownDecision): string {
  const text = useText("decision");
  const money = useMoney(currencyOf(decision.programme));
  const { perCapita, threshold, incomeTest } = decision;
  if (incomeTest === "undetermined" || perCapita === null || threshold === null) {
    return text.sentence.undetermined;
  }
  return fill(text.sentence[incomeTest], {
    perCapita: money(perCapita),
    threshold: `${text.minimum} ${money(threshold.amount)}`,
    margin: money(distance(perCapita, threshold.amount) ?? ""),
  });
}
