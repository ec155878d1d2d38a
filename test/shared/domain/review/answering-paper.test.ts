import { describe, expect, it } from "vitest";

import { answeringPaper } from "../../../../shared/domain/review/answering-paper.ts";
import type { CaseEvent } from "../../../../shared/domain/review/case-event.ts";

const facts = { ordinal: 1, actor: "w", role: "caseworker" } as const;
const asked: CaseEvent = {
  ...{ action: "ask", language: "ru", at: "2026-03-02T09:00:00.000Z" },
  ...facts,
};
const answered: CaseEvent = { action: "answer", at: "2026-03-03T09:00:00.000Z", ...facts };
const paper = (documentId: string, status: string, changedAt: string) => ({
  ...{ documentId, status, changedAt },
});
const BEFORE = "2026-03-02T08:59:59.999Z";
const AFTER = "2026-03-04T10:00:00.000Z";

describe("answeringPaper", () => {
  it("is the first paper that was read since the asking, while the case waits", () => {
    const papers = [
      paper("later", "read", "2026-03-05T10:00:00.000Z"),
      paper("first", "needs-review", AFTER),
      paper("old", "read", BEFORE),
    ];

    expect(answeringPaper([asked], papers)).toBe("first");
    expect(answeringPaper([asked, answered], papers)).toBeUndefined();
    expect(answeringPaper([], papers)).toBeUndefined();
  });

  it.each(["offered", "reading", "rejected", "linked", "abandoned"])(
    "is none that is %s",
    (status) => {
      expect(answeringPaper([asked], [paper("d", status, AFTER)])).toBeUndefined();
    },
  );
});
