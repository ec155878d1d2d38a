import type { NamedMember } from "../decision/people.ts";
import { Choice } from "../shell/choice.tsx";
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
    <Choice
      autoFocus
      label={forms.whose}
      value={memberId}
      options={[
        ["", forms.choose],
        ...members.map(
          ({ id, name, relation }) => [id, name ?? wordFor(relations, relation)] as const,
        ),
      ]}
      change={change}
    />
  );
}
