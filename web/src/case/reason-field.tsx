import { Select, Textarea } from "@navikt/ds-react";
import { useState } from "react";

import { useText } from "../text/use-text.ts";

/** Asks why: one of the usual reasons, or one's own words. What is kept is the text. */
export function ReasonField({
  usual,
  label,
  change,
}: {
  /** Usual reasons in the language of the page; empty: own words alone. */
  readonly usual: readonly string[];
  readonly label: string;
  readonly change: (reason: string) => void;
}) {
  const { forms } = useText("acting");
  const [own, setOwn] = useState(usual.length === 0);
  return (
    <>
      {usual.length > 0 && (
        <Select
          size="small"
          label={label}
          onChange={({ target }) => {
            setOwn(target.value === "own");
            change(target.value === "own" ? "" : target.value);
          }}
        >
          <option value="">{forms.choose}</option>
          {usual.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          <option value="own">{forms.ownWords}</option>
        </Select>
      )}
      {own && (
        <Textarea
          size="small"
          label={usual.length > 0 ? forms.ownWords : label}
          minRows={2}
          maxLength={2000}
          onChange={({ target }) => change(target.value.trim())}
        />
      )}
    </>
  );
}
