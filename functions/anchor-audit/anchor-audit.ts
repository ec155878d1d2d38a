import type { Anchor } from "../../shared/contracts/audit.ts";
import type { AnchoredHead } from "../../shared/domain/audit-chain.ts";

/** What anchoring needs from the outside world. */
export interface Ports {
  /** The instant of the last anchor; undefined before the first. */
  readonly lastAt: () => Promise<string | undefined>;
  /** Ends of chains that moved since an instant; the list may lag by a moment. */
  readonly headsSince: (instant: string) => Promise<readonly AnchoredHead[]>;
  /** Keeps an anchor where nobody can change it. */
  readonly keep: (anchor: Anchor) => Promise<void>;
  readonly note: (at: string) => Promise<void>;
  readonly now: () => Date;
}

/** How far back an anchor looks before the last one, because the index lags and clocks differ. */
const OVERLAP_MS = 10 * 60_000;
const BEGINNING = "0000";

/**
 * Anchors the end of every chain that moved since the last time. One that was kept but not noted is
 * made good by the next, which looks back as far as the last that was.
 *
 * @returns How many ends were anchored.
 */
export function anchorAudit({ lastAt, headsSince, keep, note, now }: Ports) {
  return async (): Promise<number> => {
    const at = now().toISOString();
    const last = await lastAt();
    const since =
      last === undefined ? BEGINNING : new Date(Date.parse(last) - OVERLAP_MS).toISOString();
    const heads = [...(await headsSince(since))].sort((one, other) =>
      one.chain < other.chain ? -1 : 1,
    );
    await keep({ schema: "opora.anchor/1", at, heads });
    await note(at);
    return heads.length;
  };
}
