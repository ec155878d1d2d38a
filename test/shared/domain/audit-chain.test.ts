import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import {
  type AnchoredHead,
  type AuditEntry,
  auditFaults,
  chainOf,
  chainStart,
  entryHash,
} from "../../../shared/domain/audit-chain.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const LENGTH = 1000;
/** The sparse positions are enough at a desk; the deep run takes every one. */
const STEP = process.env["OPORA_DEEP"] === "1" ? 1 : 37;

const chain = chainOf(sha256, "salt", "case-1");

/** The entries hashed one after the other, from a place on. */
function hashed(entries: readonly AuditEntry[], from = 0): AuditEntry[] {
  const chained = entries.slice(0, from);
  for (const [at, entry] of entries.slice(from).entries()) {
    const previousHash = chained.at(-1)?.hash ?? chainStart(sha256, chain);
    const linked = { ...entry, ordinal: from + at + 1, previousHash };
    chained.push({ ...linked, hash: entryHash(sha256, linked) });
  }
  return chained;
}

const entryAt = (ordinal: number): AuditEntry => ({
  ...{ ordinal, event: "tried", actor: "test", at: "2026-01-01T00:00:00.000Z" },
  details: { number: ordinal },
  ...{ previousHash: "", hash: "" },
});
const whole = hashed(Array.from({ length: LENGTH }, (_, at) => entryAt(at + 1)));
const head: AnchoredHead = { chain, ordinal: LENGTH, hash: whole.at(-1)?.hash ?? "" };

const positions = Array.from({ length: Math.ceil(LENGTH / STEP) }, (_, at) => at * STEP);
const at = (index: number) => whole[index] as AuditEntry;
const changed = (index: number) => ({ ...at(index), actor: "somebody else" });

const TAMPERING: Readonly<Record<string, (index: number) => AuditEntry[]>> = {
  change: (index) => whole.with(index, changed(index)),
  "change with its own hash": (index) =>
    whole.with(index, { ...changed(index), hash: entryHash(sha256, changed(index)) }),
  delete: (index) => whole.toSpliced(index, 1),
  insert: (index) => whole.toSpliced(index, 0, entryAt(index + 1)),
  swap: (index) => {
    const other = (index + 1) % LENGTH;
    return whole.with(index, at(other)).with(other, at(index));
  },
  truncate: (index) => whole.slice(0, index),
  replay: (index) => whole.toSpliced(index + 1, 0, at(index)),
  "hash the tail anew": (index) => hashed(whole.with(index, changed(index)), index),
};

/** A chain so short that everything can be tried at every place of it. */
const SHORT = 12;
const short = hashed(Array.from({ length: SHORT }, (_, index) => entryAt(index + 1)));
const everyPlace = Array.from({ length: SHORT }, (_, index) => index);
const headOf = (entries: readonly AuditEntry[]): AnchoredHead => ({
  ...{ chain, ordinal: entries.length, hash: entries.at(-1)?.hash ?? "" },
});
const forged = (entry: AuditEntry) => ({ ...entry, actor: "somebody else" });
const FORGERIES: Readonly<Record<string, (place: number) => AuditEntry[]>> = {
  edited: (place) => hashed(short.with(place, forged(entryAt(place + 1))), place),
  deleted: (place) => hashed(short.toSpliced(place, 1), place),
  inserted: (place) => hashed(short.toSpliced(place, 0, forged(entryAt(place + 1))), place),
  reordered: (place) => {
    const other = (place + 1) % SHORT;
    const from = Math.min(place, other);
    const [one, two] = [short[place] as AuditEntry, short[other] as AuditEntry];
    return hashed(short.with(place, two).with(other, one), from);
  },
  truncated: (place) => short.slice(0, place),
};

describe("a forger who hashes everything after the place anew", () => {
  it.each(Object.keys(FORGERIES))("is found at every place: %s", (kind) => {
    for (const place of everyPlace) {
      const entries = FORGERIES[kind]?.(place) ?? [];
      const faults = auditFaults(sha256, { chain, entries }, [headOf(short)]);

      expect(faults.length, `${kind} at ${place}`).toBeGreaterThan(0);
    }
  });

  it("is found if an anchor is put over the true one as well, for the lock keeps both", () => {
    for (const kind of Object.keys(FORGERIES)) {
      for (const place of everyPlace) {
        const entries = FORGERIES[kind]?.(place) ?? [];
        const anchors = [headOf(short), headOf(entries)];

        expect(auditFaults(sha256, { chain, entries }, anchors).length).toBeGreaterThan(0);
      }
    }
  });

  it("is found by any older anchor that lies behind the place", () => {
    for (const place of everyPlace) {
      const entries = FORGERIES["edited"]?.(place) ?? [];
      for (const kept of everyPlace.slice(place)) {
        const anchors = [headOf(short.slice(0, kept + 1)), headOf(entries)];
        const codes = auditFaults(sha256, { chain, entries }, anchors).map(({ code }) => code);

        expect(codes).toContain("DIFFERS_FROM_ANCHOR");
      }
    }
  });
});

describe("auditFaults", () => {
  it("finds nothing in a chain that nobody touched, whichever heads were anchored", () => {
    const anchors = positions.map((index) => ({ chain, ordinal: index + 1, hash: at(index).hash }));
    expect(auditFaults(sha256, { chain, entries: whole }, [...anchors, head])).toEqual([]);
  });

  it.each(Object.keys(TAMPERING))(`finds "%s" at positions of ${LENGTH} entries`, (kind) => {
    const missed = positions.filter((index) => {
      const entries = TAMPERING[kind]?.(index) ?? whole;
      return auditFaults(sha256, { chain, entries }, [head]).length === 0;
    });
    expect(missed).toEqual([]);
  });

  it("names the place of the first entry that was changed", () => {
    const [fault] = auditFaults(sha256, { chain, entries: whole.with(499, changed(499)) }, [head]);
    expect(fault).toMatchObject({ code: "HASH", ordinal: 500 });
  });

  it("takes no entry of another chain, and no chain for another case", () => {
    const other = chainOf(sha256, "salt", "case-2");
    const faults = auditFaults(sha256, { chain: other, entries: whole }, [head]);
    expect(faults.map(({ code }) => code)).toEqual(["LINK", "NO_ANCHOR"]);
    expect(chainOf(sha256, "another salt", "case-1")).not.toBe(chain);
  });

  it("says that the end is not proven where no anchor speaks of the chain", () => {
    const [fault] = auditFaults(sha256, { chain, entries: whole }, []);
    expect(fault).toMatchObject({ code: "NO_ANCHOR", ordinal: LENGTH });
  });
});
