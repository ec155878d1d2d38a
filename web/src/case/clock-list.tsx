import { Heading, Tag, type TagProps } from "@navikt/ds-react";
import type { Clock } from "../../../shared/contracts/review.ts";
import { citationText } from "../../../shared/domain/wording/citation.ts";
import { Cites } from "../decision/cites.tsx";
import { dateText } from "../text/calendar.ts";
import { fill, fillCount } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";

const COLOURS: Readonly<Record<Clock["state"], NonNullable<TagProps["data-color"]>>> = {
  running: "info",
  paused: "neutral",
  met: "success",
  overdue: "danger",
  unknown: "warning",
};

/** Every time limit of a case: the same words and days for applicant and caseworker. */
export function ClockList({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { clocks: words } = useText("status");
  if (clocks.length === 0) return null;
  return (
    <section className="o-clocks">
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <ul className="o-plain-list">
        {clocks.map((clock) => (
          <li key={clock.name}>
            <ClockLine clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClockLine({ clock }: { readonly clock: Clock }) {
  const { clocks: words } = useText("status");
  const terms = useText("terms");
  const { language } = useSpeech();
  const { state, dueOn, left, unit, pauses } = clock;
  const days = words[unit];
  return (
    <>
      <strong>{words.names[clock.name]}</strong>{" "}
      <Tag size="xsmall" variant="moderate" data-color={COLOURS[state]}>
        {words.states[state]}
      </Tag>
      <p>
        {dueOn === null ? words.unknownDay : fill(words.due, { date: dateText(dueOn, terms) })}{" "}
        {left !== null && left >= 0 && state === "running" && fillCount(days, left, language)}
      </p>
      {pauses.map(({ from, to, ground }) => (
        <p key={from} className="o-detail">
          {fill(to === null ? words.pausedSince : words.paused, {
            from: dateText(from, terms),
            to: to === null ? "" : dateText(to, terms),
          })}{" "}
          {citationText(ground, language)}
        </p>
      ))}
      <Cites cites={clock.cites} />
    </>
  );
}
