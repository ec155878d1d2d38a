import "../style/case.css";
import "../style/casework.css";

import { BodyShort, Heading } from "@navikt/ds-react";
import { useState } from "react";

import type { SettingsView } from "../../../shared/contracts/agency.ts";
import { actOnSettings, readSettings } from "../server/agency.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { useText } from "../text/use-text.ts";
import type { ActOnSettings } from "./act-on-settings.ts";
import { DraftCard } from "./draft-card.tsx";
import { ParameterSheet } from "./parameter-sheet.tsx";
import { SettingsForm } from "./settings-form.tsx";

/** The agency's own page: settings and figures of law, each change published by a second person. */
export function SettingsPage() {
  const words = useText("agency");
  const { answer, error, again } = useAsked(readSettings);
  const [acted, setActed] = useState<SettingsView>();
  const [fault, setFault] = useState<unknown>();
  const view = acted ?? answer;
  const act: ActOnSettings = async (action) => {
    setFault(undefined);
    try {
      const done = await actOnSettings(action);
      if (!("trial" in action && action.trial === true)) setActed(done.view);
      return done;
    } catch (refused) {
      setFault(refused);
      return undefined;
    }
  };
  if (view === undefined) {
    if (error === undefined) return <Waiting />;
    return (
      <div className="o-page">
        <PageHeading title={words.settings} />
        <FailureMessage error={error} retry={again} />
      </div>
    );
  }
  return (
    <div className="o-page">
      <PageHeading title={words.settings} />
      <LocalRoleSelect />
      <BodyShort spacing>{words.settingsLead}</BodyShort>
      <div role="alert">{fault !== undefined && <FailureMessage error={fault} />}</div>
      <section>
        <Heading level="2" size="medium" spacing>
          {words.drafts}
        </Heading>
        {view.drafts.length === 0 && <BodyShort spacing>{words.noDrafts}</BodyShort>}
        {view.drafts.map((draft) => (
          <DraftCard key={draft.draftId} draft={draft} seen={view.version} act={act} />
        ))}
      </section>
      <ParameterSheet seen={view.version} act={act} />
      <SettingsForm key={view.version} view={view} act={act} />
    </div>
  );
}
