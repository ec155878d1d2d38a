import { Radio, RadioGroup, Select } from "@navikt/ds-react";
import { useState } from "react";

import { useText } from "../text/use-text.ts";
import type { Answers } from "./answers.ts";
import { DateFields } from "./date-fields.tsx";
import { type Place, Question } from "./question.tsx";
import { dateFrom, localDate, typedFrom } from "./typed-date.ts";

/** What every question is given: the answers so far, how to change them, and its place. */
export interface Asking {
  readonly answers: Answers;
  readonly change: (answers: Answers) => void;
  readonly place: Place;
}

/** Asks where the family lives: the region decides programme and minimum. */
export function AskRegion({ answers, change, place }: Asking) {
  const { region: words } = useText("calculator");
  const { regions } = useText("terms");
  const [fault, setFault] = useState<string>();
  const submit = () => {
    if (answers.region !== undefined) return true;
    setFault(words.missing);
    return false;
  };
  const inCountry = (country: string) =>
    Object.entries(regions).filter(([code]) => code.startsWith(country));
  return (
    <Question question={words.question} place={place} submit={submit}>
      <Select
        label={words.label}
        value={answers.region ?? ""}
        error={answers.region === undefined && fault}
        onChange={(event) =>
          change({ ...answers, region: event.target.value || undefined, zone: undefined })
        }
      >
        <option value="">{words.choose}</option>
        <optgroup label={words.russia}>
          {inCountry("RU-").map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.kazakhstan}>
          {inCountry("KZ-").map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
      </Select>
    </Question>
  );
}

const ZONES = ["north", "south", "unknown"] as const;

/** Asks for the climate zone of Komi, where each zone has its own minimum. */
export function AskZone({ answers, change, place }: Asking) {
  const { zone: words } = useText("calculator");
  const [fault, setFault] = useState<string>();
  const submit = () => {
    if (answers.zone !== undefined) return true;
    setFault(words.missing);
    return false;
  };
  return (
    <Question question={words.question} hint={words.hint} place={place} submit={submit}>
      <RadioGroup
        legend={words.question}
        hideLegend
        value={answers.zone ?? ""}
        error={answers.zone === undefined && fault}
        onChange={(zone: (typeof ZONES)[number]) => change({ ...answers, zone })}
      >
        {ZONES.map((zone) => (
          <Radio key={zone} value={zone}>
            {words[zone]}
          </Radio>
        ))}
      </RadioGroup>
    </Question>
  );
}

/** Asks for the day of application; today is offered, because most people ask about now. */
export function AskDate({ answers, change, place }: Asking) {
  const { date: words } = useText("calculator");
  const [typed, setTyped] = useState(() => typedFrom(answers.appliedOn ?? localDate(new Date())));
  const [fault, setFault] = useState<string>();
  const submit = () => {
    const appliedOn = dateFrom(typed);
    setFault(appliedOn === undefined ? words.missing : undefined);
    if (appliedOn !== undefined) change({ ...answers, appliedOn });
    return appliedOn !== undefined;
  };
  return (
    <Question question={words.question} hint={words.hint} place={place} submit={submit}>
      <DateFields legend={words.question} typed={typed} change={setTyped} error={fault} />
    </Question>
  );
}
