import { Button, Textarea } from "@navikt/ds-react";

import { LineField } from "../shell/line-field.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { LinesField } from "./lines-field.tsx";
import type { TypedFamily } from "./noted-visit.ts";

/** One family of a visit: what was advised, a situation without a programme, the case opened. */
export function FamilyFields({
  family,
  number,
  change,
  remove,
}: {
  readonly family: TypedFamily;
  readonly number: number;
  readonly change: (family: TypedFamily) => void;
  readonly remove: () => void;
}) {
  const words = useText("outreach");
  return (
    <fieldset className="o-panel o-answer">
      <legend>{fill(words.familyNumber, { number })}</legend>
      <LinesField
        label={words.advice}
        value={family.advice}
        change={(advice) => change({ ...family, advice })}
      />
      <Textarea
        size="small"
        label={words.situation}
        description={words.situationHint}
        minRows={2}
        maxLength={2000}
        value={family.situation}
        onChange={({ target }) => change({ ...family, situation: target.value })}
      />
      <LineField
        label={words.caseId}
        maxLength={64}
        value={family.caseId}
        change={(caseId) => change({ ...family, caseId })}
      />
      <div>
        <Button type="button" size="xsmall" variant="tertiary" onClick={remove}>
          {fill(words.removeFamily, { number })}
        </Button>
      </div>
    </fieldset>
  );
}
