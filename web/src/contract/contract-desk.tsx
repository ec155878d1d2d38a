import { Button, Heading, InlineMessage } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";

import type { ContractAction } from "../../../shared/contracts/contract-action.ts";
import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { actOnContract } from "../server/contracts.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { FormButtons } from "../shell/form-buttons.tsx";
import { useText } from "../text/use-text.ts";
import { ContractFields } from "./contract-fields.tsx";
import { CONTRACT_FORMS, type ContractDeed, contractActionOf } from "./contract-forms.ts";
import { NOTHING_TYPED, type Typed } from "./typed-deed.ts";

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
      <FormButtons size="small" deeds={offered} names={words.deeds} open={open} change={setOpen} />
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
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [missing, setMissing] = useState(false);
  const put = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const action = contractActionOf(deed, typed, view);
    setMissing(action === undefined);
    if (action !== undefined) void send(action);
  };
  return (
    <form className="o-deed" aria-label={words.deeds[deed]} onSubmit={submit} noValidate>
      <ContractFields deed={deed} view={view} typed={typed} put={put} />
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
