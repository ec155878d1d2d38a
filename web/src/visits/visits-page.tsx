import "../style/case.css";
import "../style/casework.css";
import "../style/application.css";

import { BodyLong, BodyShort, Button, Heading, TextField } from "@navikt/ds-react";
import { type FormEvent, useEffect, useState } from "react";

import { keepDraft, newDraft, type Visit } from "../application/draft.ts";
import { useDrafts } from "../application/use-drafts.ts";
import { onOutboxChange, type WaitingPaper, waitingPapers } from "../capture/outbox.ts";
import { sendPapers } from "../capture/send-papers.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { FamilyCard } from "./family-card.tsx";
import { keepVisit, keptVisit } from "./kept-visit.ts";
import { openDraft } from "./open-draft.ts";

const SYNC_EVERY_MS = 20_000;

/** The field worker's tablet: one journey, several families, with or without a network. */
export function VisitsPage() {
  const words = useText("visits");
  const [visit, setVisit] = useState<Visit | undefined>(keptVisit);
  const families = useDrafts().filter((draft) => draft.visit !== undefined);
  const papers = useWaiting();
  const sync = useSync(families.some(({ state }) => state === "ready") || papers.length > 0);
  const begin = async (on: Visit) => {
    const draft = newDraft(on);
    await keepDraft(draft);
    openDraft(draft.id);
  };
  return (
    <div className="o-narrow">
      <PageHeading title={words.title} />
      <LocalRoleSelect />
      <BodyLong spacing>{words.lead}</BodyLong>
      {visit === undefined ? (
        <BeginVisit
          begin={(begun) => {
            keepVisit(begun);
            setVisit(begun);
          }}
        />
      ) : (
        <section className="o-panel">
          <Heading level="2" size="small">
            {fill(words.visit, { territory: visit.territory })}
          </Heading>
          <div className="o-toolbar">
            <Button onClick={() => void begin(visit)}>{words.newFamily}</Button>
            <Button
              variant="tertiary"
              onClick={() => {
                keepVisit(undefined);
                setVisit(undefined);
              }}
            >
              {words.endVisit}
            </Button>
          </div>
        </section>
      )}
      <section>
        <Heading level="2" size="medium" spacing>
          {words.families}
        </Heading>
        {families.length === 0 && <BodyShort>{words.noFamilies}</BodyShort>}
        <ul className="o-families">
          {families.map((draft) => (
            <li key={draft.id}>
              <FamilyCard
                draft={draft}
                papers={papers.filter(({ caseId }) => caseId === draft.id).length}
              />
            </li>
          ))}
        </ul>
      </section>
      {sync.error !== undefined && <FailureMessage error={sync.error} />}
      <Button variant="secondary" loading={sync.busy} onClick={sync.now}>
        {words.sync}
      </Button>
      <BodyShort size="small" className="o-keys">
        {words.safe}
      </BodyShort>
    </div>
  );
}

function BeginVisit({ begin }: { readonly begin: (visit: Visit) => void }) {
  const words = useText("visits");
  const [territory, setTerritory] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(territory.trim() === "");
    if (territory.trim() === "") return;
    begin({ visitId: crypto.randomUUID(), territory: territory.trim() });
  };
  return (
    <form className="o-panel o-answer" onSubmit={submit} noValidate>
      <TextField
        label={words.territory}
        maxLength={100}
        error={missing && words.territoryMissing}
        value={territory}
        onChange={({ target }) => setTerritory(target.value)}
      />
      <div>
        <Button>{words.beginVisit}</Button>
      </div>
    </form>
  );
}

function useWaiting(): readonly WaitingPaper[] {
  const [papers, setPapers] = useState<readonly WaitingPaper[]>([]);
  useEffect(() => {
    const look = () => {
      waitingPapers().then(setPapers, () => setPapers([]));
    };
    look();
    return onOutboxChange(look);
  }, []);
  return papers;
}

/** Sends what waits as soon as there is a network, and when somebody asks. */
function useSync(waits: boolean) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (asked: boolean) => {
    setBusy(true);
    try {
      await sendPapers();
      setError(undefined);
    } catch (fault) {
      if (asked) setError(fault);
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    if (!waits) return undefined;
    const again = () => {
      void sendPapers().catch(() => undefined);
    };
    const timer = setInterval(again, SYNC_EVERY_MS);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [waits]);
  return { busy, error, now: () => void run(true) };
}
