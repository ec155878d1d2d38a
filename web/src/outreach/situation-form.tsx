import { Button } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";

import type {
  RouteTemplate,
  SituationAction,
  SituationView,
} from "../../../shared/contracts/outreach.ts";
import { actOnSituation } from "../server/outreach.ts";
import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { useText } from "../text/use-text.ts";
import { FormEnd } from "./form-end.tsx";
import { useSending } from "./use-sending.ts";

/** What may be done about a situation: the council puts it on a route, staff tell what is done. */
export function SituationForm({
  situation,
  routes,
  changed,
}: {
  readonly situation: SituationView;
  readonly routes: readonly RouteTemplate[];
  readonly changed: () => void;
}) {
  const words = useText("outreach");
  const [open, setOpen] = useState(false);
  const { route } = situation;
  const options: readonly (readonly [string, string])[] =
    route === null
      ? routes.map(({ templateId, name }) => [templateId, name])
      : route.tasks
          .filter(({ dueOn, doneOn }) => dueOn !== null && doneOn === null)
          .map(({ stepId, what }) => [stepId, what]);
  if (options.length === 0) return null;
  return (
    <>
      <Button size="small" variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {route === null ? words.follow : words.markDone}
      </Button>
      {open && (
        <StepForm
          situation={situation}
          options={options}
          done={() => {
            setOpen(false);
            changed();
          }}
        />
      )}
    </>
  );
}

function StepForm({
  situation,
  options,
  done,
}: {
  readonly situation: SituationView;
  readonly options: readonly (readonly [string, string])[];
  readonly done: () => void;
}) {
  const words = useText("outreach");
  const { situationId, version: seen, route } = situation;
  const [chosen, setChosen] = useState(options[0]?.[0] ?? "");
  const [day, setDay] = useState("");
  const sending = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const on = day as SituationAction["on"];
    const action: SituationAction =
      route === null
        ? { action: "follow-route", seen, templateId: chosen, on }
        : { action: "task-done", seen, stepId: chosen, on };
    const ready = day !== "" && chosen !== "";
    sending.send(ready ? () => actOnSituation(situationId, action).then(done) : undefined);
  };
  return (
    <form className="o-panel o-answer" onSubmit={submit} noValidate>
      <Choice
        autoFocus
        label={route === null ? words.route : words.task}
        value={chosen}
        options={options}
        change={setChosen}
      />
      <DayField
        label={route === null ? words.startedOn : words.doneOn}
        value={day}
        change={setDay}
      />
      <FormEnd sending={sending} missing={words.dayMissing} />
    </form>
  );
}
