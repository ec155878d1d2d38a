import { Button } from "@navikt/ds-react";

import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** Back and forth between the pages that have a picture, and where one is. */
export function PageTurner({
  page,
  numbers,
  turn,
}: {
  readonly page: number;
  readonly numbers: readonly number[];
  readonly turn: (page: number) => void;
}) {
  const { picture } = useText("casework");
  const here = numbers.indexOf(page);
  const step = (by: number) => {
    const to = numbers[here + by];
    if (to !== undefined) turn(to);
  };
  return (
    <>
      <Button size="xsmall" variant="secondary" disabled={here <= 0} onClick={() => step(-1)}>
        <span aria-hidden="true">←</span>
        <span className="o-unseen">{picture.previous}</span>
      </Button>
      <span className="o-page-number">{fill(picture.page, { page, pages: numbers.length })}</span>
      <Button
        size="xsmall"
        variant="secondary"
        disabled={here >= numbers.length - 1}
        onClick={() => step(1)}
      >
        <span aria-hidden="true">→</span>
        <span className="o-unseen">{picture.next}</span>
      </Button>
    </>
  );
}
