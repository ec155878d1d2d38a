import { useState } from "react";

import { isCalendarMonth } from "../../../shared/domain/calendar.ts";
import type { Figure } from "../../../shared/reading/reading.ts";
import { amountFrom } from "../calculator/amount.ts";
import type { DrawnBox } from "../picture/drawn-box.ts";
import { Choice } from "../shell/choice.tsx";
import { LineField } from "../shell/line-field.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import type { Deed } from "./casework-context.ts";
import { DeedForm } from "./deed-form.tsx";
import { ReasonField } from "./reason-field.tsx";

/** The figure that a form is about, and what follows when it is done or given up. */
interface OfFigure {
  readonly documentId: string;
  readonly figure: Figure;
  readonly done: () => void;
}

/** Puts another amount, month or code in place of what was read; the reading stays beside it. */
export function CorrectForm({ documentId, figure, done }: OfFigure) {
  const { forms, reasons } = useText("acting");
  const [amount, setAmount] = useState(figure.amount ?? "");
  const [month, setMonth] = useState(figure.month ?? "");
  const [reason, setReason] = useState("");
  const deed = (): Deed | undefined => {
    const typed = amountFrom(amount);
    const monthIsSound = month === "" || isCalendarMonth(month);
    if (typed === undefined || !monthIsSound || reason === "") return undefined;
    const changed = {
      ...(typed !== figure.amount && { amount: typed }),
      ...(month !== "" && month !== figure.month && { month }),
    };
    if (Object.keys(changed).length === 0) return undefined;
    return { action: "correct-figure", documentId, figureId: figure.id, reason, ...changed };
  };
  return (
    <DeedForm
      title={forms.correct}
      deed={deed}
      missing={forms.correctMissing}
      previewed
      submit={forms.save}
      done={done}
    >
      <LineField
        autoFocus
        inputMode="decimal"
        label={fill(forms.amount, { currency: figure.currency })}
        value={amount}
        change={setAmount}
      />
      {figure.month !== undefined && (
        <LineField label={forms.month} value={month} change={setMonth} />
      )}
      <ReasonField
        label={forms.reason}
        usual={[reasons.misread, reasons.blurred, reasons.otherLine]}
        change={setReason}
      />
    </DeedForm>
  );
}

/** Takes a figure out: what is framed is no such figure. */
export function RejectForm({ documentId, figure, done }: OfFigure) {
  const { forms, reasons } = useText("acting");
  const [reason, setReason] = useState("");
  return (
    <DeedForm
      title={forms.reject}
      deed={() =>
        reason === ""
          ? undefined
          : { action: "reject-figure", documentId, figureId: figure.id, reason }
      }
      missing={forms.reasonMissing}
      previewed
      submit={forms.reject}
      done={done}
    >
      <ReasonField
        label={forms.reason}
        usual={[reasons.noFigure, reasons.twice, reasons.otherPerson]}
        change={setReason}
      />
    </DeedForm>
  );
}

/** Adds a figure that the machine missed: the box is drawn, what stands in it is typed. */
export function AddForm({
  documentId,
  page,
  box,
  currency,
  done,
}: {
  readonly documentId: string;
  readonly page: number;
  readonly box: DrawnBox;
  readonly currency: string;
  readonly done: () => void;
}) {
  const { forms, reasons } = useText("acting");
  const { figureNames } = useText("casework");
  const [name, setName] = useState("income");
  const [month, setMonth] = useState("");
  const [code, setCode] = useState("");
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const deed = (): Deed | undefined => {
    const typed = amountFrom(amount);
    if (typed === undefined || reason === "" || (month !== "" && !isCalendarMonth(month))) {
      return undefined;
    }
    const [left, top, width, height] = box;
    return {
      ...{ action: "add-figure", documentId, page, box: [left, top, width, height] },
      ...{ name, amount: typed, currency, reason },
      ...(month !== "" && { month }),
      ...(code !== "" && { code }),
    };
  };
  return (
    <DeedForm
      title={forms.add}
      deed={deed}
      missing={forms.addMissing}
      previewed
      submit={forms.save}
      done={done}
    >
      <Choice
        autoFocus
        label={forms.name}
        value={name}
        options={Object.entries(figureNames)}
        change={setName}
      />
      <LineField label={forms.month} value={month} change={setMonth} />
      <LineField label={forms.code} value={code} change={(typed) => setCode(typed.trim())} />
      <LineField
        inputMode="decimal"
        label={fill(forms.amount, { currency })}
        value={amount}
        change={setAmount}
      />
      <ReasonField label={forms.reason} usual={[reasons.missed]} change={setReason} />
    </DeedForm>
  );
}
