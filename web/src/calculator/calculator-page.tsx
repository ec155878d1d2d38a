import "../style/calculator.css";

import { useRef, useState } from "react";

import { useTitle } from "../shell/use-title.ts";
import { useText } from "../text/use-text.ts";
import { type Answers, NOTHING_ANSWERED } from "./answers.ts";
import { AskIncome } from "./ask-income.tsx";
import { AskPeople, AskPerson } from "./ask-people.tsx";
import { AskDate, type Asking, AskRegion, AskZone } from "./ask-place.tsx";
import { keepAnswers, keptAnswers } from "./kept-answers.ts";
import { ResultPage } from "./result-page.tsx";
import { nameOfStep, type Step, stepsFor } from "./steps.ts";
import { useEngine } from "./use-engine.ts";
import { goToStep, useStep } from "./use-step.ts";

/** The calculator: one question a page, then the engine's own answer. Nothing leaves the device. */
export function CalculatorPage() {
  const { title } = useText("calculator");
  const [answers, setAnswers] = useState<Answers>(keptAnswers);
  const { step, number, count } = useStep(answers);
  useTitle(title);
  const newest = useRef(answers);
  const change = (changed: Answers) => {
    newest.current = changed;
    keepAnswers(changed);
    setAnswers(changed);
  };
  const steps = stepsFor(answers);
  const before = steps[number - 2];
  const place = {
    number,
    count,
    back: before && (() => goToStep(before)),
    next: () => {
      // What was just answered may add a page, so the next one is looked up anew.
      const following = stepsFor(newest.current)[number];
      if (following !== undefined) goToStep(following);
    },
  };
  const restart = () => {
    change(NOTHING_ANSWERED);
    goToStep({ ask: "region" });
  };
  return (
    <div className="o-narrow" key={nameOfStep(step)}>
      <StepPage step={step} asking={{ answers, change, place }} restart={restart} />
    </div>
  );
}

function StepPage({
  step,
  asking,
  restart,
}: {
  readonly step: Step;
  readonly asking: Asking;
  readonly restart: () => void;
}) {
  const { answers } = asking;
  const person =
    "personId" in step ? answers.people.find(({ id }) => id === step.personId) : undefined;
  switch (step.ask) {
    case "region":
      return <AskRegion {...asking} />;
    case "zone":
      return <AskZone {...asking} />;
    case "date":
      return <AskDate {...asking} />;
    case "people":
      return <AskPeople {...asking} />;
    case "person":
      return person && <AskPerson {...asking} person={person} />;
    case "income":
      return person && <IncomeStep asking={asking} person={person} />;
    case "result":
      return <ResultPage answers={answers} back={asking.place.back} restart={restart} />;
  }
}

function IncomeStep({
  asking,
  person,
}: {
  readonly asking: Asking;
  readonly person: Answers["people"][number];
}) {
  const engine = useEngine();
  const { region = "", appliedOn = "" } = asking.answers;
  return <AskIncome {...asking} person={person} months={engine.monthsOf(region, appliedOn)} />;
}
