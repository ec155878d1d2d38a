import { BodyShort, ReadMore } from "@navikt/ds-react";

import type { Figure } from "../../../shared/reading/reading.ts";
import { useText } from "../text/use-text.ts";

/** Why a figure has its standing, and on demand what each reader saw at its place. */
export function FigureReadings({ figure }: { readonly figure: Figure }) {
  const { figures: words, standingHelp } = useText("casework");
  return (
    <div className="o-readings">
      <BodyShort size="small">
        {standingHelp[figure.standing]}
        {figure.derived === true && ` (${words.derived})`}
      </BodyShort>
      {figure.readings.length > 0 && (
        <ReadMore size="small" header={words.readings}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.reader}</th>
                <th scope="col">{words.text}</th>
                <th scope="col">{words.confidence}</th>
              </tr>
            </thead>
            <tbody>
              {figure.readings.map((reading) => (
                <tr key={`${reading.reader} ${reading.text}`}>
                  <th scope="row">{reading.reader}</th>
                  <td className="o-amount">{reading.text}</td>
                  <td>{Math.round(reading.confidence * 100)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ReadMore>
      )}
    </div>
  );
}
