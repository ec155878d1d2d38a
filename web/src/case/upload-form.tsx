import { BodyShort, Button, ErrorMessage, Select } from "@navikt/ds-react";
import { type FormEvent, useId, useState } from "react";

import { UPLOAD_TYPES } from "../../../shared/contracts/api.ts";
import type { NamedMember } from "../decision/people.ts";
import { sendPaper } from "../server/cases.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { faultOf, LARGEST_MEGABYTES } from "./upload-limits.ts";

type Progress = "idle" | "sending" | "sent" | "failed";

/** A form that sends one paper of a member, from the camera or from a file. */
export function UploadForm({
  caseId,
  members,
  sent,
}: {
  readonly caseId: string;
  readonly members: readonly NamedMember[];
  readonly sent: (documentId: string) => void;
}) {
  const { upload: words } = useText("casework");
  const { relations } = useText("terms");
  const [memberId, setMemberId] = useState(members[0]?.id ?? "");
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<"noFile" | "empty" | "tooLarge" | "wrongType">();
  const [progress, setProgress] = useState<Progress>("idle");
  const hint = useId();

  const take = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    setFault(faultOf(chosen));
    setProgress("idle");
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (file === undefined) setFault("noFile");
    if (file === undefined || fault !== undefined) return;
    setProgress("sending");
    sendPaper(caseId, memberId, file).then(
      (documentId) => {
        setProgress("sent");
        setFile(undefined);
        sent(documentId);
      },
      () => setProgress("failed"),
    );
  };
  return (
    <form className="o-upload" onSubmit={send} noValidate>
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
          <FileChoice name={words.camera} camera take={take} />
          <FileChoice name={words.choose} take={take} />
        </div>
      </div>
      <div role="status">
        {file !== undefined && (
          <BodyShort size="small">{fill(words.chosen, { name: file.name })}</BodyShort>
        )}
        {progress === "sent" && <BodyShort size="small">{words.sent}</BodyShort>}
      </div>
      <div role="alert">
        {fault !== undefined && (
          <ErrorMessage size="small">
            {fill(words[fault], { size: LARGEST_MEGABYTES })}
          </ErrorMessage>
        )}
        {progress === "failed" && <ErrorMessage size="small">{words.failed}</ErrorMessage>}
      </div>
      <Button size="small" loading={progress === "sending"}>
        {progress === "sending" ? words.sending : words.send}
      </Button>
    </form>
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
