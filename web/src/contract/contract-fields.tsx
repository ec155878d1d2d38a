import { Textarea } from "@navikt/ds-react";

import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { LineField } from "../shell/line-field.tsx";
import { useText } from "../text/use-text.ts";
import { CONTRACT_FORMS } from "./contract-forms.ts";
import type { FieldsOf } from "./fields-of.ts";
import type { Typed } from "./typed-deed.ts";
import { WhichField } from "./which-field.tsx";

/** The fields that one deed of a contract needs. */
export function ContractFields({ deed, view, typed, put }: FieldsOf) {
  const words = useText("contract");
  const deeds = useText("deeds");
  const { forms } = useText("acting");
  const fields: readonly (keyof Typed)[] = CONTRACT_FORMS[deed];
  const line = (name: "month" | "order" | "amount" | "votesFor" | "votesAgainst", label: string) =>
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
    amend: deeds.signed,
    prolong: deeds.proof,
  };
  const acceptedLabel = deed === "check" ? deeds.continues : words.accepted;
  const textLabel = deed === "visit" || deed === "check" ? deeds.found : words.text;
  return (
    <>
      {fields.includes("which") && <WhichField {...{ deed, view, typed, put }} />}
      {fields.includes("verdict") && <VerdictField typed={typed} put={put} />}
      {line("month", forms.month)}
      {fields.includes("accepted") && (
        <Choice
          label={acceptedLabel}
          value={typed.accepted}
          options={[
            ["", forms.choose],
            ["yes", words.yes],
            ["no", words.no],
          ]}
          change={(accepted) => put({ accepted })}
        />
      )}
      {line(
        "order",
        deed in orderLabel ? orderLabel[deed as keyof typeof orderLabel] : words.order,
      )}
      {line("amount", deeds.amount)}
      {fields.includes("day") && (
        <DayField
          label={deed === "claim-recovery" ? deeds.returnBy : deeds.until}
          value={typed.day}
          change={(day) => put({ day })}
        />
      )}
      {line("votesFor", words.steps.votesFor)}
      {line("votesAgainst", words.steps.votesAgainst)}
      {fields.includes("text") && (
        <Textarea
          size="small"
          minRows={2}
          maxLength={2000}
          label={textLabel}
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
