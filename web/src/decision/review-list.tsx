import { BodyShort, Heading, Tag } from "@navikt/ds-react";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import type { EvidenceLink } from "./income-table.tsx";
import { figureNamed, reviewDetail } from "./review-detail.ts";
import type { ShownDecision } from "./shown-decision.ts";

type Entry = ShownDecision["review"][number];

/** Names a figure for people; undefined where no paper of the case shows it. */
export type FigureTitle = (evidence: { document: string; figure: string }) => string | undefined;

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
            <ReviewItem
              // biome-ignore lint/suspicious/noArrayIndexKey: a code may come twice; a decision never reorders
              key={place}
              entry={entry}
              evidenceLink={evidenceLink}
              figureTitle={figureTitle}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function ReviewItem({
  entry,
  evidenceLink,
  figureTitle,
}: {
  readonly entry: Entry;
  readonly evidenceLink: EvidenceLink;
  readonly figureTitle: FigureTitle;
}) {
  const { review: words } = useText("decision");
  const { reviewCodes } = useText("review");
  const detail = reviewDetail(entry);
  return (
    <li data-decisive={entry.decisive}>
      <Tag size="xsmall" variant="moderate" data-color={entry.decisive ? "danger" : "neutral"}>
        <span aria-hidden="true" className="o-sign">
          {entry.decisive ? "!" : "·"}
        </span>
        {entry.decisive ? words.decisive : words.notDecisive}
      </Tag>
      <p>{wordFor(reviewCodes, entry.code)}</p>
      {detail !== "" && <p className="o-detail">{detail}</p>}
      {entry.figures.map((name) => {
        const evidence = figureNamed(name);
        const href = evidenceLink(evidence);
        return (
          <p key={name}>
            {href === undefined ? name : <a href={href}>{figureTitle(evidence) ?? name}</a>}
          </p>
        );
      })}
    </li>
  );
}
