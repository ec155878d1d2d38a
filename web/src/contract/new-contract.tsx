import { Button, InlineMessage, Textarea } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";

import type { Case } from "../../../shared/contracts/case.ts";
import { DIRECTIONS } from "../../../shared/domain/application.ts";
import type { CalendarDate } from "../../../shared/domain/calendar.ts";
import { localDate } from "../calculator/typed-date.ts";
import { draftContract } from "../server/contracts.ts";
import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LineField } from "../shell/line-field.tsx";
import { goTo } from "../shell/location.ts";
import { pathOf } from "../shell/route.ts";
import { useText } from "../text/use-text.ts";
import { TermLines } from "./term-lines.tsx";
import { emptyLine, type TypedTerms, termsOf } from "./typed-terms.ts";

/** Drafts a social contract from a decision that a person confirmed; its rules are checked by the server. */
export function NewContract({ application }: { readonly application: Case }) {
  const words = useText("contract");
  const [typed, setTyped] = useState<TypedTerms>(() => beginning(application));
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<TypedTerms>) => setTyped((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const on = localDate(new Date()) as CalendarDate;
    const { id: caseId, programme, region, territory, members } = application;
    const applicantId = members.find(({ relation }) => relation === "applicant")?.id ?? "";
    const terms = termsOf(typed, { programme, region, territory, applicantId }, on);
    const contractId = typed.contractId.trim();
    setMissing(terms === undefined || contractId === "");
    setFault(undefined);
    if (terms === undefined || contractId === "") return;
    setBusy(true);
    try {
      await draftContract({ contractId, caseId, terms, on });
      goTo(pathOf({ page: "contract", id: contractId }));
    } catch (refused) {
      setFault(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="o-deed"
      aria-label={words.draft.title}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <Heads typed={typed} change={change} />
      <TermLines
        of="duties"
        legend={words.draft.duties}
        lines={typed.duties}
        change={(duties) => change({ duties })}
      />
      <TermLines
        of="payments"
        legend={words.payments}
        lines={typed.payments}
        change={(payments) => change({ payments })}
      />
      <TermLines
        of="expenses"
        legend={words.draft.expenses}
        lines={typed.expenses}
        change={(expenses) => change({ expenses })}
      />
      <div role="alert">
        {missing && (
          <InlineMessage size="small" status="error">
            {words.draft.missing}
          </InlineMessage>
        )}
        {fault !== undefined && <FailureMessage error={fault} />}
      </div>
      <Button size="small" loading={busy}>
        {words.draft.save}
      </Button>
    </form>
  );
}

/** Both sides owe something: so says the law, and so the form begins. */
function beginning({ id, direction }: Case): TypedTerms {
  return {
    ...{ contractId: `${id}-1`.slice(0, 60), direction: direction ?? "", aim: "" },
    ...{ startsOn: "", endsOn: "", expenses: [] },
    duties: [emptyLine("duty-family"), emptyLine("duty-agency", "agency")],
    payments: [emptyLine("payment-1")],
  };
}

function Heads({
  typed,
  change,
}: {
  readonly typed: TypedTerms;
  readonly change: (part: Partial<TypedTerms>) => void;
}) {
  const words = useText("contract");
  const { direction: directionLabel, directions, undecided } = useText("checklist");
  return (
    <>
      <div className="o-filters">
        <LineField
          label={words.draft.number}
          maxLength={64}
          value={typed.contractId}
          change={(contractId) => change({ contractId })}
        />
        <Choice
          label={directionLabel}
          value={typed.direction}
          options={[["", undecided], ...DIRECTIONS.map((one) => [one, directions[one]] as const)]}
          change={(direction) => change({ direction })}
        />
        <DayField
          label={words.draft.starts}
          value={typed.startsOn}
          change={(startsOn) => change({ startsOn })}
        />
        <DayField
          label={words.draft.ends}
          value={typed.endsOn}
          change={(endsOn) => change({ endsOn })}
        />
      </div>
      <Textarea
        size="small"
        minRows={2}
        maxLength={2000}
        label={words.aim}
        value={typed.aim}
        onChange={({ target }) => change({ aim: target.value })}
      />
    </>
  );
}
