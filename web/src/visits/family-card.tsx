import { BodyShort, Button, Tag, type TagProps } from "@navikt/ds-react";
import { useState } from "react";

import { type Draft, type DraftState, discardDraft } from "../application/draft.ts";
import { handoverAddress } from "../application/handover.ts";
import { UploadForm } from "../case/upload-form.tsx";
import { QrCode } from "../picture/qr-code.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { openDraft } from "./open-draft.ts";

const COLOURS: Readonly<Record<DraftState, NonNullable<TagProps["data-color"]>>> = {
  begun: "neutral",
  ready: "warning",
  sent: "success",
  differs: "danger",
};

/** One family on the tablet: go on, take papers, hand over to a phone. */
export function FamilyCard({
  draft,
  papers,
}: {
  readonly draft: Draft;
  /** How many papers of it wait on this tablet. */
  readonly papers: number;
}) {
  const words = useText("visits");
  const { relations } = useText("terms");
  const [code, setCode] = useState<string>();
  const [capturing, setCapturing] = useState(false);
  const { id, answers, names, state, visit } = draft;
  const applicant = answers.people[0]?.id ?? "";
  const name = names[applicant]?.trim() || words.unnamed;
  const members = answers.people.map((person) => ({
    id: person.id,
    relation: person.relation,
    name: names[person.id]?.trim() || relations[person.relation],
  }));
  const show = () => {
    handoverAddress(location.origin, draft).then(setCode, () => setCode(undefined));
  };
  return (
    <article className="o-panel" aria-label={name}>
      <strong>{name}</strong>{" "}
      <Tag size="xsmall" variant="moderate" data-color={COLOURS[state]}>
        {words.states[state]}
      </Tag>
      <BodyShort size="small">
        {visit?.territory} · {fill(words.members, { count: members.length })}
        {papers > 0 && ` · ${fill(words.papers, { count: papers })}`}
      </BodyShort>
      {state === "differs" && <BodyShort size="small">{words.differsHelp}</BodyShort>}
      <div className="o-toolbar">
        {state !== "sent" && (
          <Button size="small" variant="secondary" onClick={() => openDraft(id)}>
            {words.goOn}
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          aria-expanded={capturing}
          onClick={() => setCapturing(!capturing)}
        >
          {words.takePapers}
        </Button>
        {state !== "sent" && (
          <Button
            size="small"
            variant="secondary"
            aria-expanded={code !== undefined}
            onClick={() => (code === undefined ? show() : setCode(undefined))}
          >
            {words.handOver}
          </Button>
        )}
        {state !== "ready" && papers === 0 && (
          <Button size="small" variant="tertiary" onClick={() => void discardDraft(id)}>
            {words.remove}
          </Button>
        )}
      </div>
      {code !== undefined && <HandoverCode address={code} name={name} />}
      {capturing && <UploadForm caseId={id} members={members} sent={() => undefined} />}
    </article>
  );
}

/** The application as squares for the camera of the family's own phone. */
function HandoverCode({ address, name }: { readonly address: string; readonly name: string }) {
  const words = useText("visits");
  return (
    <QrCode
      text={address}
      name={fill(words.code, { name })}
      help={words.codeHelp}
      tooLong={words.tooLong}
    />
  );
}
