import { describe, expect, it } from "vitest";

import { distance, hundredths } from "../../../../web/src/text/money.ts";

describe("distance", () => {
  it("is exact and without a sign", () => {
    expect(distance("15428.00", "15428.01")).toBe("0.01");
    expect(distance("20250.00", "15428.00")).toBe("4822.00");
    expect(hundredths("12.3")).toBeUndefined();
  });
});
