import "../style/calculator.css";

import { useRef, useState } from "react";

import { useTitle } from "../shell/use-title.ts";
import { useText } from "../text/use-text.ts";
import { type Answers, NOTHING_ANSWERED } from "./answers.ts";
import { FamilyQuestion } from "./family-question.tsx";
import { keepAnswers, keptAnswers } from "./kept-answers.ts";
import { ResultPage } from "./result-page.tsx";
import { nameOfStep, stepsFor } from "./steps.ts";
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
      {step.ask === "result" ? (
        <ResultPage answers={answers} back={place.back} restart={restart} />
      ) : (
        <FamilyQuestion step={step} asking={{ answers, change, place }} />
      )}
    </div>
  );
}
