import { Button, ErrorMessage } from "@navikt/ds-react";
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";

import type { DecisionDifference } from "../../../shared/contracts/review.ts";
import { useText } from "../text/use-text.ts";
import { type Deed, useCasework } from "./casework-context.ts";
import { DifferenceView } from "./difference-view.tsx";

/**
 * A form that does something to a case. Where it touches figures, the difference to the decision
 * stands on the page before anything is saved.
 */
export function DeedForm({
  title,
  deed,
  missing,
  previewed = false,
  submit,
  done,
  children,
}: {
  readonly title: string;
  /** What is meant; undefined while something is missing. */
  readonly deed: () => Deed | undefined;
  /** Says what is missing. */
  readonly missing: string;
  /** Whether the difference is shown first. */
  readonly previewed?: boolean;
  readonly submit: string;
  /** Called when it is done or given up. */
  readonly done: () => void;
  readonly children: ReactNode;
}) {
  const { forms } = useText("acting");
  const casework = useCasework();
  const [fault, setFault] = useState<string>();
  const [shown, setShown] = useState<{ deed: Deed; difference: DecisionDifference | undefined }>();
  const saving = useRef(false);
  const first = useRef<HTMLFormElement>(null);

  const save = async (meant: Deed) => {
    if (casework === undefined || saving.current) return;
    saving.current = true;
    const saved = await casework.act(meant);
    saving.current = false;
    if (saved) done();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const meant = deed();
    setFault(meant === undefined ? missing : undefined);
    if (meant === undefined || casework === undefined) return;
    if (!previewed) return save(meant);
    const tried = await casework.tryOut(meant);
    // What was refused is explained above; without a difference there is nothing to save yet.
    if (tried !== undefined) setShown({ deed: meant, difference: tried.difference });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    done();
  };
  return (
    <form
      ref={first}
      className="o-deed"
      aria-label={title}
      onSubmit={(event) => void send(event)}
      onChange={() => setShown(undefined)}
      onKeyDown={leave}
      noValidate
    >
      {children}
      <div role="alert">
        {fault !== undefined && <ErrorMessage size="small">{fault}</ErrorMessage>}
      </div>
      <div aria-live="polite">
        {shown?.difference && <DifferenceView difference={shown.difference} />}
      </div>
      <div className="o-toolbar">
        {shown === undefined ? (
          <Button key="preview" size="small" loading={casework?.busy === true}>
            {previewed ? forms.preview : submit}
          </Button>
        ) : (
          <Button
            key="save"
            type="button"
            size="small"
            autoFocus
            loading={casework?.busy === true}
            onClick={() => void save(shown.deed)}
          >
            {submit}
          </Button>
        )}
        <Button type="button" size="small" variant="tertiary" onClick={done}>
          {forms.cancel}
        </Button>
      </div>
    </form>
  );
}
