import { Button, LocalAlert } from "@navikt/ds-react";

import { ServerFailure } from "../server/failure.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** What went wrong in plain words, and a way to try again where that can help. */
export function FailureMessage({
  error,
  retry,
  whole = false,
}: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  /** True where the message stands in place of the page, and so bears its heading. */
  readonly whole?: boolean;
}) {
  const { failed } = useText("shell");
  return (
    <LocalAlert status="error" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as={whole ? "div" : "h2"}>
          {whole ? <h1 className="o-plain">{failed.title}</h1> : failed.title}
        </LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>
          {error instanceof ServerFailure
            ? fill(failed[wordOf(error)], {
                status: error.status,
                where: error.where,
              })
            : failed.unexpected}
        </p>
        {error instanceof ServerFailure && error.broken.length > 0 && (
          <ul lang="en">
            {error.broken.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        )}
        {retry && (
          <Button variant="secondary" size="small" onClick={retry}>
            {failed.retry}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

/** The sentence for a failure, by what a person can do about it. */
function wordOf({ kind, status, broken }: ServerFailure) {
  if (broken.length > 0) return "rules" as const;
  return status === 403 ? ("forbidden" as const) : kind;
}
