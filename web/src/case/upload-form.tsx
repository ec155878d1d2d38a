import { BodyShort, Button, ErrorMessage, Select } from "@navikt/ds-react";
import { type FormEvent, useId, useState } from "react";

import { UPLOAD_TYPES } from "../../../shared/contracts/api.ts";
import { type CapturedPage, capturePage, paperOf } from "../capture/captured-page.ts";
import { keepPaper } from "../capture/outbox.ts";
import { PageStrip } from "../capture/page-strip.tsx";
import { WaitingPapers } from "../capture/waiting-papers.tsx";
import type { NamedMember } from "../decision/people.ts";
import { fill, fillCount, wordFor } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { faultOf, LARGEST_MEGABYTES } from "./upload-limits.ts";
import { useOutbox } from "./use-outbox.ts";

type Fault = "noFile" | "empty" | "tooLarge" | "wrongType" | "failed" | "mixed";

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
  const { language } = useSpeech();
  const [memberId, setMemberId] = useState(members[0]?.id ?? "");
  const [pages, setPages] = useState<readonly CapturedPage[]>([]);
  const [fault, setFault] = useState<Fault>();
  const outbox = useOutbox(caseId, sent);
  const hint = useId();

  const take = async (files: readonly File[]) => {
    const faulty = files.map(faultOf).find((one) => one !== undefined);
    const together = [...pages.map(({ file }) => file), ...files];
    const mixed = together.length > 1 && together.some(({ type }) => !isPicture(type));
    setFault(faulty ?? (mixed ? "mixed" : undefined));
    if (faulty !== undefined || mixed) return;
    const taken: CapturedPage[] = [];
    for (const file of files) taken.push(await capturePage(file));
    setPages((before) => [...before, ...taken]);
  };
  const keepAndSend = async () => {
    try {
      const paper = await paperOf(pages);
      if (paper === undefined) return setFault("noFile");
      if (faultOf(paper) !== undefined) return setFault(faultOf(paper));
      await keepPaper(caseId, memberId, paper);
    } catch {
      return setFault("failed");
    }
    setPages([]);
    await outbox.send();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pages.length === 0) setFault((before) => before ?? "noFile");
    else void keepAndSend();
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
          <FileChoice
            name={pages.length === 0 ? words.camera : words.pages.another}
            camera
            take={(files) => void take(files)}
          />
          <FileChoice name={words.choose} take={(files) => void take(files)} />
        </div>
      </div>
      <div role="status">
        {pages.length > 0 && (
          <BodyShort size="small">
            {fillCount(words.pages.count, pages.length, language)}{" "}
            {pages.map(({ file }) => file.name).join(", ")}
          </BodyShort>
        )}
        {outbox.state === "sent" && <BodyShort size="small">{words.sent}</BodyShort>}
      </div>
      {pages.length > 0 && <PageStrip pages={pages} change={setPages} />}
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
      {outbox.state !== "sending" && (
        <WaitingPapers papers={outbox.papers} send={() => void outbox.send()} />
      )}
    </form>
  );
}

function isPicture(type: string): boolean {
  return type === "image/jpeg" || type === "image/png";
}

function FileChoice({
  name,
  camera = false,
  take,
}: {
  readonly name: string;
  readonly camera?: boolean;
  readonly take: (files: readonly File[]) => void;
}) {
  return (
    <label className="o-file">
      <input
        type="file"
        multiple={!camera}
        accept={camera ? "image/*" : UPLOAD_TYPES.join(",")}
        {...(camera ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <span>{name}</span>
    </label>
  );
}
