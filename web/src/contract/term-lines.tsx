import { Button, Select, TextField } from "@navikt/ds-react";

import { EVIDENCE_KINDS, PAYMENT_KINDS } from "../../../shared/domain/contract/contract-terms.ts";
import { DayField } from "../shell/day-field.tsx";
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
        <TextField
          size="small"
          label={of === "duties" ? words.duty : words.expense}
          maxLength={2000}
          value={line.what}
          onChange={({ target }) => put({ what: target.value })}
        />
      )}
      {of === "duties" && <DutyFields line={line} put={put} />}
      {of === "payments" && (
        <Select
          size="small"
          label={words.payment}
          value={line.kind}
          onChange={({ target }) =>
            put({ kind: PAYMENT_KINDS.find((one) => one === target.value) ?? "monthly" })
          }
        >
          {PAYMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.paymentKinds[kind]}
            </option>
          ))}
        </Select>
      )}
      {of !== "duties" && (
        <TextField
          size="small"
          inputMode="decimal"
          autoComplete="off"
          label={words.amount}
          value={line.amount}
          onChange={({ target }) => put({ amount: target.value })}
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
      <Select
        size="small"
        label={words.draft.whose}
        value={line.by}
        onChange={({ target }) => put({ by: target.value === "agency" ? "agency" : "applicant" })}
      >
        <option value="applicant">{words.draft.family}</option>
        <option value="agency">{words.draft.agency}</option>
      </Select>
      <Select
        size="small"
        label={words.evidence}
        value={line.evidence}
        onChange={({ target }) =>
          put({ evidence: EVIDENCE_KINDS.find((one) => one === target.value) ?? "certificate" })
        }
      >
        {EVIDENCE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.evidenceKinds[kind]}
          </option>
        ))}
      </Select>
    </>
  );
}
