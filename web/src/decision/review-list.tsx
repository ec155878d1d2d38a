import { BodyShort, Heading, Tag } from "@navikt/ds-react";

import type { Decision } from "../server/answers.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** What a person must look at, the entries that can change the decision first. */
export function ReviewList({ decision }: { readonly decision: Decision }) {
  const { review: words, reviewCodes } = useText("decision");
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
              <Tag
                size="xsmall"
                variant="moderate"
                data-color={entry.decisive ? "danger" : "neutral"}
              >
                <span aria-hidden="true" className="o-sign">
                  {entry.decisive ? "!" : "·"}
                </span>
                {entry.decisive ? words.decisive : words.notDecisive}
              </Tag>
              {Object.hasOwn(reviewCodes, entry.code) && (
                <p>
                  <strong>{wordFor(reviewCodes, entry.code)}</strong>
                </p>
              )}
              <p>{entry.message}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
