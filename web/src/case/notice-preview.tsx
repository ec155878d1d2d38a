import { BodyShort, Button, Heading, Tag } from "@navikt/ds-react";
import { useCallback, useRef, useState } from "react";

import type { NoticeView } from "../../../shared/contracts/notice.ts";
import { readNotice, readNoticePdf } from "../server/cases.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LanguageSelect } from "../shell/language-select.tsx";
import { saveFile } from "../shell/save-file.ts";
import { dateText } from "../text/calendar.ts";
import type { Language } from "../text/language.ts";
import { useSpeech, useText } from "../text/use-text.ts";

/** The notice as the applicant gets it, in any language, before and after it is signed. */
export function NoticePreview({
  caseId,
  version,
}: {
  readonly caseId: string;
  /** Another version of the case is another notice. */
  readonly version: number | undefined;
}) {
  const { notice: words } = useText("status");
  const { language: page } = useSpeech();
  const [language, setLanguage] = useState<Language>(page);
  const layers = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version asks anew
  const question = useCallback(() => readNotice(caseId, language), [caseId, language, version]);
  const { answer, error, again } = useAsked(question);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const download = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      saveFile(await readNoticePdf(caseId, language), `${caseId}-${language}.pdf`);
    } catch (refused) {
      setFault(refused);
    } finally {
      setBusy(false);
    }
  };
  const print = () => {
    // On paper nothing can be unfolded.
    for (const layer of layers.current?.querySelectorAll("details") ?? []) layer.open = true;
    window.print();
  };
  return (
    <>
      <div className="o-toolbar">
        <LanguageSelect label={words.language} language={language} change={setLanguage} />
        <Button size="small" variant="secondary" onClick={print}>
          {words.print}
        </Button>
        <Button size="small" variant="secondary" loading={busy} onClick={() => void download()}>
          {words.pdf}
        </Button>
      </div>
      {fault !== undefined && <FailureMessage error={fault} />}
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      <div ref={layers}>{answer !== undefined && <NoticeLayers notice={answer} />}</div>
    </>
  );
}

/** A notice in three layers: sentences and what to do, then the table, then the whole chain. */
function NoticeLayers({ notice }: { readonly notice: NoticeView }) {
  const { notice: words } = useText("status");
  const terms = useText("terms");
  const [head, ...rows] = notice.table;
  return (
    <article className="o-notice" lang={notice.language} aria-label={words.title}>
      {notice.preview && (
        <Tag size="small" variant="moderate" data-color="warning">
          {words.preview}
        </Tag>
      )}
      <Heading level="3" size="small">
        {notice.title}
      </Heading>
      {notice.sentences.map(({ text, source }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a notice never reorders
        <p key={place} data-source={source}>
          {text}
        </p>
      ))}
      {notice.toDo.length > 0 && (
        <>
          <Heading level="4" size="xsmall">
            {words.toDo}
          </Heading>
          <ul>
            {notice.toDo.map(({ text, until }) => (
              <li key={text}>
                {text}
                {until !== null && <strong> {dateText(until, terms)}</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
      {head !== undefined && (
        <details>
          <summary>{words.table}</summary>
          <div className="o-scroll">
            <table className="o-grid">
              <caption className="o-unseen">{words.table}</caption>
              <thead>
                <tr>
                  {head.map((cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                    <th key={place} scope="col">
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
                  <tr key={place}>
                    {row.map((cell, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      {notice.tree.length > 0 && (
        <details>
          <summary>{words.tree}</summary>
          <ul className="o-tree">
            {notice.tree.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain never reorders
              <li key={place}>
                <BodyShort size="small">{line}</BodyShort>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
