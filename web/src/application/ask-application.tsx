import { BodyLong, Radio, RadioGroup, TextField } from "@navikt/ds-react";
import { useState } from "react";

import { DIRECTIONS, type Direction } from "../../../shared/domain/application.ts";
import { type Place, Question } from "../calculator/question.tsx";
import { whoIs } from "../calculator/who.ts";
import { useText } from "../text/use-text.ts";
import type { Draft } from "./draft.ts";

/** What the questions of the application itself are given. */
export interface AskingDraft {
  readonly draft: Draft;
  readonly put: (draft: Draft) => void;
  readonly place: Place;
}

/** Asks what everybody is called: papers are told apart by names. */
export function AskNames({ draft, put, place }: AskingDraft) {
  const words = useText("application");
  const calculator = useText("calculator");
  const { relations } = useText("terms");
  const [checked, setChecked] = useState(false);
  const nameOf = (id: string) => draft.names[id] ?? "";
  const submit = () => {
    setChecked(true);
    return draft.answers.people.every(({ id }) => nameOf(id).trim() !== "");
  };
  return (
    <Question question={words.names} hint={words.namesHint} place={place} submit={submit}>
      {draft.answers.people.map((person) => (
        <TextField
          key={person.id}
          label={whoIs(person, draft.answers, calculator, relations)}
          autoComplete={person.relation === "applicant" ? "name" : "off"}
          maxLength={200}
          value={nameOf(person.id)}
          error={checked && nameOf(person.id).trim() === "" && words.nameMissing}
          onChange={({ target }) =>
            put({ ...draft, names: { ...draft.names, [person.id]: target.value } })
          }
        />
      ))}
    </Question>
  );
}

/** Asks for the district: some programmes run in named places only. */
export function AskTerritory({ draft, put, place }: AskingDraft) {
  const words = useText("application");
  return (
    <Question
      question={words.territory}
      hint={words.territoryHint}
      place={place}
      submit={() => true}
    >
      <TextField
        label={words.territoryLabel}
        maxLength={100}
        value={draft.territory}
        onChange={({ target }) => put({ ...draft, territory: target.value })}
      />
    </Question>
  );
}

/** Asks what the contract is for. */
export function AskDirection({ draft, put, place }: AskingDraft) {
  const words = useText("application");
  const { direction: label, directions, undecided } = useText("checklist");
  return (
    <Question
      question={words.direction}
      hint={words.directionHint}
      place={place}
      submit={() => true}
    >
      <RadioGroup
        legend={label}
        hideLegend
        value={draft.direction ?? ""}
        onChange={(direction: Direction | "") =>
          put({ ...draft, direction: direction === "" ? undefined : direction })
        }
      >
        {DIRECTIONS.map((one) => (
          <Radio key={one} value={one}>
            {directions[one]}
          </Radio>
        ))}
        <Radio value="">{undecided}</Radio>
      </RadioGroup>
    </Question>
  );
}

/** Asks who reads the papers first. Both ways are equal, and neither is chosen beforehand. */
export function AskReading({ draft, put, place }: AskingDraft) {
  const words = useText("application");
  const [fault, setFault] = useState<string>();
  const { automaticReading } = draft;
  const submit = () => {
    setFault(automaticReading === undefined ? words.readingMissing : undefined);
    return automaticReading !== undefined;
  };
  return (
    <Question question={words.reading} place={place} submit={submit}>
      <BodyLong>{words.readingText}</BodyLong>
      <RadioGroup
        legend={words.reading}
        hideLegend
        error={automaticReading === undefined && fault}
        value={automaticReading === undefined ? "" : automaticReading ? "machine" : "person"}
        onChange={(chosen: string) => put({ ...draft, automaticReading: chosen === "machine" })}
      >
        <Radio value="machine" description={words.machineText}>
          {words.machine}
        </Radio>
        <Radio value="person" description={words.personText}>
          {words.person}
        </Radio>
      </RadioGroup>
    </Question>
  );
}
