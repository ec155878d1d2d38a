import { canonicalJson } from "./canonical-json.ts";

/** One entry of an audit chain, as it is hashed. */
export interface AuditEntry {
  /** Its place in the chain, from 1. */
  readonly ordinal: number;
  /** Such as `upload-reading`. */
  readonly event: string;
  /** A function of ours, or the subject of a person's token. */
  readonly actor: string;
  /** An instant. */
  readonly at: string;
  readonly correlationId?: string | undefined;
  /** Ids, codes and salted hashes. */
  readonly details: Readonly<Record<string, string | number>>;
  /** The hash of the entry before it; of the first, the start of the chain. */
  readonly previousHash: string;
  readonly hash: string;
}

/** A chain as it is handed out for checking. */
export interface AuditChain {
  /** Names the chain without naming the case. */
  readonly chain: string;
  readonly entries: readonly AuditEntry[];
}

/** Where a chain ended at some moment, as it was kept where nobody can change it. */
export interface AnchoredHead {
  readonly chain: string;
  readonly ordinal: number;
  readonly hash: string;
}

/** What is wrong with a chain and where. */
export interface AuditFault {
  readonly code:
    | "ORDER"
    | "LINK"
    | "HASH"
    | "SHORTER_THAN_ANCHOR"
    | "DIFFERS_FROM_ANCHOR"
    | "NO_ANCHOR";
  /** The place in the chain, from 1. */
  readonly ordinal: number;
  readonly message: string;
}

/** SHA-256 in hexadecimal: a port, so that the same check runs in Node and in a browser. */
export type Sha256 = (text: string) => string;

/**
 * The name of a case's chain. Whoever does not hold the salt cannot tell which case it is; once the
 * salt is destroyed nobody can.
 */
export function chainOf(sha256: Sha256, salt: string, caseId: string): string {
  return sha256(`opora.audit/1\n${salt}\n${caseId}`);
}

/** What stands in place of a hash before the first entry: no entry fits into another chain. */
export function chainStart(sha256: Sha256, chain: string): string {
  return sha256(`start\n${chain}`);
}

/** The hash of an entry: over all of it but the hash itself. */
export function entryHash(
  sha256: Sha256,
  { hash: _, ...entry }: Omit<AuditEntry, "hash"> & { hash?: string },
): string {
  return sha256(canonicalJson(entry));
}

/**
 * Everything that is wrong with a chain: a change, a deletion, an insertion, a swap, a repetition, a
 * cut end, and, against an anchor, a tail that was hashed anew.
 *
 * @param anchors Heads of any chains, in the order they were kept; without one of this chain its end
 *   is not proven, which is told as a fault.
 */
export function auditFaults(
  sha256: Sha256,
  { chain, entries }: AuditChain,
  anchors: readonly AnchoredHead[],
): AuditFault[] {
  const faults: AuditFault[] = [];
  let previous = chainStart(sha256, chain);
  entries.forEach((entry, index) => {
    const ordinal = index + 1;
    const fault = (code: AuditFault["code"], message: string) =>
      faults.push({ code, ordinal, message });
    if (entry.ordinal !== ordinal)
      fault("ORDER", `Expected entry ${ordinal}, found ${entry.ordinal}`);
    if (entry.previousHash !== previous) fault("LINK", "Expected the hash of the entry before it");
    if (entryHash(sha256, entry) !== entry.hash)
      fault("HASH", "Expected the hash of what it holds");
    previous = entry.hash;
  });
  return [...faults, ...anchorFaults({ chain, entries }, anchors)];
}

function anchorFaults(
  { chain, entries }: AuditChain,
  anchors: readonly AnchoredHead[],
): AuditFault[] {
  const own = anchors.filter((anchor) => anchor.chain === chain);
  if (own.length === 0) {
    const message = "Expected an anchor of this chain: its end is not proven";
    return [{ code: "NO_ANCHOR", ordinal: entries.length, message }];
  }
  return own.flatMap(({ ordinal, hash }): AuditFault[] => {
    const entry = entries[ordinal - 1];
    if (entry === undefined) {
      const message = `Expected the ${ordinal} entries that were anchored, found ${entries.length}`;
      return [{ code: "SHORTER_THAN_ANCHOR", ordinal, message }];
    }
    if (entry.hash === hash) return [];
    return [
      { code: "DIFFERS_FROM_ANCHOR", ordinal, message: "Expected the hash that was anchored" },
    ];
  });
}
