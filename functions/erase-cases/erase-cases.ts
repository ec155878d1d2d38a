/** What erasing needs from the outside world. */
export interface Ports {
  /** Cases that nothing has happened to since before an instant, the longest first. */
  readonly casesUntouchedSince: (instant: string) => Promise<readonly string[]>;
  /** Erases a case wherever it left something; false where nothing stands of it. */
  readonly erase: (caseId: string, reason: string, at: string) => Promise<boolean>;
  readonly now: () => Date;
}

const DAY_MS = 86_400_000;

/**
 * Erases the cases whose time is over: nothing has happened to them for the days that records are
 * kept.
 *
 * @returns How many were erased.
 */
export function eraseCases({ casesUntouchedSince, erase, now }: Ports, keptDays: number) {
  return async (): Promise<number> => {
    const at = now();
    const end = new Date(at.getTime() - keptDays * DAY_MS).toISOString();
    let erased = 0;
    for (const caseId of await casesUntouchedSince(end)) {
      const reason = `kept for ${keptDays} days`;
      if (await erase(caseId, reason, at.toISOString())) erased += 1;
    }
    return erased;
  };
}
