import type { Report } from "../../../shared/contracts/report.ts";
import { percentText } from "../text/number.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { useIndicatorName } from "./indicator-name.ts";

const HEIGHT = 26;
const WIDTH = 400;

/** The shares of a report as bars, each with its number beside it; the table below says the same. */
export function SharePlot({ indicators }: { readonly indicators: Report["indicators"] }) {
  const words = useText("contract");
  const { language } = useSpeech();
  const indicatorName = useIndicatorName();
  const shares = indicators.flatMap(({ name, kind, value }) =>
    kind === "share" && value !== null ? [{ name: indicatorName(name), value }] : [],
  );
  if (shares.length === 0) return null;
  return (
    <figure className="o-plot" aria-label={words.shares}>
      <figcaption>{words.shares}</figcaption>
      <ul>
        {shares.map(({ name, value }) => (
          <li key={name}>
            <span>{name}</span>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
              <rect className="o-money-ground" width={WIDTH} height={HEIGHT} rx="3" />
              <rect
                className="o-money-bar"
                width={Math.min(Math.max(value, 0), 1) * WIDTH}
                height={HEIGHT}
                rx="3"
              />
            </svg>
            <strong>{percentText(value, language)}</strong>
          </li>
        ))}
      </ul>
    </figure>
  );
}
