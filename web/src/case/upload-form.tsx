import { BodyShort, Button, ErrorMessage } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";

import { keepPaper } from "../capture/outbox.ts";
import { PageTaker, useTakenPages } from "../capture/page-taker.tsx";
import { WaitingPapers } from "../capture/waiting-papers.tsx";
import type { NamedMember } from "../decision/people.ts";
import { Choice } from "../shell/choice.tsx";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { useOutbox } from "./use-outbox.ts";

/** A form that sends one paper of a member, page by page from the camera or from files. */
export function UploadForm({
  caseId,
  members,
  sent,
}: {
  readonly caseId: string;
  readonly members: readonly NamedMember[];
  readonly sent: (documentId: string) => void;
}) {
  const words = useText("upload");
  const { relations } = useText("terms");
  const [memberId, setMemberId] = useState(members[0]?.id ?? "");
  const taken = useTakenPages();
  const outbox = useOutbox(caseId, sent);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void taken.giveTo(async (paper) => {
      await keepPaper(caseId, memberId, paper);
      void outbox.send();
    });
  };
  return (
    <form className="o-upload" onSubmit={submit} noValidate>
      <Choice
        label={words.member}
        value={memberId}
        options={members.map(({ id, name, relation }) => [
          id,
          name ?? wordFor(relations, relation),
        ])}
        change={setMemberId}
      />
      <PageTaker taken={taken}>
        {outbox.state === "sent" && <BodyShort size="small">{words.sent}</BodyShort>}
      </PageTaker>
      <div role="alert">
        {outbox.state === "failed" && <ErrorMessage size="small">{words.failed}</ErrorMessage>}
      </div>
      <Button size="small" loading={outbox.state === "sending"}>
        {outbox.state === "sending" ? words.sending : words.send}
      </Button>
      {outbox.state !== "sending" && (
        <WaitingPapers papers={outbox.papers} send={() => void outbox.send()} />
      )}
    </form>
  );
}
