import { describe, expect, it } from "vitest";

import { MOST_UPLOAD_BYTES } from "../../../../shared/contracts/api.ts";
import { faultOf } from "../../../../web/src/case/upload-limits.ts";

describe("faultOf", () => {
  it.each([
    { size: 1, type: "image/jpeg", fault: undefined },
    { size: MOST_UPLOAD_BYTES, type: "application/pdf", fault: undefined },
    { size: MOST_UPLOAD_BYTES + 1, type: "image/png", fault: "tooLarge" },
    { size: 0, type: "image/png", fault: "empty" },
    { size: 1, type: "image/heic", fault: "wrongType" },
  ])("is $fault for $size bytes of $type", ({ size, type, fault }) => {
    expect(faultOf({ size, type })).toBe(fault);
  });
});
