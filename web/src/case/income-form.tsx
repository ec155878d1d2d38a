import { Select, TextField } from "@navikt/ds-react";
import { useState } from "react";

import { INCOME_KINDS, type IncomeKind } from "../../../shared/domain/income-kind.ts";
import { amountFrom } from "../calculator/amount.ts";
import type { NamedMember } from "../decision/people.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { useCaseCurrency } from "./case-currency.ts";
import type { Deed } from "./casework-context.ts";
import { DeedForm } from "./deed-form.tsx";
import { MemberSelect } from "./member-select.tsx";
import { ReasonField } from "./reason-field.tsx";

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
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
      <Select
        size="small"
        label={forms.incomeKind}
        value={typed.kind}
        onChange={({ target }) =>
          change({ kind: INCOME_KINDS.find((one) => one === target.value) ?? "wage" })
        }
      >
        {INCOME_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </Select>
      <TextField
        size="small"
        autoComplete="off"
        label={forms.month}
        value={typed.month}
        onChange={({ target }) => change({ month: target.value.trim() })}
      />
      <TextField
        size="small"
        inputMode="decimal"
        autoComplete="off"
        label={fill(forms.amount, { currency })}
        value={typed.amount}
        onChange={({ target }) => change({ amount: target.value })}
      />
      <Select
        size="small"
        label={forms.basis}
        value={typed.basis}
        onChange={({ target }) =>
          change({ basis: BASES.find((one) => one === target.value) ?? "unknown" })
        }
      >
        {BASES.map((basis) => (
          <option key={basis} value={basis}>
            {forms.bases[basis]}
          </option>
        ))}
      </Select>
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
  if (memberId === "" || amount === undefined || !MONTH.test(receivedIn) || reason === "") {
    return undefined;
  }
  const income = { memberId, kind, amount, currency, basis, receivedIn };
  return { action: "declare-income", reason, income };
}
