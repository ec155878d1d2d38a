/** What erasing needs from the outside world. */
export interface Ports {
  /** Cases that nothing has happened to since before an instant, the longest first. */
  readonly casesUntouchedSince: (instant: string) => Promise<readonly string[]>;
  /** Erases a case wherever it left something; false where nothing stands of it. */
  readonly erase: (caseId: string, reason: string, at: string) => Promise<boolean>;
  /** Told of a case that could not be erased; the others are. */
  readonly failed: (error: unknown) => void;
  readonly now: () => Date;
}

/** What one call came to. */
export interface Erased {
  readonly erased: number;
  readonly failed: number;
}

const DAY_MS = 86_400_000;
/** No case is begun later than this in a call: it ends before its function does. */
const BEGIN_WITHIN_MS = 12 * 60_000;

/**
 * Erases the cases whose time is over: nothing has happened to them for the days that records are
 * kept. What one call has no time for, the next finds.
 */
export function eraseCases({ casesUntouchedSince, erase, failed, now }: Ports, keptDays: number) {
  return async (): Promise<Erased> => {
    const at = now();
    const end = new Date(at.getTime() - keptDays * DAY_MS).toISOString();
    const done = { erased: 0, failed: 0 };
    for (const caseId of await casesUntouchedSince(end)) {
      if (now().getTime() - at.getTime() > BEGIN_WITHIN_MS) break;
      const reason = `kept for ${keptDays} days`;
      try {
        if (await erase(caseId, reason, at.toISOString())) done.erased += 1;
      } catch (error) {
        failed(error);
        done.failed += 1;
      }
    }
    return done;
  };
}
