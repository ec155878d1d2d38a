import { useState } from "react";

/** A form that is sent: whether it is under way, what refused it, and what it lacks. */
export interface Sending {
  readonly busy: boolean;
  readonly fault: unknown;
  readonly missing: boolean;
  /** Sends what the form holds; undefined where something is missing. */
  readonly send: (work: (() => Promise<void>) | undefined) => void;
}

/** Sends a form once at a time. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const [missing, setMissing] = useState(false);
  const send = (work: (() => Promise<void>) | undefined) => {
    setMissing(work === undefined);
    if (work === undefined || busy) return;
    setBusy(true);
    setFault(undefined);
    work()
      .catch(setFault)
      .finally(() => setBusy(false));
  };
  return { busy, fault, missing, send };
}
