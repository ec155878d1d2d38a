import { BodyShort, Button } from "@navikt/ds-react";

import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { discardPaper, type WaitingPaper } from "./outbox.ts";

/** What waits on this device until there is a network, with the ways to send or to throw it away. */
export function WaitingPapers({
  papers,
  send,
}: {
  readonly papers: readonly WaitingPaper[];
  readonly send: () => void;
}) {
  const words = useText("upload");
  if (papers.length === 0) return null;
  return (
    <div className="o-outbox" role="status">
      <BodyShort size="small">{fill(words.waiting, { count: papers.length })}</BodyShort>
      <Button type="button" size="xsmall" variant="secondary" onClick={send}>
        {words.sendNow}
      </Button>
      <Button
        type="button"
        size="xsmall"
        variant="tertiary"
        onClick={() => {
          for (const { id } of papers) void discardPaper(id);
        }}
      >
        {words.discard}
      </Button>
    </div>
  );
}
