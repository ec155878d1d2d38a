import { Heading, Tag } from "@navikt/ds-react";

import type { CaseMember, Decision } from "../server/answers.ts";
import { useText } from "../text/use-text.ts";
import { Cites } from "./cites.tsx";
import { memberName } from "./people.ts";

/** Who is counted in the family and who is not, each with the reason and the article. */
export function HouseholdList({
  decision,
  members,
}: {
  readonly decision: Decision;
  readonly members: readonly CaseMember[];
}) {
  const { household: words } = useText("decision");
  const { relations } = useText("terms");
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <ul className="o-household">
        {decision.household.map((member) => (
          <li key={member.memberId}>
            <strong>{memberName(member.memberId, members, relations)}</strong>{" "}
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
            <p>{member.reason}</p>
            <Cites cites={member.cites} />
          </li>
        ))}
      </ul>
    </section>
  );
}
