import { Button, Heading } from "@navikt/ds-react";
import { type ReactNode, useState } from "react";

import { csvRow } from "../../../shared/contracts/csv-text.ts";
import type { TimelineEntry } from "../../../shared/contracts/review.ts";
import { saveFile } from "../shell/save-file.ts";
import { clockTime, dateText, localDay } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { mayDo, useCasework } from "./casework-context.ts";
import { DeedForm } from "./deed-form.tsx";
import { ReasonField } from "./reason-field.tsx";

/** A look at the papers: such events stand in a log of their own. */
const LOOK = "evidence-shown";

/** The functions that act without anybody's hand, by the names that they sign with. */
const MACHINES = ["admit-scan", "extract-figures", "determine", "sweep"];

/** Everything that happened to a case, the newest first, and apart from it who looked at its papers. */
export function CaseTimeline({
  caseId,
  entries,
}: {
  readonly caseId: string;
  readonly entries: readonly TimelineEntry[];
}) {
  const words = useText("history");
  const looks = entries.filter(({ event }) => event === LOOK);
  const happened = entries.filter(({ event }) => event !== LOOK);
  return (
    <>
      <Log title={words.title} entries={happened} open />
      <Log title={words.access} entries={looks}>
        <LooksExport caseId={caseId} looks={looks} />
      </Log>
    </>
  );
}

/** Who looked at the papers of this case and when, as a file for whoever checks it. */
function LooksExport({
  caseId,
  looks,
}: {
  readonly caseId: string;
  readonly looks: readonly TimelineEntry[];
}) {
  const words = useText("history");
  if (looks.length === 0) return <p>{words.nobody}</p>;
  const rows = looks.map(({ at, actor, details }) => [
    ...[at, actor, caseId],
    fill(words.papers, { count: String(details?.["documents"] ?? "?") }),
  ]);
  const head = [words.when, words.who, words.caseId, words.what];
  const save = () =>
    saveFile(
      new Blob(
        [head, ...rows].map((row) => csvRow(row)),
        { type: "text/csv" },
      ),
      `${caseId}-looks.csv`,
    );
  return (
    <Button size="small" variant="secondary" onClick={save}>
      {words.exportLooks}
    </Button>
  );
}

function Log({
  title,
  entries,
  open = false,
  children,
}: {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  readonly open?: boolean;
  readonly children?: ReactNode;
}) {
  const words = useText("history");
  const { actions } = useText("acting");
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
              <strong>{wordFor(known, nameOf(entry))}</strong>
              <span>
                {MACHINES.includes(entry.actor) ? words.byMachine : entry.actor}
                {entry.role !== undefined && ` (${roles[entry.role]})`}
              </span>
              {entry.reason !== undefined && <span className="o-detail">{entry.reason}</span>}
              <TakeBack entry={entry} />
            </li>
          ))}
        </ol>
      </details>
      {children}
    </section>
  );
}

/** What happened, by its name in the dictionary: of a consent, whether it was given. */
function nameOf({ event, details }: TimelineEntry): string {
  const reading = details?.["automaticReading"];
  if (event !== "consent" || reading === undefined) return event;
  return reading === "yes" ? "consent-given" : "consent-withheld";
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
