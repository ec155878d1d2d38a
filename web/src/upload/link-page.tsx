import "../style/case.css";

import { BodyLong, BodyShort, Button, ErrorMessage } from "@navikt/ds-react";
import { type FormEvent, useCallback, useRef, useState, useSyncExternalStore } from "react";

import type { UploadTicket } from "../../../shared/contracts/api.ts";
import type { LinkPurpose } from "../../../shared/contracts/upload-link.ts";
import { PageTaker, useTakenPages } from "../capture/page-taker.tsx";
import { deliverTo } from "../server/cases.ts";
import { ServerFailure } from "../server/failure.ts";
import { offerByLink, readLink } from "../server/links.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { dateText } from "../text/calendar.ts";
import { fill, fillCount, wordFor } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";

function listen(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

/** Papers sent by a link from the agency, without signing in: the token stands after `#` and goes to nobody else. */
export function LinkPage() {
  const token = useSyncExternalStore(listen, () => location.hash.slice(1));
  const { link: words } = useText("upload");
  const question = useCallback(() => readLink(token), [token]);
  const { answer, error, again } = useAsked(question);
  const gone = token === "" || (error instanceof ServerFailure && error.kind === "missing");
  return (
    <div className="o-narrow o-reasoning">
      <PageHeading title={words.title} />
      {gone ? (
        <BodyLong role="alert">{words.gone}</BodyLong>
      ) : (
        error !== undefined && <FailureMessage error={error} retry={again} />
      )}
      {!gone && answer === undefined && error === undefined && <Waiting />}
      {!gone && answer !== undefined && <LinkForm token={token} purpose={answer} again={again} />}
    </div>
  );
}

function LinkForm({
  token,
  purpose,
  again,
}: {
  readonly token: string;
  readonly purpose: LinkPurpose;
  readonly again: () => void;
}) {
  const words = useText("upload");
  const taken = useTakenPages();
  const { state, send } = useSending(token, again);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void taken.giveTo(send);
  };
  return (
    <>
      <Purpose of={purpose} />
      <form className="o-panel o-upload" onSubmit={submit} noValidate>
        <PageTaker taken={taken}>
          {state === "sent" && <BodyShort>{words.link.sent}</BodyShort>}
        </PageTaker>
        <div role="alert">
          {state === "offline" && <ErrorMessage>{words.link.offline}</ErrorMessage>}
        </div>
        <Button loading={state === "sending"}>{words.send}</Button>
      </form>
    </>
  );
}

/** What was asked for, how long the link holds and how many papers it still takes. */
function Purpose({ of }: { readonly of: LinkPurpose }) {
  const { link: words } = useText("upload");
  const terms = useText("terms");
  const { language } = useSpeech();
  const until = dateText(of.validUntil.slice(0, 10), terms);
  return (
    <>
      <BodyLong>
        {wordFor(terms.programmes, of.programme)}. {words.lead}
      </BodyLong>
      {of.asked.length > 0 && (
        <section className="o-panel" aria-label={words.asked}>
          <strong>{words.asked}</strong>
          <ul>
            {of.asked.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {of.dueOn !== null && <p>{fill(words.due, { date: dateText(of.dueOn, terms) })}</p>}
        </section>
      )}
      <BodyShort size="small">
        {fill(words.validUntil, { date: until })}{" "}
        {fillCount(words.papersLeft, of.papersLeft, language)}
      </BodyShort>
    </>
  );
}

/**
 * Sends a paper by the link. A place once given is kept until its paper has gone there, so a second
 * try after a cut network takes no second place.
 */
function useSending(token: string, again: () => void) {
  const [state, setState] = useState<"idle" | "sending" | "sent" | "offline">("idle");
  const place = useRef<{ readonly key: string; readonly ticket: UploadTicket }>(undefined);
  const send = async (paper: File) => {
    setState("sending");
    const { name: fileName, size: bytes, type } = paper;
    const key = `${token} ${fileName} ${bytes}`;
    try {
      const contentType = type as Parameters<typeof offerByLink>[1]["contentType"];
      const kept = place.current?.key === key ? place.current.ticket : undefined;
      const ticket = kept ?? (await offerByLink(token, { fileName, contentType, bytes }));
      place.current = { key, ticket };
      await deliverTo(ticket, paper);
      place.current = undefined;
      setState("sent");
      again();
    } catch (error) {
      const offline = error instanceof ServerFailure && error.kind === "network";
      if (!offline) place.current = undefined;
      setState(offline ? "offline" : "idle");
      throw error;
    }
  };
  return { state, send };
}
