import { FAULTS } from "../../../shared/domain/contract/contract-event.ts";
import { currencyOf, useMoney } from "../decision/use-money.ts";
import { Choice } from "../shell/choice.tsx";
import { LineField } from "../shell/line-field.tsx";
import { dateText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import type { FieldsOf } from "./fields-of.ts";

const GROUNDS = ["early-end", "misspent", "false-papers", "counting-error"] as const;

/** Which of the contract's things a deed is about: a payment, a party, a duty, a claim, a ground. */
export function WhichField({ deed, view, typed, put }: FieldsOf) {
  const { forms } = useText("acting");
  const deeds = useText("deeds");
  const { label, choices } = useChoices({ deed, view });
  if (deed === "prolong") {
    return (
      <LineField
        label={deeds.groundOfRegion}
        maxLength={100}
        value={typed.which}
        change={(which) => put({ which: which.trim() })}
      />
    );
  }
  return (
    <Choice
      label={label}
      value={typed.which}
      options={[["", forms.choose], ...choices]}
      change={(which) => put({ which })}
    />
  );
}

interface Choices {
  readonly label: string;
  readonly choices: readonly (readonly [string, string])[];
}

function useChoices({ deed, view }: Pick<FieldsOf, "deed" | "view">): Choices {
  const words = useText("contract");
  const deeds = useText("deeds");
  const terms = useText("terms");
  const money = useMoney(currencyOf(view.terms.programme));
  const { payments, obligations, parties } = view.terms;
  switch (deed) {
    case "pay":
      return {
        label: words.payment,
        choices: payments.map(({ id, kind, amount }) => [
          id,
          fill(words.paymentChoice, { kind: words.paymentKinds[kind], amount: money(amount) }),
        ]),
      };
    case "sign":
      return {
        label: words.steps.party,
        choices: parties.map(({ id, role }) => [id, words.parties[role]]),
      };
    case "end-early":
      return { label: deeds.fault, choices: FAULTS.map((one) => [one, deeds.faults[one]]) };
    case "claim-recovery":
      return { label: deeds.ground, choices: GROUNDS.map((one) => [one, deeds.grounds[one]]) };
    case "repay":
      return {
        label: deeds.claim,
        choices: view.claims.map(({ claimId, amount, dueOn }) => [
          claimId,
          fill(deeds.claimChoice, { amount: money(amount), date: dateText(dueOn, terms) }),
        ]),
      };
    default:
      return { label: words.duty, choices: obligations.map(({ id, what }) => [id, what]) };
  }
}
