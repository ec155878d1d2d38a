import { describe, expect, it } from "vitest";

import type { ScanReading } from "../../../functions/read-scan/read-scan.ts";
import { type Ports, takeScan } from "../../../functions/read-scan/take-scan.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";

const order: ReadingOrder = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256: "a".repeat(64), type: "jpeg", pages: 1 },
};
const seen: ScanReading = {
  recordings: [],
  pages: [{ number: 1, jpeg: new Uint8Array([1]) }],
};

function world(changes: Partial<Ports> = {}) {
  const done: string[] = [];
  const ports: Ports = {
    isCurrent: async () => true,
    hasRead: async () => false,
    fetch: async () => new Uint8Array([1]),
    read: async () => {
      done.push("read");
      return seen;
    },
    draw: async () => {
      done.push("draw");
      return seen.pages;
    },
    keepPage: async (_sha256, page) => {
      done.push(`page ${page}`);
    },
    keep: async (_sha256, recordings) => {
      done.push(`keep ${recordings.map(({ warnings }) => warnings[0]?.code).join()}`);
    },
    orderFigures: async () => {
      done.push("figures");
    },
    ...changes,
  };
  return { done, take: takeScan(ports) };
}

describe("takeScan", () => {
  it("keeps pictures, then recordings, then orders figures", async () => {
    const { done, take } = world();

    expect(await take(order, 1)).toBe("read");
    expect(done).toEqual(["read", "page 1", "keep ", "figures"]);
  });

  it("only draws what no machine may read, and orders nothing of it", async () => {
    const { done, take } = world();

    expect(await take({ ...order, drawOnly: true }, 9)).toBe("drawn");
    expect(done).toEqual(["draw", "page 1"]);
    const damaged = world({ draw: async () => [] });
    expect(await damaged.take({ ...order, drawOnly: true }, 1)).toBe("DAMAGED");
  });

  it("reads nothing twice, but orders what may be lost", async () => {
    const { done, take } = world({ hasRead: async () => true });

    expect(await take(order, 1)).toBe("read-before");
    expect(done).toEqual(["figures"]);
  });

  it("reads nothing that a newer version has replaced", async () => {
    const { done, take } = world({ isCurrent: async () => false });

    expect(await take(order, 1)).toBe("superseded");
    expect(done).toEqual([]);
  });

  it("keeps the reason why a file was refused", async () => {
    const rejection = { code: "DAMAGED", message: "Scan it again" } as const;
    const { done, take } = world({
      read: async () => ({ recordings: [], pages: [], rejection }),
    });

    expect(await take(order, 1)).toBe("DAMAGED");
    expect(done).toEqual(["keep DAMAGED", "figures"]);
  });

  it("names a reader that ran out of time", async () => {
    const { done, take } = world({ read: async () => "time-limit" });

    expect(await take(order, 1)).toBe("TIME_LIMIT");
    expect(done).toEqual(["keep TIME_LIMIT", "figures"]);
  });

  it("takes a reader that ended three times as out of memory, and does not start a fourth", async () => {
    const { done, take } = world();

    expect(await take(order, 4)).toBe("MEMORY_LIMIT");
    expect(done).toEqual(["keep MEMORY_LIMIT", "figures"]);
  });

  it("does nothing about an object that is gone", async () => {
    const { done, take } = world({ fetch: async () => undefined });

    expect(await take(order, 1)).toBe("gone");
    expect(done).toEqual([]);
  });
});
