import { BodyShort, ErrorMessage } from "@navikt/ds-react";
import { type ReactNode, useId, useState } from "react";

import { UPLOAD_TYPES } from "../../../shared/contracts/api.ts";
import { faultOf, LARGEST_MEGABYTES } from "../case/upload-limits.ts";
import { fill, fillCount } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { type CapturedPage, capturePage, paperOf } from "./captured-page.ts";
import { PageStrip } from "./page-strip.tsx";

type Fault = "noFile" | "empty" | "tooLarge" | "wrongType" | "failed" | "mixed";

/** The pages of a paper that is being taken, and what is wrong with them. */
export interface TakenPages {
  readonly pages: readonly CapturedPage[];
  readonly change: (pages: readonly CapturedPage[]) => void;
  readonly fault: Fault | undefined;
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Gives the paper away as one file; what is wrong is told, and then nothing is given. */
  readonly giveTo: (keep: (paper: File) => Promise<void>) => Promise<void>;
}

/** Takes a paper page by page: a wrong file is refused at once, before anything is sent. */
export function useTakenPages(): TakenPages {
  const [pages, change] = useState<readonly CapturedPage[]>([]);
  const [fault, setFault] = useState<Fault>();
  const take = async (files: readonly File[]) => {
    const faulty = files.map(faultOf).find((one) => one !== undefined);
    const together = [...pages.map(({ file }) => file), ...files];
    const mixed = together.length > 1 && together.some(({ type }) => !isPicture(type));
    setFault(faulty ?? (mixed ? "mixed" : undefined));
    if (faulty !== undefined || mixed) return;
    const taken: CapturedPage[] = [];
    for (const file of files) taken.push(await capturePage(file));
    change((before) => [...before, ...taken]);
  };
  const giveTo = async (keep: (paper: File) => Promise<void>) => {
    if (pages.length === 0) return setFault((before) => before ?? "noFile");
    try {
      const paper = await paperOf(pages);
      const faulty = paper === undefined ? "noFile" : faultOf(paper);
      setFault(faulty);
      if (paper === undefined || faulty !== undefined) return;
      await keep(paper);
    } catch {
      return setFault("failed");
    }
    change([]);
  };
  return { pages, change, fault, take, giveTo };
}

/** The two ways to take a page, the pages taken, and what is wrong with them. */
export function PageTaker({
  taken,
  children,
}: {
  readonly taken: TakenPages;
  /** What is told of sending, in the same region that tells of pages. */
  readonly children?: ReactNode;
}) {
  const words = useText("upload");
  const { language } = useSpeech();
  const hint = useId();
  const { pages, change, fault, take } = taken;
  return (
    <>
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
        {children}
      </div>
      {pages.length > 0 && <PageStrip pages={pages} change={change} />}
      <div role="alert">
        {fault !== undefined && (
          <ErrorMessage size="small">
            {fill(words[fault], { size: LARGEST_MEGABYTES })}
          </ErrorMessage>
        )}
      </div>
    </>
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
