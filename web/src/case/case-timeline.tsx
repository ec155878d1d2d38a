import { Heading } from "@navikt/ds-react";

import type { TimelineEntry } from "../../../shared/contracts/review.ts";
import { dateText } from "../text/calendar.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

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
                {dateText(entry.at.slice(0, 10), terms)}, {entry.at.slice(11, 16)}
              </time>
              <strong>{wordFor(known, entry.event)}</strong>
              <span>
                {entry.actor}
                {entry.role !== undefined && ` (${roles[entry.role]})`}
              </span>
              {entry.reason !== undefined && <span className="o-detail">{entry.reason}</span>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
