import { Textarea } from "@navikt/ds-react";

import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { Choice } from "../shell/choice.tsx";
import { LineField } from "../shell/line-field.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { CONTRACT_FORMS, type ContractDeed, type Typed } from "./contract-forms.ts";

interface FieldsOf {
  readonly deed: ContractDeed;
  readonly view: ContractView;
  readonly typed: Typed;
  readonly put: (part: Partial<Typed>) => void;
}

/** The fields that one deed of a contract needs. */
export function ContractFields({ deed, view, typed, put }: FieldsOf) {
  const words = useText("contract");
  const { forms } = useText("acting");
  const fields: readonly (keyof Typed)[] = CONTRACT_FORMS[deed];
  const line = (name: "month" | "order" | "votesFor" | "votesAgainst", label: string) =>
    fields.includes(name) && (
      <LineField
        label={label}
        value={typed[name]}
        change={(text) => put({ [name]: text.trim() })}
      />
    );
  const orderLabel = {
    "commission-decides": words.steps.protocol,
    sign: words.steps.document,
  };
  return (
    <>
      {fields.includes("which") && <WhichField {...{ deed, view, typed, put }} />}
      {fields.includes("verdict") && <VerdictField typed={typed} put={put} />}
      {line("month", forms.month)}
      {fields.includes("accepted") && (
        <Choice
          label={words.accepted}
          value={typed.accepted}
          options={[
            ["", forms.choose],
            ["yes", words.yes],
            ["no", words.no],
          ]}
          change={(accepted) => put({ accepted })}
        />
      )}
      {line("order", deed in orderLabel ? orderLabel[deed as "sign"] : words.order)}
      {line("votesFor", words.steps.votesFor)}
      {line("votesAgainst", words.steps.votesAgainst)}
      {fields.includes("text") && (
        <Textarea
          size="small"
          minRows={2}
          maxLength={2000}
          label={words.text}
          onChange={({ target }) => put({ text: target.value.trim() })}
        />
      )}
    </>
  );
}

function VerdictField({ typed, put }: Pick<FieldsOf, "typed" | "put">) {
  const { steps } = useText("contract");
  const { forms } = useText("acting");
  return (
    <Choice
      label={steps.verdict}
      value={typed.verdict}
      options={[
        ["", forms.choose],
        ["approves", steps.approves],
        ["returns", steps.returns],
        ["refuses", steps.refuses],
      ]}
      change={(verdict) => put({ verdict })}
    />
  );
}

function WhichField({ deed, view, typed, put }: FieldsOf) {
  const words = useText("contract");
  const { forms } = useText("acting");
  const { payments, obligations, parties } = view.terms;
  const choices: readonly (readonly [string, string])[] =
    deed === "pay"
      ? payments.map(({ id, kind, amount }) => [
          id,
          fill(words.paymentChoice, { kind: words.paymentKinds[kind], amount }),
        ])
      : deed === "sign"
        ? parties.map(({ id, role }) => [id, words.parties[role]])
        : obligations.map(({ id, what }) => [id, what]);
  const label = { pay: words.payment, sign: words.steps.party };
  return (
    <Choice
      label={deed in label ? label[deed as "pay"] : words.duty}
      value={typed.which}
      options={[["", forms.choose], ...choices]}
      change={(which) => put({ which })}
    />
  );
}
