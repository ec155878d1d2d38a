import { Select } from "@navikt/ds-react";

/** One of a few codes, by its name; "none of them" is an option like the others, its code empty. */
export function Choice<Code extends string>({
  label,
  value,
  options,
  change,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: Code;
  /** Each code with its name, in the order in which they are offered. */
  readonly options: readonly (readonly [code: Code, name: string])[];
  readonly change: (code: Code) => void;
  readonly autoFocus?: boolean;
}) {
  return (
    <Select
      autoFocus={autoFocus}
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find(([code]) => code === target.value);
        if (chosen !== undefined) change(chosen[0]);
      }}
    >
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
