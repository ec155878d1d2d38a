import { BodyShort, Button, TextField } from "@navikt/ds-react";
import { useState } from "react";

import type { NamedMember } from "../decision/people.ts";
import { QrCode } from "../picture/qr-code.tsx";
import { makeLink } from "../server/links.ts";
import { Choice } from "../shell/choice.tsx";
import { FailureMessage } from "../shell/failure-message.tsx";
import { dateText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** Makes a link for one member's papers, shown once as text and as a code for a camera. */
export function LinkMaker({
  caseId,
  members,
}: {
  readonly caseId: string;
  readonly members: readonly NamedMember[];
}) {
  const { link: words, member } = useText("upload");
  const terms = useText("terms");
  const [memberId, setMemberId] = useState(members[0]?.id ?? "");
  const [made, setMade] = useState<{ readonly address: string; readonly validUntil: string }>();
  const [fault, setFault] = useState<unknown>();
  const make = async () => {
    setFault(undefined);
    try {
      const { path, validUntil } = await makeLink(caseId, { memberId });
      setMade({ address: location.origin + path, validUntil });
    } catch (error) {
      setFault(error);
    }
  };
  const choose = (id: string) => {
    setMemberId(id);
    setMade(undefined);
  };
  return (
    <div className="o-upload">
      <BodyShort size="small">{words.makeHelp}</BodyShort>
      <Choice
        label={member}
        value={memberId}
        options={members.map(({ id, name, relation }) => [
          id,
          name ?? wordFor(terms.relations, relation),
        ])}
        change={choose}
      />
      <Button type="button" size="small" variant="secondary" onClick={() => void make()}>
        {words.makeNow}
      </Button>
      {fault !== undefined && <FailureMessage error={fault} />}
      <div role="status">
        {made !== undefined && (
          <>
            <BodyShort size="small">
              <strong>{words.made}</strong>{" "}
              {fill(words.validUntil, { date: dateText(made.validUntil.slice(0, 10), terms) })}
            </BodyShort>
            <TextField
              size="small"
              readOnly
              label={words.address}
              value={made.address}
              onFocus={({ target }) => target.select()}
            />
            <QrCode text={made.address} name={words.code} help={words.makeHelp} tooLong="" />
          </>
        )}
      </div>
    </div>
  );
}
