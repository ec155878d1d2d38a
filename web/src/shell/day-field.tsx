import { useId } from "react";

/** A day, by the browser's own field: keyboard, voice and calendar work in each language. */
export function DayField({
  label,
  value,
  change,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (day: string) => void;
  readonly autoFocus?: boolean;
}) {
  const id = useId();
  return (
    <div className="aksel-form-field aksel-form-field--small">
      <label htmlFor={id} className="aksel-form-field__label aksel-label aksel-label--small">
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="aksel-text-field__input aksel-body-short aksel-body-short--small"
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the field opens because somebody asked for its form
        autoFocus={autoFocus}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}
