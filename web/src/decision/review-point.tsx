import { Tag } from "@navikt/ds-react";

import { monthText } from "../text/calendar.ts";
import type { Areas } from "../text/dictionaries.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import type { EvidenceLink } from "./income-table.tsx";
import { figureNamed, reviewDetail } from "./review-detail.ts";

/** Names a figure for people, or a paper where no figure is named; undefined where the case has none. */
export type FigureTitle = (evidence: { document: string; figure: string }) => string | undefined;

/** What a person must look at, as a decision or a card of the case names it. */
interface Point {
  readonly code: string;
  readonly message: string;
  readonly decisive: boolean;
  readonly figures: readonly string[];
}

/** One thing a person must look at: whether it can change the decision, what it is, and where it stands. */
export function ReviewPoint({
  point,
  evidenceLink,
  figureTitle,
}: {
  readonly point: Point;
  readonly evidenceLink: EvidenceLink;
  readonly figureTitle: FigureTitle;
}) {
  const { review: words } = useText("decision");
  const { reviewCodes } = useText("review");
  const terms = useText("terms");
  const said = reviewDetail(point);
  const paper = said === "" ? undefined : figureTitle({ document: said, figure: "" });
  const detail = paper ?? kindAndMonth(said, terms);
  return (
    <>
      <Tag size="xsmall" variant="moderate" data-color={point.decisive ? "danger" : "neutral"}>
        <span aria-hidden="true" className="o-sign">
          {point.decisive ? "!" : "·"}
        </span>
        {point.decisive ? words.decisive : words.notDecisive}
      </Tag>
      <p>{wordFor(reviewCodes, point.code)}</p>
      {detail !== "" && <p className="o-detail">{detail}</p>}
      {point.figures.map((name) => {
        const evidence = figureNamed(name);
        const href = evidenceLink(evidence);
        return (
          <p key={name}>
            {href === undefined ? name : <a href={href}>{figureTitle(evidence) ?? name}</a>}
          </p>
        );
      })}
    </>
  );
}

/** `wage 2025-03` in the words of the page; any other detail as the engine wrote it. */
function kindAndMonth(detail: string, terms: Areas["terms"]): string {
  const [, kind = "", month = ""] = /^([a-z-]+) (\d{4}-\d{2})$/u.exec(detail) ?? [];
  if (!Object.hasOwn(terms.kinds, kind)) return detail;
  return `${wordFor(terms.kinds, kind)}, ${monthText(month, terms)}`;
}
