import { BodyShort, Heading } from "@navikt/ds-react";

import { useText } from "../text/use-text.ts";
import type { EvidenceLink } from "./income-table.tsx";
import { type FigureTitle, ReviewPoint } from "./review-point.tsx";
import type { ShownDecision } from "./shown-decision.ts";

/** What a person must look at, the entries that can change the decision first. */
export function ReviewList({
  decision,
  evidenceLink,
  figureTitle,
}: {
  readonly decision: ShownDecision;
  readonly evidenceLink: EvidenceLink;
  readonly figureTitle: FigureTitle;
}) {
  const { review: words } = useText("decision");
  const entries = [...decision.review].sort(
    (one, other) => Number(other.decisive) - Number(one.decisive),
  );
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      {entries.length === 0 ? (
        <BodyShort>{words.none}</BodyShort>
      ) : (
        <ol className="o-review">
          {entries.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a code may come twice; a decision never reorders
            <li key={place} data-decisive={entry.decisive}>
              <ReviewPoint point={entry} evidenceLink={evidenceLink} figureTitle={figureTitle} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
