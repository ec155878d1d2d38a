import { BodyLong, InlineMessage } from "@navikt/ds-react";
import { useState } from "react";

import { amountFrom } from "../calculator/amount.ts";
import type { IncomeAnswer } from "../calculator/answers.ts";
import { currencyOfRegion } from "../calculator/application-of.ts";
import { Question } from "../calculator/question.tsx";
import { whoIs } from "../calculator/who.ts";
import { useMoney } from "../decision/use-money.ts";
import { ServerFailure } from "../server/failure.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { goTo } from "../shell/location.ts";
import { pathOf } from "../shell/route.ts";
import { dateText, monthText } from "../text/calendar.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import type { AskingDraft } from "./ask-application.tsx";
import { caseOfDraft } from "./case-of-draft.ts";
import { keepDraft, keptDraft } from "./draft.ts";
import { sendDrafts } from "./send-drafts.ts";

/** Everything answered, once more, before it is sent; without a network it waits on this device. */
export function CheckApplication({ draft, put, place }: AskingDraft) {
  const words = useText("application");
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { sending } = useText("upload");
  const [waits, setWaits] = useState(draft.state === "ready");
  const send = async () => {
    const ready = { ...draft, state: "ready" } as const;
    put(ready);
    await keepDraft(ready);
    if (draft.visit !== undefined) return goTo(pathOf({ page: "visits" }));
    try {
      await sendDrafts();
    } catch (error) {
      const offline = error instanceof ServerFailure && error.kind === "network";
      setWaits(offline);
      setFault(offline ? undefined : error);
    }
    const kept = await keptDraft(draft.id);
    if (kept?.state === "sent") goTo(pathOf({ page: "own-case", id: draft.id }));
  };
  const submit = () => {
    if (busy || caseOfDraft(draft) === undefined) return false;
    setBusy(true);
    void send()
      .catch(setFault)
      .finally(() => setBusy(false));
    return false;
  };
  return (
    <Question
      question={words.check}
      hint={words.checkHint}
      place={place}
      submit={submit}
      onward={draft.visit === undefined ? words.send : words.keep}
    >
      <Summary draft={draft} />
      <div role="status">
        {busy && <BodyLong>{sending}</BodyLong>}
        {waits && !busy && (
          <InlineMessage status="info">
            <BodyLong>{words.waits}</BodyLong>
          </InlineMessage>
        )}
      </div>
      {fault !== undefined && <FailureMessage error={fault} />}
    </Question>
  );
}

function Summary({ draft }: Pick<AskingDraft, "draft">) {
  const words = useText("application");
  const calculator = useText("calculator");
  const checklist = useText("checklist");
  const terms = useText("terms");
  const { answers, names, direction, territory } = draft;
  const place = [wordFor(terms.regions, answers.region ?? ""), territory].filter(Boolean);
  return (
    <dl className="o-summary">
      <dt>{words.place}</dt>
      <dd>{place.join(", ")}</dd>
      <dt>{words.day}</dt>
      <dd>{dateText(answers.appliedOn ?? "", terms)}</dd>
      <dt>{words.family}</dt>
      <dd>
        <ul>
          {answers.people.map((person) => (
            <li key={person.id}>
              {names[person.id]} — {whoIs(person, answers, calculator, terms.relations)},{" "}
              {dateText(person.birthDate ?? "", terms)}
              <IncomeLines incomes={person.incomes} region={answers.region ?? ""} />
            </li>
          ))}
        </ul>
      </dd>
      <dt>{words.direction}</dt>
      <dd>{direction === undefined ? checklist.undecided : checklist.directions[direction]}</dd>
      <dt>{words.reading}</dt>
      <dd>{draft.automaticReading === true ? words.machine : words.person}</dd>
    </dl>
  );
}

/** What a person said of income, month by month; nothing where there was none. */
function IncomeLines({
  incomes,
  region,
}: {
  readonly incomes: readonly IncomeAnswer[];
  readonly region: string;
}) {
  const terms = useText("terms");
  const money = useMoney(currencyOfRegion(region));
  const lines = incomes.flatMap(({ kind, amounts }) =>
    Object.entries(amounts).flatMap(([month, typed]) => {
      const amount = amountFrom(typed);
      return amount === undefined ? [] : [{ kind, month, amount }];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ kind, month, amount }) => (
        <li key={`${kind} ${month}`}>
          {terms.kinds[kind]}, {monthText(month, terms)}: {money(amount)}
        </li>
      ))}
    </ul>
  );
}
