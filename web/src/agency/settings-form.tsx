import { Heading, Textarea, TextField } from "@navikt/ds-react";
import { useState } from "react";

import { AgencySettings, type Draft, type SettingsView } from "../../../shared/contracts/agency.ts";
import { useText } from "../text/use-text.ts";
import type { ActOnSettings } from "./act-on-settings.ts";
import { DraftButtons } from "./draft-buttons.tsx";
import { LINE_FORMATS, type LineFormat } from "./setting-lines.ts";

const THRESHOLDS = ["fourEyesMargin", "secondReadingShare", "claimMinutes"] as const;

/** Every setting in one form, a line a value; a change becomes a draft, with its difference shown first. */
export function SettingsForm({
  view,
  act,
}: {
  readonly view: SettingsView;
  readonly act: ActOnSettings;
}) {
  const words = useText("agency");
  const { settings, version: seen } = view;
  const [lines, setLines] = useState(() =>
    Object.fromEntries(LINE_FORMATS.map(({ name, write }) => [name, write(settings)])),
  );
  const [thresholds, setThresholds] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(THRESHOLDS.map((name) => [name, String(settings.thresholds[name])])),
  );
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<Draft | null>();
  const send = async (trial: boolean) => {
    const parsed = settingsOf(settings, lines, thresholds);
    setFaults(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join(".")));
    if (!parsed.success) return;
    const action = "draft-settings";
    const done = await act({ action, seen, trial, settings: parsed.data, reason });
    setDraft(trial ? done?.draft : undefined);
  };
  return (
    <section className="o-panel">
      <Heading level="2" size="small">
        {words.own}
      </Heading>
      <div className="o-answer">
        {LINE_FORMATS.map((format) => (
          <Lines
            key={format.name}
            format={format}
            value={lines[format.name] ?? ""}
            change={(text) => setLines({ ...lines, [format.name]: text })}
          />
        ))}
        {THRESHOLDS.map((name) => (
          <TextField
            key={name}
            size="small"
            inputMode="decimal"
            label={words.thresholds[name]}
            value={thresholds[name] ?? ""}
            onChange={({ target }) => setThresholds({ ...thresholds, [name]: target.value })}
          />
        ))}
        <Textarea
          size="small"
          label={words.reason}
          minRows={2}
          maxLength={2000}
          onChange={({ target }) => setReason(target.value.trim())}
        />
      </div>
      <div role="alert">
        {faults.length > 0 && (
          <p>
            {words.faults} {faults.join(", ")}
          </p>
        )}
      </div>
      <DraftButtons draft={draft} reason={reason} send={send} />
    </section>
  );
}

/** The whole settings as typed; the schema says what is not as expected. */
function settingsOf(
  settings: AgencySettings,
  lines: Readonly<Record<string, string>>,
  thresholds: Readonly<Record<string, string>>,
) {
  const numbers = THRESHOLDS.map((name) => [
    name,
    Number((thresholds[name] ?? "").replace(",", ".")),
  ]);
  const whole = LINE_FORMATS.reduce<unknown>(
    (before, { name, read }) => read(before, lines[name] ?? ""),
    { ...settings, thresholds: Object.fromEntries(numbers) },
  );
  return AgencySettings.safeParse(whole);
}

function Lines({
  format,
  value,
  change,
}: {
  readonly format: LineFormat;
  readonly value: string;
  readonly change: (text: string) => void;
}) {
  const { lines } = useText("agency");
  const { label, hint } = lines[format.name];
  return (
    <Textarea
      size="small"
      label={label}
      description={hint}
      minRows={2}
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  );
}
