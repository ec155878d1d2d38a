import { Heading, Tag } from "@navikt/ds-react";
import { useText } from "../text/use-text.ts";
import { Cites } from "./cites.tsx";
import type { NamedMember } from "./people.ts";
import { memberName } from "./people.ts";
import type { ShownDecision } from "./shown-decision.ts";
import { memberReason } from "./trace-line.ts";

/** Who is counted in the family and who is not, each with the reason and the article. */
export function HouseholdList({
  decision,
  members,
}: {
  readonly decision: ShownDecision;
  readonly members: readonly NamedMember[];
}) {
  const { household: words } = useText("decision");
  const terms = useText("terms");
  const trace = useText("trace");
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <ul className="o-household">
        {decision.household.map((member) => (
          <li key={member.memberId}>
            <strong>{memberName(member.memberId, members, terms.relations)}</strong>{" "}
            <Tag
              size="xsmall"
              variant="moderate"
              data-color={member.counted ? "success" : "neutral"}
            >
              <span aria-hidden="true" className="o-sign">
                {member.counted ? "✓" : "–"}
              </span>
              {member.counted ? words.counted : words.notCounted}
            </Tag>
            <p>{memberReason(member.reason, trace, terms)}</p>
            <Cites cites={member.cites} />
          </li>
        ))}
      </ul>
    </section>
  );
}
