import { Button, Checkbox, CheckboxGroup } from "@navikt/ds-react";
import { useState } from "react";

import { CIRCUMSTANCES, RELATIONS } from "../../../shared/domain/application.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { type PersonAnswer, withAnother, without, withPerson } from "./answers.ts";
import type { Asking } from "./ask-place.tsx";
import { DateFields } from "./date-fields.tsx";
import { Question } from "./question.tsx";
import { dateFrom, typedFrom } from "./typed-date.ts";
import { whoIs } from "./who.ts";

const ADDABLE = RELATIONS.filter((relation) => relation !== "applicant");

/** Asks who lives together; the rules, not the page, decide who counts. */
export function AskPeople({ answers, change, place }: Asking) {
  const words = useText("calculator");
  const { relations } = useText("terms");
  const { people } = words;
  return (
    <Question question={people.question} hint={people.hint} place={place} submit={() => true}>
      <ul className="o-people">
        {answers.people.map((person) => {
          const who = whoIs(person, answers, words, relations);
          return (
            <li key={person.id}>
              {who}
              {person.relation !== "applicant" && (
                <Button
                  type="button"
                  size="small"
                  variant="tertiary"
                  aria-label={fill(people.remove, { who })}
                  onClick={() => change(without(answers, person.id))}
                >
                  ✕
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div className="o-choices">
        {ADDABLE.map((relation) => (
          <Button
            key={relation}
            type="button"
            size="small"
            variant="secondary"
            aria-label={fill(people.add, { relation: relations[relation] })}
            onClick={() => change(withAnother(answers, relation))}
          >
            + {relations[relation]}
          </Button>
        ))}
      </div>
    </Question>
  );
}

/** Asks when a person was born, and the few facts of life that change who or what counts. */
export function AskPerson({
  answers,
  change,
  place,
  person,
}: Asking & { readonly person: PersonAnswer }) {
  const words = useText("calculator");
  const { relations, circumstances } = useText("terms");
  const [typed, setTyped] = useState(() => typedFrom(person.birthDate));
  const [fault, setFault] = useState<string>();
  const question =
    person.relation === "applicant"
      ? words.person.question
      : fill(words.person.questionOther, { who: whoIs(person, answers, words, relations) });
  const submit = () => {
    const birthDate = dateFrom(typed);
    const future = birthDate !== undefined && birthDate > (answers.appliedOn ?? "");
    setFault(
      future ? words.person.future : birthDate === undefined ? words.person.missing : undefined,
    );
    if (birthDate === undefined || future) return false;
    change(withPerson(answers, { ...person, birthDate }));
    return true;
  };
  return (
    <Question question={question} place={place} submit={submit}>
      <DateFields legend={question} typed={typed} change={setTyped} error={fault} />
      {(person.relation === "child" || person.relation === "ward") && (
        <Checkbox
          checked={person.study}
          onChange={(event) =>
            change(withPerson(answers, { ...person, study: event.target.checked }))
          }
        >
          {words.person.study}
        </Checkbox>
      )}
      <details open={person.circumstances.length > 0}>
        <summary>{words.person.more}</summary>
        <CheckboxGroup
          legend={words.person.more}
          hideLegend
          description={words.person.moreHint}
          value={[...person.circumstances]}
          onChange={(ticked: PersonAnswer["circumstances"]) =>
            change(withPerson(answers, { ...person, circumstances: ticked }))
          }
        >
          {CIRCUMSTANCES.map((circumstance) => (
            <Checkbox key={circumstance} value={circumstance}>
              {circumstances[circumstance]}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </details>
    </Question>
  );
}
