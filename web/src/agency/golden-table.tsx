import { BodyShort, Heading } from "@navikt/ds-react";
import { useEffect, useState } from "react";

import type { Change } from "../../../shared/contracts/agency.ts";
import { moneyText } from "../../../shared/domain/wording/money-text.ts";
import { dateText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { type GoldenCase, goldenCases } from "./golden-cases.ts";

/** Made-up families at the old line and the new one, beside the edit that moves it. */
export function GoldenTable({ changes }: { readonly changes: readonly Change[] }) {
  const words = useText("figures");
  const [cases, setCases] = useState<readonly GoldenCase[]>();
  useEffect(() => {
    let current = true;
    goldenCases(changes).then(
      (made) => current && setCases(made),
      () => current && setCases([]),
    );
    return () => {
      current = false;
    };
  }, [changes]);
  if (cases === undefined || cases.length === 0) return null;
  const flips = cases.filter(({ before, after }) => before !== after).length;
  return (
    <section>
      <Heading level="4" size="xsmall">
        {words.golden}
      </Heading>
      <BodyShort size="small">{fill(words.goldenLead, { cases: cases.length, flips })}</BodyShort>
      <div className="o-scroll">
        <table className="o-grid">
          <caption className="o-unseen">{words.golden}</caption>
          <thead>
            <tr>
              <th scope="col">{words.family}</th>
              <th scope="col">{words.perCapita}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <GoldenRow
                key={`${one.region} ${one.appliedOn} ${one.people} ${one.perCapita}`}
                of={one}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function GoldenRow({ of }: { readonly of: GoldenCase }) {
  const words = useText("figures");
  const terms = useText("terms");
  const { outcome } = useText("decision");
  const { language } = useSpeech();
  const { region, appliedOn, people, perCapita, currency, before, after } = of;
  const about = {
    people,
    region: wordFor(terms.regions, region),
    date: dateText(appliedOn, terms),
  };
  return (
    <tr>
      <th scope="row">{fill(words.familyOf, about)}</th>
      <td>{moneyText(perCapita, currency, language)}</td>
      <td>{outcome[before]}</td>
      <td>{before === after ? outcome[after] : <strong>{outcome[after]}</strong>}</td>
    </tr>
  );
}
