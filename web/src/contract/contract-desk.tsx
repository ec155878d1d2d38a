import { Button, Heading, InlineMessage, Select, Textarea, TextField } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";

import type { ContractAction } from "../../../shared/contracts/contract-action.ts";
import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { actOnContract } from "../server/contracts.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import {
  CONTRACT_FORMS,
  type ContractDeed,
  contractActionOf,
  type Typed,
} from "./contract-forms.ts";

/** What may be done to a contract now, each with only the fields it needs. */
export function ContractDesk({
  view,
  show,
}: {
  readonly view: ContractView;
  readonly show: (view: ContractView) => void;
}) {
  const words = useText("contract");
  const [open, setOpen] = useState<ContractDeed>();
  const [fault, setFault] = useState<unknown>();
  const offered = (Object.keys(CONTRACT_FORMS) as ContractDeed[]).filter((deed) =>
    view.actions.includes(deed),
  );
  const send = async (action: ContractAction) => {
    try {
      const answer = await actOnContract(view.contractId, action);
      show(answer.view);
      setOpen(undefined);
      setFault(undefined);
    } catch (refused) {
      setFault(refused);
    }
  };
  if (offered.length === 0) return null;
  return (
    <section className="o-panel">
      <Heading level="2" size="small">
        {words.desk}
      </Heading>
      <div className="o-toolbar">
        {offered.map((deed) => (
          <Button
            key={deed}
            size="small"
            variant="secondary"
            aria-expanded={deed === open}
            onClick={() => setOpen(deed === open ? undefined : deed)}
          >
            {words.deeds[deed]}
          </Button>
        ))}
      </div>
      <div role="alert">{fault !== undefined && <FailureMessage error={fault} />}</div>
      {open !== undefined && <DeedFields key={open} deed={open} view={view} send={send} />}
    </section>
  );
}

function DeedFields({
  deed,
  view,
  send,
}: {
  readonly deed: ContractDeed;
  readonly view: ContractView;
  readonly send: (action: ContractAction) => Promise<void>;
}) {
  const words = useText("contract");
  const { forms } = useText("acting");
  const [typed, setTyped] = useState<Typed>({
    text: "",
    which: "",
    month: "",
    order: "",
    accepted: "",
  });
  const [missing, setMissing] = useState(false);
  const fields: readonly (keyof Typed)[] = CONTRACT_FORMS[deed];
  const put = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const action = contractActionOf(deed, typed, view);
    setMissing(action === undefined);
    if (action !== undefined) void send(action);
  };
  return (
    <form className="o-deed" aria-label={words.deeds[deed]} onSubmit={submit} noValidate>
      {fields.includes("which") && (
        <WhichField
          deed={deed}
          view={view}
          value={typed.which}
          change={(to) => put({ which: to })}
        />
      )}
      {fields.includes("month") && (
        <TextField
          size="small"
          label={forms.month}
          value={typed.month}
          onChange={({ target }) => put({ month: target.value.trim() })}
        />
      )}
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
      {fields.includes("order") && (
        <TextField
          size="small"
          label={words.order}
          value={typed.order}
          onChange={({ target }) => put({ order: target.value.trim() })}
        />
      )}
      {fields.includes("text") && (
        <Textarea
          size="small"
          minRows={2}
          maxLength={2000}
          label={words.text}
          onChange={({ target }) => put({ text: target.value.trim() })}
        />
      )}
      <div role="alert">
        {missing && (
          <InlineMessage size="small" status="error">
            {forms.missing}
          </InlineMessage>
        )}
      </div>
      <Button size="small">{words.deeds[deed]}</Button>
    </form>
  );
}

function WhichField({
  deed,
  view,
  value,
  change,
}: {
  readonly deed: ContractDeed;
  readonly view: ContractView;
  readonly value: string;
  readonly change: (id: string) => void;
}) {
  const words = useText("contract");
  const { forms } = useText("acting");
  const choices: readonly (readonly [string, string])[] =
    deed === "pay"
      ? view.terms.payments.map(({ id, kind, amount }) => [
          id,
          fill(words.paymentChoice, { kind: words.paymentKinds[kind], amount }),
        ])
      : view.terms.obligations.map(({ id, what }) => [id, what]);
  return (
    <Select
      size="small"
      label={deed === "pay" ? words.payment : words.duty}
      value={value}
      onChange={({ target }) => change(target.value)}
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
