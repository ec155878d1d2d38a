import { Button } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";

import { addRoute } from "../server/outreach.ts";
import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { LineField } from "../shell/line-field.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { FormEnd } from "./form-end.tsx";
import { emptyRoute, emptyStep, routeOf, type TypedStep } from "./typed-route.ts";
import { useSending } from "./use-sending.ts";

/** A route that a council agreed on: what each agency does, and by when. */
export function RouteForm({ done }: { readonly done: () => void }) {
  const words = useText("outreach");
  const { regions } = useText("terms");
  const [route, setRoute] = useState(emptyRoute);
  const sending = useSending();
  const { steps } = route;
  const put = (part: Partial<typeof route>) => setRoute({ ...route, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = routeOf(route);
    sending.send(whole && (() => addRoute(whole).then(done)));
  };
  return (
    <form className="o-panel o-answer" onSubmit={submit} noValidate>
      <LineField
        autoFocus
        label={words.name}
        maxLength={200}
        value={route.name}
        change={(name) => put({ name })}
      />
      <Choice
        label={words.region}
        value={route.region}
        options={Object.entries(regions)}
        change={(region) => put({ region })}
      />
      <DayField
        label={words.agreedOn}
        value={route.agreedOn}
        change={(agreedOn) => put({ agreedOn })}
      />
      <LineField
        label={words.council}
        maxLength={200}
        value={route.council}
        change={(council) => put({ council })}
      />
      <LineField
        label={words.protocol}
        maxLength={200}
        value={route.protocol}
        change={(protocol) => put({ protocol })}
      />
      {steps.map((step, place) => (
        <StepFields
          key={step.id}
          step={step}
          earlier={steps.slice(0, place)}
          change={(changed) => put({ steps: steps.map((one) => (one === step ? changed : one)) })}
          remove={() => put({ steps: without(steps, step) })}
        />
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => put({ steps: [...steps, emptyStep()] })}
        >
          {words.addStep}
        </Button>
      </div>
      <FormEnd sending={sending} missing={words.routeMissing} />
    </form>
  );
}

/** Steps without one of them; whatever came after it begins at once. */
function without(steps: readonly TypedStep[], gone: TypedStep): readonly TypedStep[] {
  return steps
    .filter((one) => one !== gone)
    .map((one) => (one.after === gone.id ? { ...one, after: "" } : one));
}

function StepFields({
  step,
  earlier,
  change,
  remove,
}: {
  readonly step: TypedStep;
  readonly earlier: readonly TypedStep[];
  readonly change: (step: TypedStep) => void;
  readonly remove: () => void;
}) {
  const words = useText("outreach");
  const number = earlier.length + 1;
  const before = earlier.map(
    ({ id }, place) => [id, fill(words.step, { number: place + 1 })] as const,
  );
  return (
    <fieldset className="o-panel o-filters">
      <legend>{fill(words.step, { number })}</legend>
      <LineField
        label={words.agency}
        maxLength={200}
        value={step.agency}
        change={(agency) => change({ ...step, agency })}
      />
      <LineField
        label={words.what}
        maxLength={2000}
        value={step.what}
        change={(what) => change({ ...step, what })}
      />
      <LineField
        label={words.days}
        inputMode="numeric"
        maxLength={3}
        value={step.withinDays}
        change={(withinDays) => change({ ...step, withinDays })}
      />
      <Choice
        label={words.after}
        value={step.after}
        options={[["", words.atOnce], ...before]}
        change={(after) => change({ ...step, after })}
      />
      <div>
        <Button type="button" size="xsmall" variant="tertiary" onClick={remove}>
          {fill(words.removeStep, { number })}
        </Button>
      </div>
    </fieldset>
  );
}
