import { startTransition, useCallback, useEffect, useState } from "react";
import { ServerFailure } from "./failure.ts";

/** What is known of something asked from the server. */
export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly error: unknown;
  /** Asks again at once, keeping what is known until the new answer is there. */
  readonly again: () => void;
}

/** Whether asking again may help without anybody doing something. */
function mayPass(fault: unknown): boolean {
  return fault instanceof ServerFailure && (fault.kind === "network" || fault.status >= 500);
}

/**
 * The newest answer of a question, asked again every `everyMs` while `goesOn` says so.
 *
 * A failure keeps the last answer on the page; an answer that arrives after the page moved on is
 * dropped.
 */
export function useAsked<Answer>(
  question: () => Promise<Answer>,
  everyMs?: number,
  goesOn: (answer: Answer) => boolean = () => false,
): Asked<Answer> {
  const [answer, setAnswer] = useState<Answer>();
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is what asks again
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    question().then(
      (fresh) => {
        if (!current) return;
        // What the answer shows may need words that are not loaded: the page stays until they are.
        startTransition(() => {
          setAnswer(fresh);
          setError(undefined);
        });
        if (everyMs !== undefined && goesOn(fresh)) timer = setTimeout(again, everyMs);
      },
      (fault: unknown) => {
        if (!current) return;
        setError(fault);
        if (everyMs !== undefined && mayPass(fault)) timer = setTimeout(again, everyMs * 4);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [question, round]);

  return { answer, error, again };
}
