import { describe, expect, it } from "vitest";

import { anchorAudit } from "../../../functions/anchor-audit/anchor-audit.ts";
import type { Anchor } from "../../../shared/contracts/audit.ts";

const NOW = "2026-01-02T10:00:00.000Z";

function world(lastAt: string | undefined) {
  const kept: Anchor[] = [];
  const asked: string[] = [];
  const noted: string[] = [];
  const anchor = anchorAudit({
    lastAt: async () => lastAt,
    headsSince: async (instant) => {
      asked.push(instant);
      return ["b", "a"].map((chain) => ({ chain, ordinal: 3, hash: "h" }));
    },
    keep: async (one) => {
      kept.push(one);
    },
    note: async (at) => {
      noted.push(at);
    },
    now: () => new Date(NOW),
  });
  return { anchor, kept, asked, noted };
}

describe("anchorAudit", () => {
  it("keeps the ends that moved, in a fixed order, and notes when", async () => {
    const { anchor, kept, noted } = world("2026-01-02T09:00:00.000Z");

    expect(await anchor()).toBe(2);
    expect(kept[0]).toMatchObject({ schema: "opora.anchor/1", at: NOW });
    expect(kept[0]?.heads.map(({ chain }) => chain)).toEqual(["a", "b"]);
    expect(noted).toEqual([NOW]);
  });

  it("looks back beyond the last anchor, for the index lags", async () => {
    const { anchor, asked } = world("2026-01-02T09:00:00.000Z");
    await anchor();
    expect(asked).toEqual(["2026-01-02T08:50:00.000Z"]);
  });

  it("looks at everything the first time", async () => {
    const { anchor, asked } = world(undefined);
    await anchor();
    expect(asked).toEqual(["0000"]);
  });
});
