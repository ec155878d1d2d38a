import { ErrorMessage, Select, TextField } from "@navikt/ds-react";

import { useText } from "../text/use-text.ts";
import type { TypedDate } from "./typed-date.ts";

/** Day, month and year as three plain fields: quicker on an old phone than turning a wheel of years. */
export function DateFields({
  legend,
  typed,
  change,
  error,
}: {
  readonly legend: string;
  readonly typed: TypedDate;
  readonly change: (typed: TypedDate) => void;
  readonly error: string | undefined;
}) {
  const { date: words } = useText("calculator");
  const { months } = useText("terms");
  return (
    <fieldset className="o-date">
      <legend className="o-unseen">{legend}</legend>
      <TextField
        label={words.day}
        inputMode="numeric"
        maxLength={2}
        value={typed.day}
        onChange={(event) => change({ ...typed, day: event.target.value })}
      />
      <Select
        label={words.month}
        value={typed.month}
        onChange={(event) => change({ ...typed, month: event.target.value })}
      >
        <option value="">…</option>
        {Object.entries(months)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([number, name]) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
      </Select>
      <TextField
        label={words.year}
        inputMode="numeric"
        maxLength={4}
        value={typed.year}
        onChange={(event) => change({ ...typed, year: event.target.value })}
      />
      <div role="alert" className="o-date-fault">
        {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
      </div>
    </fieldset>
  );
}
