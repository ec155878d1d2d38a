import { useState } from "react";

import { isCalendarMonth } from "../../../shared/domain/calendar.ts";
import { INCOME_KINDS, type IncomeKind } from "../../../shared/domain/income-kind.ts";
import { amountFrom } from "../calculator/amount.ts";
import type { NamedMember } from "../decision/people.ts";
import { Choice } from "../shell/choice.tsx";
import { LineField } from "../shell/line-field.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { useCaseCurrency } from "./case-currency.ts";
import type { Deed } from "./casework-context.ts";
import { DeedForm } from "./deed-form.tsx";
import { MemberSelect } from "./member-select.tsx";
import { ReasonField } from "./reason-field.tsx";

const BASES = ["gross", "net", "unknown"] as const;
type Basis = (typeof BASES)[number];

interface Typed {
  readonly memberId: string;
  readonly kind: IncomeKind;
  readonly amount: string;
  readonly basis: Basis;
  readonly month: string;
  readonly reason: string;
}

/** Puts an income into the case that no paper shows: what a register or the applicant says, with the reason. */
export function IncomeForm({
  members,
  done,
}: {
  readonly members: readonly NamedMember[];
  readonly done: () => void;
}) {
  const { actions, forms, reasons } = useText("acting");
  const { kinds } = useText("terms");
  const currency = useCaseCurrency();
  const [typed, setTyped] = useState<Typed>({
    ...{ memberId: members.length === 1 ? (members[0]?.id ?? "") : "", kind: "wage" },
    ...{ amount: "", basis: "gross", month: "", reason: "" },
  });
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  return (
    <DeedForm
      title={actions["declare-income"]}
      deed={() => declarationOf(typed, currency)}
      missing={forms.addMissing}
      previewed
      submit={forms.save}
      done={done}
    >
      <MemberSelect
        members={members}
        memberId={typed.memberId}
        change={(memberId) => change({ memberId })}
      />
      <Choice
        label={forms.incomeKind}
        value={typed.kind}
        options={INCOME_KINDS.map((kind) => [kind, kinds[kind]])}
        change={(kind) => change({ kind })}
      />
      <LineField
        label={forms.month}
        value={typed.month}
        change={(month) => change({ month: month.trim() })}
      />
      <LineField
        inputMode="decimal"
        label={fill(forms.amount, { currency })}
        value={typed.amount}
        change={(amount) => change({ amount })}
      />
      <Choice
        label={forms.basis}
        value={typed.basis}
        options={BASES.map((basis) => [basis, forms.bases[basis]])}
        change={(basis) => change({ basis })}
      />
      <ReasonField
        label={forms.reason}
        usual={[reasons.fromRegister, reasons.fromApplicant]}
        change={(reason) => change({ reason })}
      />
    </DeedForm>
  );
}

/** The declaration that was typed; undefined while something is missing. */
function declarationOf(typed: Typed, currency: string): Deed | undefined {
  const { memberId, kind, basis, month: receivedIn, reason } = typed;
  const amount = amountFrom(typed.amount);
  if (memberId === "" || amount === undefined || !isCalendarMonth(receivedIn) || reason === "") {
    return undefined;
  }
  const income = { memberId, kind, amount, currency, basis, receivedIn };
  return { action: "declare-income", reason, income };
}
