import { BodyShort, Heading } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";

import type { Card } from "../../../shared/contracts/review.ts";
import type { EvidenceLink } from "../decision/income-table.tsx";
import { type FigureTitle, ReviewPoint } from "../decision/review-point.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { useCasework } from "./casework-context.ts";

/**
 * Why the case is with a person: one card a reason, with what closes it.
 *
 * No card is closed by hand: it goes when the facts change, and the page says that it went.
 */
export function ReviewCards({
  evidenceLink,
  figureTitle,
}: {
  readonly evidenceLink: EvidenceLink;
  readonly figureTitle: FigureTitle;
}) {
  const { cards: words } = useText("acting");
  const casework = useCasework();
  const cards = casework?.review.cards ?? [];
  const gone = useGone(cards);
  const sorted = [...cards].sort((one, other) => Number(other.decisive) - Number(one.decisive));
  return (
    <section className="o-cards" id="cards" tabIndex={-1}>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <div role="status">
        {gone.length > 0 && (
          <BodyShort size="small">{fill(words.gone, { count: gone.length })}</BodyShort>
        )}
      </div>
      {sorted.length === 0 && <BodyShort>{words.none}</BodyShort>}
      <ol className="o-review">
        {sorted.map((card, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a code may come twice with the same figures
          <li key={place} data-decisive={card.decisive}>
            <CardBody card={card} evidenceLink={evidenceLink} figureTitle={figureTitle} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The codes of cards that were there when the page was last drawn and are not any more. */
function useGone(cards: readonly Card[]): readonly string[] {
  const before = useRef<readonly string[]>([]);
  const [gone, setGone] = useState<readonly string[]>([]);
  const now = cards.map(({ code, figures }) => `${code} ${figures.join(" ")}`).join("\n");
  useEffect(() => {
    const standing = now === "" ? [] : now.split("\n");
    const closed = before.current.filter((one) => !standing.includes(one));
    before.current = standing;
    setGone(closed);
  }, [now]);
  return gone;
}

function CardBody({
  card,
  evidenceLink,
  figureTitle,
}: {
  readonly card: Card;
  readonly evidenceLink: EvidenceLink;
  readonly figureTitle: FigureTitle;
}) {
  const { cards: words, actions } = useText("acting");
  return (
    <>
      <ReviewPoint point={card} evidenceLink={evidenceLink} figureTitle={figureTitle} />
      {card.closedBy.length > 0 && (
        <p className="o-detail">
          {words.closedBy}: {card.closedBy.map((action) => actions[action]).join(", ")}
        </p>
      )}
    </>
  );
}
