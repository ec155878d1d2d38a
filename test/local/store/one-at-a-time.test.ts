import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { oneAtATime } from "../../../local/store/one-at-a-time.ts";

const place = () => join(mkdtempSync(join(tmpdir(), "opora-turn-")), "work", "lock");
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("oneAtATime", () => {
  it("lets a second start wait for the first", async () => {
    const lock = place();
    let atWork = 0;
    let most = 0;
    const work = async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await pause();
      atWork -= 1;
      return most;
    };
    await Promise.all([1, 2, 3].map(() => oneAtATime(lock, work)));

    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it("takes over the lock of a process that died", async () => {
    const lock = place();
    await oneAtATime(lock, pause);
    writeFileSync(lock, "4194305");

    expect(await oneAtATime(lock, async () => "done")).toBe("done");
  });

  it("gives the lock back when the work fails", async () => {
    const lock = place();
    await expect(oneAtATime(lock, () => Promise.reject(new Error("broken")))).rejects.toThrow();

    expect(await oneAtATime(lock, async () => "done")).toBe("done");
  });
});
