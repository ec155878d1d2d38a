import { describe, expect, it } from "vitest";

import { readAmount } from "../../../../shared/reading/numbers/printed-amount.ts";
import { READ, REFUSED } from "./hostile-amounts.ts";

describe("readAmount on hostile texts", () => {
  it("knows at least 200 of them, each another one", () => {
    expect(new Set(REFUSED).size).toBeGreaterThanOrEqual(200);
    expect(new Set(REFUSED).size).toBe(REFUSED.length);
  });

  it.each(REFUSED)("refuses %j, or says itself that it is doubtful", (text) => {
    const amount = readAmount(text);
    expect(amount === undefined || amount.doubtful).toBe(true);
  });

  it.each(READ)("reads %j", (text, minor) => {
    expect(readAmount(text)).toMatchObject({ minor, doubtful: false });
  });
});
