import { Button, Heading } from "@navikt/ds-react";
import { useState } from "react";

import type { TimelineEntry } from "../../../shared/contracts/review.ts";
import { clockTime, dateText, localDay } from "../text/calendar.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { mayDo, useCasework } from "./casework-context.ts";
import { DeedForm } from "./deed-form.tsx";
import { ReasonField } from "./reason-field.tsx";

/** Who looked at what: such events stand in a log of their own. */
const LOOKS = /view|access|download|opened-evidence|shown/u;

/** Everything that happened to a case, the newest first, and apart from it who looked at its papers. */
export function CaseTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { timeline: words } = useText("acting");
  const looks = entries.filter(({ event }) => LOOKS.test(event));
  const happened = entries.filter(({ event }) => !LOOKS.test(event));
  return (
    <>
      <Log title={words.title} entries={happened} open />
      <Log title={words.access} entries={looks} />
    </>
  );
}

function Log({
  title,
  entries,
  open = false,
}: {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  readonly open?: boolean;
}) {
  const { timeline: words, actions } = useText("acting");
  const terms = useText("terms");
  const { roles } = useText("status");
  const known = { ...actions, ...words.events };
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {title}
      </Heading>
      <details open={open && entries.length > 0 && entries.length < 12}>
        <summary>
          {words.count} {entries.length}
        </summary>
        <ol className="o-timeline">
          {[...entries].reverse().map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several things may happen at one instant
            <li key={place}>
              <time dateTime={entry.at}>
                {dateText(localDay(entry.at), terms)}, {clockTime(entry.at)}
              </time>
              <strong>{wordFor(known, entry.event)}</strong>
              <span>
                {entry.actor}
                {entry.role !== undefined && ` (${roles[entry.role]})`}
              </span>
              {entry.reason !== undefined && <span className="o-detail">{entry.reason}</span>}
              <TakeBack entry={entry} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** Edits that may be taken back, each by the action that does it. */
const TAKEN_BACK_BY: Readonly<Record<string, "undo" | "withdraw-income">> = {
  "correct-figure": "undo",
  "accept-figure": "undo",
  "add-figure": "undo",
  "reject-figure": "undo",
  "assign-document": "undo",
  "describe-document": "undo",
  "accept-document": "undo",
  "set-aside-document": "undo",
  "declare-income": "withdraw-income",
};

/** A way to take an edit back; the edit and its taking back both stay in the log. */
function TakeBack({ entry }: { readonly entry: TimelineEntry }) {
  const { actions, forms } = useText("acting");
  const casework = useCasework();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { event, ordinal } = entry;
  const action = Object.hasOwn(TAKEN_BACK_BY, event) ? TAKEN_BACK_BY[event] : undefined;
  if (action === undefined || ordinal === undefined || !mayDo(casework, action)) return null;
  return (
    <>
      <Button size="xsmall" variant="tertiary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {actions[action]}
      </Button>
      {open && (
        <DeedForm
          title={actions[action]}
          deed={() => (reason === "" ? undefined : { action, event: ordinal, reason })}
          missing={forms.reasonMissing}
          previewed
          submit={actions[action]}
          done={() => setOpen(false)}
        >
          <ReasonField label={forms.undoReason} usual={[]} change={setReason} />
        </DeedForm>
      )}
    </>
  );
}
