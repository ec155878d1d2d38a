import { Select } from "@navikt/ds-react";

import type { NamedMember } from "../decision/people.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** Whose something is. */
export function MemberSelect({
  members,
  memberId,
  change,
}: {
  readonly members: readonly NamedMember[];
  readonly memberId: string;
  readonly change: (memberId: string) => void;
}) {
  const { forms } = useText("acting");
  const { relations } = useText("terms");
  return (
    <Select
      autoFocus
      size="small"
      label={forms.whose}
      value={memberId}
      onChange={({ target }) => change(target.value)}
    >
      <option value="">{forms.choose}</option>
      {members.map(({ id, name, relation }) => (
        <option key={id} value={id}>
          {name ?? wordFor(relations, relation)}
        </option>
      ))}
    </Select>
  );
}
