import { Button } from "@navikt/ds-react";

import { EVIDENCE_KINDS, PAYMENT_KINDS } from "../../../shared/domain/contract/contract-terms.ts";
import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { LineField } from "../shell/line-field.tsx";
import { useText } from "../text/use-text.ts";
import { emptyLine, type TypedLine } from "./typed-terms.ts";

/** Which lines: what both sides owe, what is paid, what it is spent on. */
export type LinesOf = "duties" | "payments" | "expenses";

/** Lines of one kind; each can be taken out, and more be added. */
export function TermLines({
  of,
  legend,
  lines,
  change,
}: {
  readonly of: LinesOf;
  readonly legend: string;
  readonly lines: readonly TypedLine[];
  readonly change: (lines: readonly TypedLine[]) => void;
}) {
  const { draft: words } = useText("contract");
  const put = (at: TypedLine, part: Partial<TypedLine>) =>
    change(lines.map((line) => (line === at ? { ...line, ...part } : line)));
  const another = () => change([...lines, emptyLine(`${of}-${crypto.randomUUID().slice(0, 8)}`)]);
  return (
    <fieldset className="o-panel">
      <legend>{legend}</legend>
      {lines.map((line, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would nest a second border
        <div key={line.id} role="group" aria-label={`${legend} ${place + 1}`} className="o-filters">
          <LineFields of={of} line={line} put={(part) => put(line, part)} />
          <div>
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              aria-label={`${words.remove}: ${legend} ${place + 1}`}
              onClick={() => change(lines.filter((one) => one !== line))}
            >
              {words.remove}
            </Button>
          </div>
        </div>
      ))}
      <Button type="button" size="small" variant="secondary" onClick={another}>
        {words.another}: {legend}
      </Button>
    </fieldset>
  );
}

function LineFields({
  of,
  line,
  put,
}: {
  readonly of: LinesOf;
  readonly line: TypedLine;
  readonly put: (part: Partial<TypedLine>) => void;
}) {
  const words = useText("contract");
  return (
    <>
      {of !== "payments" && (
        <LineField
          label={of === "duties" ? words.duty : words.expense}
          maxLength={2000}
          value={line.what}
          change={(what) => put({ what })}
        />
      )}
      {of === "duties" && <DutyFields line={line} put={put} />}
      {of === "payments" && (
        <Choice
          label={words.payment}
          value={line.kind}
          options={PAYMENT_KINDS.map((kind) => [kind, words.paymentKinds[kind]])}
          change={(kind) => put({ kind })}
        />
      )}
      {of !== "duties" && (
        <LineField
          inputMode="decimal"
          label={words.amount}
          value={line.amount}
          change={(amount) => put({ amount })}
        />
      )}
      {of !== "expenses" && (
        <DayField label={words.dueOn} value={line.dueOn} change={(dueOn) => put({ dueOn })} />
      )}
    </>
  );
}

function DutyFields({
  line,
  put,
}: {
  readonly line: TypedLine;
  readonly put: (part: Partial<TypedLine>) => void;
}) {
  const words = useText("contract");
  return (
    <>
      <Choice
        label={words.draft.whose}
        value={line.by}
        options={[
          ["applicant", words.draft.family],
          ["agency", words.draft.agency],
        ]}
        change={(by) => put({ by })}
      />
      <Choice
        label={words.evidence}
        value={line.evidence}
        options={EVIDENCE_KINDS.map((kind) => [kind, words.evidenceKinds[kind]])}
        change={(evidence) => put({ evidence })}
      />
    </>
  );
}
