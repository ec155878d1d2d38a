import { Button, LocalAlert } from "@navikt/ds-react";

import { ServerFailure } from "../server/failure.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** What went wrong in plain words, and a way to try again where that can help. */
export function FailureMessage({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}) {
  const { failed } = useText("shell");
  return (
    <LocalAlert status="error" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{failed.title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>
          {error instanceof ServerFailure
            ? fill(failed[error.kind], { status: error.status, where: error.where })
            : failed.unexpected}
        </p>
        {retry && (
          <Button variant="secondary" size="small" onClick={retry}>
            {failed.retry}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
