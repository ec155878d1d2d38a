import { Radio, RadioGroup, Textarea } from "@navikt/ds-react";
import { type ReactNode, useState } from "react";

import {
  REFUSAL_REASONS,
  type RefusalReason,
} from "../../../shared/domain/review/refusal-reasons.ts";
import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { LanguageSelect } from "../shell/language-select.tsx";
import type { Language } from "../text/language.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import type { Deed } from "./casework-context.ts";
import { DeedForm } from "./deed-form.tsx";

/** The actions that decide something, or prepare it. */
export type DecisionAction =
  | "confirm"
  | "refuse"
  | "countersign"
  | "decide-objection"
  | "second-reading"
  | "ask"
  | "answer"
  | "return"
  | "reopen"
  | "hold"
  | "note";

/** What is typed in the form of a decision, whichever of it the action needs. */
interface Typed {
  readonly reason: string;
  readonly until: string;
  readonly code: string;
  readonly language: Language;
  readonly upheld: "" | "yes" | "no";
  readonly outcome: "" | "eligible" | "not-eligible" | "undetermined";
}

const CODES = Object.keys(REFUSAL_REASONS) as RefusalReason[];
/** Where a reason may be left out. */
const MAY_BE_SILENT: readonly DecisionAction[] = [
  "confirm",
  "countersign",
  "second-reading",
  "ask",
  "answer",
];

/** The form of one decision: only what this action needs is asked. */
export function DecisionForm({
  action,
  done,
}: {
  readonly action: DecisionAction;
  readonly done: () => void;
}) {
  const { actions, forms } = useText("acting");
  const { language } = useSpeech();
  const [typed, setTyped] = useState<Typed>({
    ...{ reason: "", until: "", code: "", upheld: "", outcome: "" },
    language,
  });
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  return (
    <DeedForm
      title={actions[action]}
      deed={() => deedOf(action, typed)}
      missing={forms.missing}
      submit={actions[action]}
      done={done}
    >
      <Fields action={action} typed={typed} change={change} />
      <Textarea
        size="small"
        minRows={2}
        maxLength={2000}
        autoFocus={
          !["refuse", "ask", "hold", "decide-objection", "second-reading"].includes(action)
        }
        label={action === "ask" ? forms.addition : action === "note" ? forms.note : forms.why}
        description={MAY_BE_SILENT.includes(action) ? forms.optional : undefined}
        onChange={({ target }) => change({ reason: target.value.trim() })}
      />
    </DeedForm>
  );
}

function Fields({
  action,
  typed,
  change,
}: {
  readonly action: DecisionAction;
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}): ReactNode {
  const { forms, refusals } = useText("acting");
  const { outcome } = useText("decision");
  switch (action) {
    case "refuse":
      return (
        <Choice
          autoFocus
          label={forms.ground}
          value={typed.code}
          options={[["", forms.choose], ...CODES.map((code) => [code, refusals[code]] as const)]}
          change={(code) => change({ code })}
        />
      );
    case "hold":
      return (
        <DayField
          autoFocus
          label={forms.until}
          value={typed.until}
          change={(until) => change({ until })}
        />
      );
    case "ask":
      return (
        <LanguageSelect
          label={forms.language}
          language={typed.language}
          change={(language) => change({ language })}
        />
      );
    case "decide-objection":
      return (
        <RadioGroup
          size="small"
          legend={forms.upheld}
          value={typed.upheld}
          onChange={(upheld: Typed["upheld"]) => change({ upheld })}
        >
          <Radio value="yes">{forms.upheldYes}</Radio>
          <Radio value="no">{forms.upheldNo}</Radio>
        </RadioGroup>
      );
    case "second-reading":
      return (
        <RadioGroup
          size="small"
          legend={forms.secondReading}
          value={typed.outcome}
          onChange={(chosen: Typed["outcome"]) => change({ outcome: chosen })}
        >
          {(["eligible", "not-eligible", "undetermined"] as const).map((one) => (
            <Radio key={one} value={one}>
              {outcome[one]}
            </Radio>
          ))}
        </RadioGroup>
      );
    default:
      return null;
  }
}

/** The action that was typed; undefined while something is missing. */
export function deedOf(action: DecisionAction, typed: Typed): Deed | undefined {
  const { reason, until, code, language, upheld, outcome } = typed;
  const because = reason === "" ? {} : { reason };
  if (reason === "" && !MAY_BE_SILENT.includes(action)) return undefined;
  switch (action) {
    case "confirm":
      return { action, language, ...because };
    case "countersign":
      return { action, ...because };
    case "second-reading":
      return outcome === "" ? undefined : { action, outcome, ...because };
    case "ask":
      return { action, language, ...(reason !== "" && { addition: reason }) };
    case "answer":
      return { action, ...(reason !== "" && { text: reason }) };
    case "note":
      return { action, text: reason };
    case "return":
    case "reopen":
      return { action, reason };
    case "refuse": {
      const ground = CODES.find((one) => one === code);
      return ground && { action, reason, code: ground };
    }
    case "hold":
      return /^\d{4}-\d\d-\d\d$/u.test(until)
        ? { action, reason, until: until as Extract<Deed, { action: "hold" }>["until"] }
        : undefined;
    case "decide-objection":
      return upheld === "" ? undefined : { action, reason, upheld: upheld === "yes" };
  }
}
