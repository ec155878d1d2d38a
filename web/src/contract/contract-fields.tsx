import { Select, Textarea, TextField } from "@navikt/ds-react";

import type { ContractView } from "../../../shared/contracts/contract-view.ts";
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
      <TextField
        size="small"
        label={label}
        value={typed[name]}
        onChange={({ target }) => put({ [name]: target.value.trim() })}
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
        <Select
          size="small"
          label={words.accepted}
          value={typed.accepted}
          onChange={({ target }) => put({ accepted: target.value })}
        >
          <option value="">{forms.choose}</option>
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </Select>
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
  const verdicts = ["approves", "returns", "refuses"] as const;
  return (
    <Select
      size="small"
      label={steps.verdict}
      value={typed.verdict}
      onChange={({ target }) =>
        put({ verdict: verdicts.find((one) => one === target.value) ?? "" })
      }
    >
      <option value="">{forms.choose}</option>
      {verdicts.map((one) => (
        <option key={one} value={one}>
          {steps[one]}
        </option>
      ))}
    </Select>
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
    <Select
      size="small"
      label={deed in label ? label[deed as "pay"] : words.duty}
      value={typed.which}
      onChange={({ target }) => put({ which: target.value })}
    >
      <option value="">{forms.choose}</option>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
