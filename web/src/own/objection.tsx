import { Button, Heading, Textarea } from "@navikt/ds-react";
import { useState } from "react";

import { mayDo, useCasework } from "../case/casework-context.ts";
import { DeedForm } from "../case/deed-form.tsx";
import { useText } from "../text/use-text.ts";

/** An objection in one step: a reason in one's own words, and it is with somebody else. */
export function Objection() {
  const words = useText("own");
  const { actions } = useText("acting");
  const casework = useCasework();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!mayDo(casework, "object")) return null;
  if (!open) {
    return (
      <section>
        <Heading level="2" size="medium" spacing>
          {words.disagree}
        </Heading>
        <p>{words.objectionText}</p>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {words.object}
        </Button>
      </section>
    );
  }
  return (
    <DeedForm
      title={actions.object}
      deed={() => (reason === "" ? undefined : { action: "object", reason })}
      missing={words.reasonMissing}
      submit={words.object}
      done={() => setOpen(false)}
    >
      <Textarea
        autoFocus
        label={words.objectionReason}
        maxLength={2000}
        onChange={({ target }) => setReason(target.value.trim())}
      />
    </DeedForm>
  );
}
