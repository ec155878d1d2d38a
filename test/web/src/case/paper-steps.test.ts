import { describe, expect, it } from "vitest";

import { DOCUMENT_STATUSES, isTerminal } from "../../../../shared/domain/document-status.ts";
import { stepsOf, travels } from "../../../../web/src/case/paper-steps.ts";

describe("travels", () => {
  it.each(DOCUMENT_STATUSES)("agrees with the domain on %s", (status) => {
    expect(travels(status)).toBe(!isTerminal(status));
  });
});

describe("stepsOf", () => {
  it("shows a paper that only a person reads as not read yet", () => {
    expect(stepsOf("needs-review", true).map(({ state }) => state)).toEqual([
      ...["done", "done", "now", "next"],
    ]);
  });

  it("shows a refused paper stopped after it was received", () => {
    expect(stepsOf("rejected").map(({ state }) => state)).toEqual([
      "done",
      "stopped",
      "next",
      "next",
    ]);
  });
});
