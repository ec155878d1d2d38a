import { Button } from "@navikt/ds-react";

import type { Draft } from "../../../shared/contracts/agency.ts";
import { useText } from "../text/use-text.ts";
import { DraftDetails } from "./draft-card.tsx";

/** First the difference that a change makes, then the change itself as a draft: never one unseen. */
export function DraftButtons({
  draft,
  reason,
  send,
}: {
  /** The draft as it would be, once it was compared. */
  readonly draft: Draft | null | undefined;
  readonly reason: string;
  readonly send: (trial: boolean) => Promise<void>;
}) {
  const words = useText("agency");
  return (
    <>
      {draft != null && <DraftDetails draft={draft} />}
      <div className="o-toolbar">
        <Button
          size="small"
          variant="secondary"
          disabled={reason === ""}
          onClick={() => void send(true)}
        >
          {words.compare}
        </Button>
        <Button
          size="small"
          disabled={draft == null || reason === ""}
          onClick={() => void send(false)}
        >
          {words.draft}
        </Button>
      </div>
    </>
  );
}
