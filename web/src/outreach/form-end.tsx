import { Button, ErrorMessage } from "@navikt/ds-react";

import { FailureMessage } from "../shell/failure-message.tsx";
import { useText } from "../text/use-text.ts";
import type { Sending } from "./use-sending.ts";

/** The end of a form: what is missing or was refused, and the button that sends it. */
export function FormEnd({
  sending,
  missing,
}: {
  readonly sending: Sending;
  /** What the form asks for where something is missing. */
  readonly missing: string;
}) {
  const { save } = useText("outreach");
  return (
    <div>
      {sending.missing && <ErrorMessage size="small">{missing}</ErrorMessage>}
      {sending.fault !== undefined && <FailureMessage error={sending.fault} />}
      <Button size="small" loading={sending.busy}>
        {save}
      </Button>
    </div>
  );
}
