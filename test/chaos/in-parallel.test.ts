import { setTimeout as pause } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { inParallel } from "./in-parallel.ts";

const VALUES = Array.from({ length: 12 }, (_, at) => at);

function world(failing?: number) {
  const seen = { open: 0, most: 0, closed: 0 };
  const open = async () => {
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open - seen.closed);
    return {
      close: async () => {
        seen.closed += 1;
      },
    };
  };
  const work = async (_bench: object, value: number) => {
    await pause((VALUES.length - value) % 5);
    if (value === failing) throw new RangeError(`Cannot do ${value}`);
    return value * 2;
  };
  return { seen, open, work };
}

describe("inParallel", () => {
  it.each([1, 2, 5, 40])("answers in the order of the values with %d workers", async (workers) => {
    const { seen, open, work } = world();

    expect(await inParallel(VALUES, workers, open, work)).toEqual(VALUES.map((one) => one * 2));
    expect(seen).toEqual({ open: seen.closed, most: Math.min(workers, 12), closed: seen.open });
  });

  it("closes what it opened where the work fails", async () => {
    const { seen, open, work } = world(11);

    await expect(inParallel(VALUES, 1, open, work)).rejects.toThrow("Cannot do 11");
    expect(seen.closed).toBe(1);
  });
});
