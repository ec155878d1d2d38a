import { Textarea } from "@navikt/ds-react";

import { useText } from "../text/use-text.ts";

/** Several short texts, one on each line. */
export function LinesField({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (lines: string) => void;
}) {
  const { eachLine } = useText("outreach");
  return (
    <Textarea
      size="small"
      label={label}
      description={eachLine}
      minRows={2}
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  );
}
