import { Button, InlineMessage } from "@navikt/ds-react";
import { useEffect } from "react";

import { ServerFailure } from "../server/failure.ts";
import { useText } from "../text/use-text.ts";

/** Why something was not saved, by what to do about it. A case that moved on is shown anew at once. */
export function ActingFault({
  fault,
  again,
}: {
  readonly fault: unknown;
  readonly again: () => void;
}) {
  const { acting: words } = useText("acting");
  const { failed } = useText("shell");
  const code = fault instanceof ServerFailure ? fault.code : "";
  const stale = code === "stale";
  useEffect(() => {
    if (stale) again();
  }, [stale, again]);
  const sentences: Readonly<Record<string, string>> = {
    stale: words.stale,
    claimed: words.claimed,
    "four-eyes": words.fourEyes,
    "not-in-this-state": words.notNow,
  };
  const offline = fault instanceof ServerFailure && fault.kind === "network";
  return (
    <div role="alert" className="o-acting-fault">
      {fault !== undefined && (
        <InlineMessage status="error">
          {sentences[code] ?? (offline ? failed.network : words.failed)}{" "}
          <Button size="xsmall" variant="tertiary" onClick={again}>
            {failed.retry}
          </Button>
        </InlineMessage>
      )}
    </div>
  );
}
