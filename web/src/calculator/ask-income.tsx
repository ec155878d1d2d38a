import { BodyShort, Button, Select, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { INCOME_KINDS, type IncomeKind } from "../../../shared/domain/income-kind.ts";
import { currencySign } from "../../../shared/domain/wording/money-text.ts";
import { monthText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { amountFrom } from "./amount.ts";
import { type IncomeAnswer, type PersonAnswer, withPerson } from "./answers.ts";
import { currencyOfRegion } from "./application-of.ts";
import type { Asking } from "./ask-place.tsx";
import { Question } from "./question.tsx";
import { whoIs } from "./who.ts";

/** Asks for a person's income by kind and month; the months come from the rules in force. */
export function AskIncome({
  answers,
  change,
  place,
  person,
  months,
}: Asking & { readonly person: PersonAnswer; readonly months: readonly string[] }) {
  const words = useText("calculator");
  const terms = useText("terms");
  const { income } = words;
  const [checked, setChecked] = useState(false);
  const question =
    person.relation === "applicant"
      ? income.question
      : fill(income.questionOther, { who: whoIs(person, answers, words, terms.relations) });
  const setIncomes = (incomes: readonly IncomeAnswer[]) =>
    change(withPerson(answers, { ...person, incomes }));
  const submit = () => {
    setChecked(true);
    return person.incomes.every(({ amounts }) => Object.values(amounts).every(isSound));
  };
  if (months.length === 0) {
    return (
      <Question question={question} place={place} submit={() => false}>
        <BodyShort role="alert">{income.noRules}</BodyShort>
      </Question>
    );
  }
  const list = months.map((month) => monthText(month, terms)).join(", ");
  return (
    <Question question={question} hint={income.hint} place={place} submit={submit}>
      <BodyShort spacing>{fill(income.months, { months: list })}</BodyShort>
      {person.incomes.map((answer) => (
        <KindFields
          key={answer.kind}
          answer={answer}
          months={months}
          currency={currencyOfRegion(answers.region ?? "")}
          checked={checked}
          change={(changed) =>
            setIncomes(person.incomes.map((one) => (one.kind === changed.kind ? changed : one)))
          }
          remove={() => setIncomes(person.incomes.filter((one) => one.kind !== answer.kind))}
        />
      ))}
      <KindChooser
        taken={person.incomes.map(({ kind }) => kind)}
        add={(kind) => setIncomes([...person.incomes, { kind, amounts: {} }])}
      />
      {person.incomes.length === 0 && <BodyShort>{income.none}</BodyShort>}
    </Question>
  );
}

function isSound(typed: string): boolean {
  return typed.trim() === "" || amountFrom(typed) !== undefined;
}

function KindChooser({
  taken,
  add,
}: {
  readonly taken: readonly IncomeKind[];
  readonly add: (kind: IncomeKind) => void;
}) {
  const { income } = useText("calculator");
  const { kinds } = useText("terms");
  const free = INCOME_KINDS.filter((kind) => !taken.includes(kind));
  const [chosen, setChosen] = useState<IncomeKind>();
  const kind = chosen !== undefined && free.includes(chosen) ? chosen : free[0];
  if (kind === undefined) return null;
  return (
    <div className="o-toolbar">
      <Select
        label={income.kind}
        value={kind}
        onChange={(event) => setChosen(free.find((one) => one === event.target.value))}
      >
        {free.map((one) => (
          <option key={one} value={one}>
            {kinds[one]}
          </option>
        ))}
      </Select>
      <Button type="button" variant="secondary" onClick={() => add(kind)}>
        {income.add}
      </Button>
    </div>
  );
}

function KindFields({
  answer,
  months,
  currency,
  checked,
  change,
  remove,
}: {
  readonly answer: IncomeAnswer;
  readonly months: readonly string[];
  readonly currency: string;
  readonly checked: boolean;
  readonly change: (answer: IncomeAnswer) => void;
  readonly remove: () => void;
}) {
  const { income } = useText("calculator");
  const terms = useText("terms");
  const kind = terms.kinds[answer.kind];
  return (
    <fieldset className="o-kind">
      <legend>{kind}</legend>
      {months.map((month) => {
        const typed = answer.amounts[month] ?? "";
        return (
          <TextField
            key={month}
            label={fill(income.amount, {
              month: monthText(month, terms),
              currency: currencySign(currency),
            })}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            error={checked && !isSound(typed) && income.wrong}
            onChange={(event) =>
              change({ ...answer, amounts: { ...answer.amounts, [month]: event.target.value } })
            }
          />
        );
      })}
      <Button type="button" size="small" variant="tertiary" onClick={remove}>
        {fill(income.remove, { kind })}
      </Button>
    </fieldset>
  );
}
