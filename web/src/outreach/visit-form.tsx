import { Alert, Button } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";

import { DayField } from "../shell/day-field.tsx";
import { LineField } from "../shell/line-field.tsx";
import { useText } from "../text/use-text.ts";
import { handIn, nextNumber } from "./device-notes.ts";
import { FamilyFields } from "./family-fields.tsx";
import { FormEnd } from "./form-end.tsx";
import { LinesField } from "./lines-field.tsx";
import { emptyFamily, emptyVisit, notesOf } from "./noted-visit.ts";
import { useSending } from "./use-sending.ts";

/** Notes a visit: when, where, who travelled, and what was done for each family. */
export function VisitForm({ noted }: { readonly noted: () => void }) {
  const words = useText("outreach");
  const [visit, setVisit] = useState(emptyVisit);
  const [outcome, setOutcome] = useState<"stored" | "differs">();
  const sending = useSending();
  const put = (part: Partial<typeof visit>) => setVisit({ ...visit, ...part });
  const { families } = visit;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOutcome(undefined);
    const notes = notesOf(visit, nextNumber());
    const work = notes && (() => store([...notes]));
    sending.send(work);
  };
  const store = async (notes: Parameters<typeof handIn>[0]) => {
    const answer = await handIn(notes);
    const differs = answer.notes.some((note) => note.outcome === "differs");
    setOutcome(differs ? "differs" : "stored");
    if (!differs) setVisit(emptyVisit());
    noted();
  };
  return (
    <form className="o-panel o-answer" onSubmit={submit} noValidate>
      <DayField
        autoFocus
        label={words.visitedOn}
        value={visit.visitedOn}
        change={(visitedOn) => put({ visitedOn })}
      />
      <LineField
        label={words.territory}
        maxLength={200}
        value={visit.territory}
        change={(territory) => put({ territory })}
      />
      <LinesField label={words.routeLines} value={visit.route} change={(route) => put({ route })} />
      <LinesField label={words.teamLines} value={visit.team} change={(team) => put({ team })} />
      {families.map((family, place) => (
        <FamilyFields
          key={family.id}
          family={family}
          number={place + 1}
          change={(changed) =>
            put({ families: families.map((one) => (one === family ? changed : one)) })
          }
          remove={() => put({ families: families.filter((one) => one !== family) })}
        />
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => put({ families: [...families, emptyFamily()] })}
        >
          {words.addFamily}
        </Button>
      </div>
      {outcome !== undefined && (
        <Alert size="small" variant={outcome === "stored" ? "success" : "error"} role="status">
          {words[outcome]}
        </Alert>
      )}
      <FormEnd sending={sending} missing={words.noteMissing} />
    </form>
  );
}
