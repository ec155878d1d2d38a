import { fill } from "../text/fill.ts";
import { hundredths } from "../text/money.ts";
import { useText } from "../text/use-text.ts";
import { useMoney } from "./use-money.ts";

const WIDTH = 600;
const BAR_TOP = 34;
const BAR_HEIGHT = 30;

/** What the picture compares: decimal strings in one currency. */
export interface Compared {
  readonly perCapita: string;
  readonly minimum: string;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  readonly currency: string;
}

/**
 * Income per person as a bar against the minimum as a line, both named.
 *
 * Where readings of the law or of a paper differ, a pale band spans from the lowest to the highest.
 */
export function MoneyPicture({ perCapita, minimum, low, high, currency }: Compared) {
  const { picture } = useText("decision");
  const money = useMoney(currency);
  const place = scaleFor([perCapita, minimum, high ?? perCapita]);
  const line = place(minimum);
  const end = place(perCapita);
  const spread = low !== undefined && high !== undefined && low !== high;
  const label = fill(picture.alt, { perCapita: money(perCapita), threshold: money(minimum) });
  return (
    <figure className="o-money" aria-label={picture.title}>
      <svg viewBox={`0 0 ${WIDTH} 84`} role="img" aria-label={label}>
        <rect
          className="o-money-ground"
          x="0"
          y={BAR_TOP}
          width={WIDTH}
          height={BAR_HEIGHT}
          rx="3"
        />
        <rect className="o-money-bar" x="0" y={BAR_TOP} width={end} height={BAR_HEIGHT} rx="3" />
        {spread && (
          <rect
            className="o-money-range"
            x={place(low)}
            y={BAR_TOP + 8}
            width={Math.max(place(high) - place(low), 3)}
            height={BAR_HEIGHT - 16}
          />
        )}
        <line className="o-money-line" x1={line} x2={line} y1={BAR_TOP - 10} y2={BAR_TOP + 40} />
        <text x={line} y="16" textAnchor={line > WIDTH / 2 ? "end" : "start"}>
          {picture.minimum}
        </text>
      </svg>
      <figcaption>
        <span className="o-key o-key-bar">
          {picture.perCapita}: <strong>{money(perCapita)}</strong>
        </span>
        <span className="o-key o-key-line">
          {picture.minimum}: <strong>{money(minimum)}</strong>
        </span>
        {spread && (
          <span className="o-key o-key-range">
            {fill(picture.range, { low: money(low), high: money(high) })}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** Places on the bar; the largest amount ends a sixth before the edge. Negative amounts start at 0. */
function scaleFor(amounts: readonly string[]): (amount: string) => number {
  const numbers = amounts.map(asNumber);
  const largest = Math.max(...numbers, 1) * 1.2;
  return (amount) => (Math.max(asNumber(amount), 0) / largest) * WIDTH;
}

function asNumber(amount: string): number {
  return Number(hundredths(amount) ?? 0n);
}
