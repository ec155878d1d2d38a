import { useCallback, useEffect, useRef, useState } from "react";

import { onOutboxChange, type WaitingPaper, waitingPapers } from "../capture/outbox.ts";
import { sendPapers } from "../capture/send-papers.ts";
import { ServerFailure } from "../server/failure.ts";

/** What became of the last try to send. */
export type SendState = "idle" | "sending" | "sent" | "waiting" | "failed";

/** Some phones never tell that the network is back, so it is tried now and then. */
const TRY_EVERY_MS = 5_000;

/** Papers of a case that wait on this device; they leave at once, and when a network comes back. */
export function useOutbox(caseId: string, arrived: (documentId: string) => void) {
  const [papers, setPapers] = useState<readonly WaitingPaper[]>([]);
  const [state, setState] = useState<SendState>("idle");

  useEffect(() => {
    const look = () => {
      waitingPapers(caseId).then(setPapers, () => setPapers([]));
    };
    look();
    return onOutboxChange(look);
  }, [caseId]);

  const newestArrived = useRef(arrived);
  newestArrived.current = arrived;
  const send = useCallback(async () => {
    setState("sending");
    try {
      const sent = await sendPapers();
      const last = sent.at(-1);
      setState(last === undefined ? "idle" : "sent");
      if (last !== undefined) newestArrived.current(last);
    } catch (error) {
      const offline = error instanceof ServerFailure && error.kind === "network";
      setState(offline ? "waiting" : "failed");
    }
  }, []);

  const unsent = papers.length > 0 && (state === "idle" || state === "waiting");
  useEffect(() => {
    if (!unsent) return undefined;
    const retry = () => {
      void send();
    };
    const timer = setInterval(retry, TRY_EVERY_MS);
    addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      removeEventListener("online", retry);
    };
  }, [send, unsent]);

  return { papers, state, send };
}
