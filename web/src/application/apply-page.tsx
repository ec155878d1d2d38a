import "../style/calculator.css";
import "../style/application.css";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

import type { Asking } from "../calculator/ask-place.tsx";
import { FamilyQuestion } from "../calculator/family-question.tsx";
import { Waiting } from "../shell/waiting.tsx";
import {
  type ApplicationStep,
  applicationStepAt,
  applicationSteps,
  nameOfApplicationStep,
} from "./application-steps.ts";
import { AskDirection, AskNames, AskReading, AskTerritory } from "./ask-application.tsx";
import { CheckApplication } from "./check-application.tsx";
import { type Draft, keepDraft, keptDraft, newDraft } from "./draft.ts";
import { draftOfHandover } from "./handover.ts";

const OPEN_DRAFT = "opora.application";

/** The application: one question a page, kept on this device and nowhere else until it is sent. */
export function ApplyPage() {
  const { draft, change } = useDraft();
  if (draft === undefined) return <Waiting />;
  return <Application draft={draft} change={change} />;
}

/** The application that is open on this device, or a new one; a handed-over one comes by address. */
function useDraft() {
  const [draft, setDraft] = useState<Draft>();
  useEffect(() => {
    const begin = async () => {
      const handed = await draftOfHandover(location.hash);
      if (handed !== undefined) return handed;
      const kept = await keptDraft(sessionStorage.getItem(OPEN_DRAFT) ?? "");
      return kept?.state === "begun" || kept?.state === "ready" ? kept : newDraft();
    };
    begin()
      .catch(() => newDraft())
      .then((found) => {
        sessionStorage.setItem(OPEN_DRAFT, found.id);
        setDraft(found);
      }, undefined);
  }, []);
  const change = (changed: Draft) => {
    setDraft(changed);
    // A browser that keeps nothing loses the answers with the page; everything else works.
    keepDraft(changed).catch(() => undefined);
  };
  return { draft, change };
}

function listen(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

function Application({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}) {
  const name = useSyncExternalStore(listen, () => location.hash.slice(1));
  const newest = useRef(draft);
  newest.current = draft;
  const steps = applicationSteps(draft);
  const here = applicationStepAt(name, draft);
  const step = steps[here] ?? { ask: "region" };
  const goTo = (to: ApplicationStep | undefined) => {
    if (to !== undefined) location.hash = nameOfApplicationStep(to);
  };
  const before = steps[here - 1];
  const put = (changed: Draft) => {
    newest.current = changed;
    change(changed);
  };
  const asking: Asking = {
    answers: draft.answers,
    change: (answers) => put({ ...newest.current, answers }),
    place: {
      number: here + 1,
      count: steps.length,
      kept: true,
      back: before && (() => goTo(before)),
      next: () => goTo(applicationSteps(newest.current)[here + 1]),
    },
  };
  return (
    <div className="o-narrow" key={nameOfApplicationStep(step)}>
      <StepOf step={step} asking={asking} draft={draft} put={put} />
    </div>
  );
}

function StepOf({
  step,
  asking,
  draft,
  put,
}: {
  readonly step: ApplicationStep;
  readonly asking: Asking;
  readonly draft: Draft;
  readonly put: (draft: Draft) => void;
}) {
  const own = { draft, put, place: asking.place };
  switch (step.ask) {
    case "names":
      return <AskNames {...own} />;
    case "place":
      return <AskTerritory {...own} />;
    case "direction":
      return <AskDirection {...own} />;
    case "reading":
      return <AskReading {...own} />;
    case "check":
      return <CheckApplication {...own} />;
    default:
      return <FamilyQuestion step={step} asking={asking} />;
  }
}
