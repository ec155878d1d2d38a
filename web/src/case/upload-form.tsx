import { BodyShort, Button, ErrorMessage, InlineMessage, Select } from "@navikt/ds-react";
import { type FormEvent, useId, useState } from "react";

import { UPLOAD_TYPES } from "../../../shared/contracts/api.ts";
import { discardPaper, keepPaper } from "../capture/outbox.ts";
import { adviceOn, measurePicture, type QualityAdvice } from "../capture/picture-quality.ts";
import { readPicture } from "../capture/read-picture.ts";
import type { NamedMember } from "../decision/people.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { faultOf, LARGEST_MEGABYTES } from "./upload-limits.ts";
import { useOutbox } from "./use-outbox.ts";

type Fault = "noFile" | "empty" | "tooLarge" | "wrongType" | "failed";

/** What is known of a file before it is sent. */
interface Taken {
  readonly file: File;
  readonly advice: readonly QualityAdvice[];
}

/** A form that sends one paper of a member, from the camera or from a file, now or when it can. */
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
  const [taken, setTaken] = useState<Taken>();
  const [fault, setFault] = useState<Fault>();
  const outbox = useOutbox(caseId, sent);
  const hint = useId();

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setFault(faultOf(file));
    setTaken({ file, advice: [] });
    const picture = await readPicture(file);
    if (picture !== undefined) setTaken({ file, advice: adviceOn(measurePicture(picture)) });
  };
  const keepAndSend = async (paper: Taken) => {
    setTaken(undefined);
    try {
      await keepPaper(caseId, memberId, paper.file);
    } catch {
      setTaken(paper);
      setFault("failed");
      return;
    }
    await outbox.send();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (taken === undefined) setFault("noFile");
    else if (faultOf(taken.file) === undefined) void keepAndSend(taken);
  };
  return (
    <form className="o-upload" onSubmit={submit} noValidate>
      <Select
        label={words.member}
        size="small"
        value={memberId}
        onChange={(event) => setMemberId(event.target.value)}
      >
        {members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name ?? wordFor(relations, member.relation)}
          </option>
        ))}
      </Select>
      {/* biome-ignore lint/a11y/useSemanticElements: the group is named by its own text */}
      <div role="group" aria-label={words.file} aria-describedby={hint}>
        <BodyShort size="small" id={hint}>
          {fill(words.hint, { size: LARGEST_MEGABYTES })}
        </BodyShort>
        <div className="o-choices">
          <FileChoice name={words.camera} camera take={(file) => void take(file)} />
          <FileChoice name={words.choose} take={(file) => void take(file)} />
        </div>
      </div>
      <div role="status">
        {taken !== undefined && (
          <BodyShort size="small">{fill(words.chosen, { name: taken.file.name })}</BodyShort>
        )}
        {taken !== undefined && taken.advice.length > 0 && <Advice advice={taken.advice} />}
        {outbox.state === "sent" && <BodyShort size="small">{words.sent}</BodyShort>}
      </div>
      <div role="alert">
        {fault !== undefined && (
          <ErrorMessage size="small">
            {fill(words[fault], { size: LARGEST_MEGABYTES })}
          </ErrorMessage>
        )}
        {outbox.state === "failed" && <ErrorMessage size="small">{words.failed}</ErrorMessage>}
      </div>
      <Button size="small" loading={outbox.state === "sending"}>
        {outbox.state === "sending" ? words.sending : words.send}
      </Button>
      {outbox.papers.length > 0 && outbox.state !== "sending" && (
        <div className="o-outbox" role="status">
          <BodyShort size="small">{fill(words.waiting, { count: outbox.papers.length })}</BodyShort>
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            onClick={() => void outbox.send()}
          >
            {words.sendNow}
          </Button>
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            onClick={() => {
              for (const { id } of outbox.papers) void discardPaper(id);
            }}
          >
            {words.discard}
          </Button>
        </div>
      )}
    </form>
  );
}

function Advice({ advice }: { readonly advice: readonly QualityAdvice[] }) {
  const { advice: words } = useText("upload");
  return (
    <InlineMessage status="warning" size="small">
      <strong>{words.title}</strong>
      <ul>
        {advice.map((one) => (
          <li key={one}>{words[one]}</li>
        ))}
      </ul>
      {words.anyway}
    </InlineMessage>
  );
}

function FileChoice({
  name,
  camera = false,
  take,
}: {
  readonly name: string;
  readonly camera?: boolean;
  readonly take: (file: File | undefined) => void;
}) {
  return (
    <label className="o-file">
      <input
        type="file"
        accept={camera ? "image/*" : UPLOAD_TYPES.join(",")}
        {...(camera ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <span>{name}</span>
    </label>
  );
}
