import { BodyLong, BodyShort, Button } from "@navikt/ds-react";
import type { FormEvent, ReactNode } from "react";

import { PageHeading } from "../shell/page-heading.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** Where a question stands among the others, and the ways on and back. */
export interface Place {
  readonly number: number;
  readonly count: number;
  readonly back: (() => void) | undefined;
  readonly next: () => void;
  /** Whether the answers are kept to be sent, and so are not for this device alone. */
  readonly kept?: boolean;
}

/** One question on one page: what is asked, a hint, the fields, the way on. */
export function Question({
  question,
  hint,
  place,
  submit,
  onward,
  children,
}: {
  readonly question: string;
  readonly hint?: string | undefined;
  readonly place: Place;
  /** Answers whether the page may be left. */
  readonly submit: () => boolean;
  /** What the way on is called, where it is more than the next page. */
  readonly onward?: string;
  readonly children: ReactNode;
}) {
  const words = useText("calculator");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (submit()) place.next();
  };
  return (
    <form className="o-question" onSubmit={send} noValidate>
      <BodyShort size="small" className="o-keys">
        {fill(words.progress, { number: place.number, count: place.count })}
      </BodyShort>
      <PageHeading title={question} />
      {hint !== undefined && <BodyLong spacing>{hint}</BodyLong>}
      <div className="o-answer">{children}</div>
      <div className="o-onward">
        {place.back && (
          <Button type="button" variant="secondary" onClick={place.back}>
            {words.back}
          </Button>
        )}
        <Button>{onward ?? words.next}</Button>
      </div>
      {place.kept !== true && (
        <BodyShort size="small" className="o-keys">
          {words.private}
        </BodyShort>
      )}
    </form>
  );
}
