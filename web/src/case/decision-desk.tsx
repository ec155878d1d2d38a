import { BodyShort, Button, Heading, InlineMessage } from "@navikt/ds-react";
import { useState } from "react";

import type { ActionName } from "../../../shared/domain/review/review-state.ts";
import { clockTime, dateText, localDay } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { type Casework, mayDo, useCasework } from "./casework-context.ts";
import { type DecisionAction, DecisionForm } from "./decision-form.tsx";

/** In the order in which they are offered; what ends the work comes first. */
const DECISIONS: readonly DecisionAction[] = [
  "confirm",
  "refuse",
  "countersign",
  "decide-objection",
  "second-reading",
  "ask",
  "answer",
  "return",
  "reopen",
  "hold",
  "note",
];

/** Without a form: one press does it. */
const AT_ONCE = ["claim", "resume", "release"] as const satisfies readonly ActionName[];

/** What may be decided about a case now, by this person; what is not allowed is not offered. */
export function DecisionDesk() {
  const { actions, desk: words } = useText("acting");
  const casework = useCasework();
  const [open, setOpen] = useState<DecisionAction>();
  if (casework === undefined) return null;
  const offered = DECISIONS.filter((action) => mayDo(casework, action));
  const chosen = offered.find((action) => action === open);
  return (
    <section className="o-panel o-decide" id="decide" tabIndex={-1} aria-label={words.title}>
      <Heading level="2" size="small">
        {words.title}
      </Heading>
      <Standing casework={casework} />
      <div className="o-toolbar">
        {AT_ONCE.filter((action) => makesSense(action, casework)).map((action) => (
          <Button
            key={action}
            size="small"
            variant="secondary"
            loading={casework.busy}
            onClick={() => void casework.act({ action })}
          >
            {actions[action]}
          </Button>
        ))}
        {offered.map((action) => (
          <Button
            key={action}
            size="small"
            variant={action === "confirm" || action === "countersign" ? "primary" : "secondary"}
            aria-expanded={action === chosen}
            onClick={() => setOpen(action === chosen ? undefined : action)}
          >
            {actions[action]}
          </Button>
        ))}
      </div>
      {offered.length === 0 && <BodyShort size="small">{words.nothing}</BodyShort>}
      {chosen !== undefined && (
        <DecisionForm key={chosen} action={chosen} done={() => setOpen(undefined)} />
      )}
    </section>
  );
}

/** Whether one press would do something: a case is taken by who has it not, released by who has it. */
function makesSense(action: ActionName, casework: Casework): boolean {
  const mine = casework.review.claim?.mine === true;
  if (action === "claim" && mine) return false;
  if (action === "release" && !mine) return false;
  return mayDo(casework, action);
}

/** Where the review stands, in sentences: who works on it, what waits, why two must sign. */
function Standing({ casework }: { readonly casework: Casework }) {
  const { desk: words, states } = useText("acting");
  const terms = useText("terms");
  const { outcome } = useText("decision");
  const { state, claim, hold, prepared, fourEyes, asked, objection, blind, secondReading } =
    casework.review;
  return (
    <div className="o-standing">
      <p>
        <strong>{states[state]}</strong>
      </p>
      {claim !== null && (
        <p>
          {claim.mine
            ? fill(words.claimMine, { time: clockTime(claim.until) })
            : fill(words.claimOther, { who: claim.by, time: clockTime(claim.until) })}
        </p>
      )}
      {hold !== null && (
        <p>{fill(words.held, { date: dateText(hold.until, terms), reason: hold.reason })}</p>
      )}
      {prepared !== null && state === "to-countersign" && (
        <p>
          {fill(words.prepared[prepared.as], {
            who: prepared.by,
            date: dateText(localDay(prepared.at), terms),
          })}
        </p>
      )}
      {blind && (
        <InlineMessage status="info" size="small">
          {words.blind}
        </InlineMessage>
      )}
      {secondReading !== null && (
        <p>
          {fill(secondReading.agrees ? words.secondAgrees : words.secondDiffers, {
            who: secondReading.by,
            outcome: outcome[secondReading.outcome],
          })}
        </p>
      )}
      {fourEyes.length > 0 && state !== "confirmed" && state !== "refused" && (
        <InlineMessage status="info" size="small">
          {words.fourEyes} {fourEyes.map((why) => words.fourEyesWhy[why]).join("; ")}.
        </InlineMessage>
      )}
      {objection !== null && (
        <InlineMessage status="warning" size="small">
          {fill(words.objection, { reason: objection.reason })}
        </InlineMessage>
      )}
      {asked !== null && (
        <details>
          <summary>{words.asked}</summary>
          <ul lang={asked.language}>
            {asked.sentences.map(({ text, source }) => (
              <li key={source + text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
