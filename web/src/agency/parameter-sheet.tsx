import { BodyShort, Button, Heading, Textarea } from "@navikt/ds-react";
import { useState } from "react";

import type { Draft } from "../../../shared/contracts/agency.ts";
import { readSheet } from "../server/agency.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { saveFile } from "../shell/save-file.ts";
import { useText } from "../text/use-text.ts";
import type { ActOnSettings } from "./act-on-settings.ts";
import { DraftButtons } from "./draft-buttons.tsx";

/** Figures of law as a sheet: out as CSV, in as CSV, with the difference and its impact before drafting. */
export function ParameterSheet({
  seen,
  act,
}: {
  readonly seen: number;
  readonly act: ActOnSettings;
}) {
  const words = useText("agency");
  const [csv, setCsv] = useState<string>();
  const [reason, setReason] = useState("");
  const [draft, setDraft] = useState<Draft | null>();
  const [fault, setFault] = useState<unknown>();
  const download = () => {
    readSheet().then(
      (sheet) => saveFile(new Blob([sheet], { type: "text/csv" }), "opora-parameters.csv"),
      setFault,
    );
  };
  const take = async (file: File | undefined) => {
    setDraft(undefined);
    setCsv(await file?.text());
  };
  const send = async (trial: boolean) => {
    if (csv === undefined) return;
    const done = await act({ action: "draft-parameters", seen, trial, csv, reason });
    setDraft(trial ? done?.draft : undefined);
    if (!trial && done !== undefined) setCsv(undefined);
  };
  return (
    <section className="o-panel">
      <Heading level="2" size="small">
        {words.sheet}
      </Heading>
      <BodyShort size="small" spacing>
        {words.sheetLead}
      </BodyShort>
      {fault !== undefined && <FailureMessage error={fault} />}
      <div className="o-toolbar">
        <Button size="small" variant="secondary" onClick={download}>
          {words.sheetOut}
        </Button>
        <label className="o-file">
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={({ target }) => void take(target.files?.[0])}
          />
          <span>{words.sheetIn}</span>
        </label>
      </div>
      {csv !== undefined && (
        <div className="o-deed">
          <Textarea
            size="small"
            label={words.reason}
            minRows={2}
            maxLength={2000}
            onChange={({ target }) => setReason(target.value.trim())}
          />
          <DraftButtons draft={draft} reason={reason} send={send} />
        </div>
      )}
    </section>
  );
}
