import { Heading } from "@navikt/ds-react";

import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { MoneyPicture } from "../decision/money-picture.tsx";
import { currencyOf } from "../decision/use-money.ts";
import { dateText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** Income per person before and after the contract, each against the minimum of its own day. */
export function Measurement({
  view,
  money,
}: {
  readonly view: ContractView;
  readonly money: (amount: string) => string;
}) {
  const words = useText("contract");
  const terms = useText("terms");
  const { measurement } = view;
  const currency = currencyOf(view.terms.programme);
  const answer = (value: boolean | null) =>
    value === null ? words.notMeasured : value ? words.yes : words.no;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.outcome}
      </Heading>
      {measurement === null ? (
        <p>{words.notMeasured}</p>
      ) : (
        <>
          {([measurement.before, measurement.after] as const).map((side, place) => (
            <div key={side.measuredOn}>
              <Heading level="3" size="xsmall">
                {place === 0 ? words.before : words.after}, {dateText(side.measuredOn, terms)}
              </Heading>
              {side.perCapita !== null && side.minimum !== null ? (
                <MoneyPicture
                  perCapita={side.perCapita}
                  minimum={side.minimum}
                  currency={currency}
                />
              ) : (
                <p>{side.perCapita === null ? words.notMeasured : money(side.perCapita)}</p>
              )}
            </div>
          ))}
          <p>{fill(words.rose, { answer: answer(measurement.rose) })}</p>
          <p>{fill(words.above, { answer: answer(measurement.above) })}</p>
        </>
      )}
    </section>
  );
}
