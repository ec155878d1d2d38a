import { Button, Heading } from "@navikt/ds-react";

import { mayDo, useCasework } from "../case/casework-context.ts";
import { useText } from "../text/use-text.ts";

/** Consent to automatic reading, asked until it is answered; the other way is equal and stays open. */
export function Consent() {
  const words = useText("own");
  const application = useText("application");
  const casework = useCasework();
  if (!mayDo(casework, "consent")) return null;
  const { consent } = casework.review;
  const say = (automaticReading: boolean) =>
    void casework.act({ action: "consent", automaticReading });
  return (
    <section className="o-panel" aria-label={application.reading}>
      <Heading level="2" size="small">
        {application.reading}
      </Heading>
      <p>{consent === null ? application.readingText : words.consentNow[consent ? "yes" : "no"]}</p>
      <div className="o-toolbar">
        {consent !== true && (
          <Button size="small" variant="secondary" onClick={() => say(true)}>
            {application.machine}
          </Button>
        )}
        {consent !== false && (
          <Button size="small" variant="secondary" onClick={() => say(false)}>
            {application.person}
          </Button>
        )}
      </div>
    </section>
  );
}
