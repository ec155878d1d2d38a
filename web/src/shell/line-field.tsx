import { TextField, type TextFieldProps } from "@navikt/ds-react";

/** One line to type. The browser offers nothing that was typed before: it was about another family. */
export function LineField({
  change,
  ...field
}: Pick<
  TextFieldProps,
  "label" | "value" | "inputMode" | "description" | "maxLength" | "autoFocus"
> & {
  readonly change: (text: string) => void;
}) {
  return (
    <TextField
      size="small"
      autoComplete="off"
      onChange={({ target }) => change(target.value)}
      {...field}
    />
  );
}
