import { describe, expect, it } from "vitest";

import type { CaseEvent, Deed } from "../../../../shared/domain/review/case-event.ts";
import { judgeAction } from "../../../../shared/domain/review/judge-action.ts";
import { reviewRecord, stateOn } from "../../../../shared/domain/review/review-record.ts";

const person = (subject: string) => ({ subject, roles: ["caseworker" as const] });

/** A deed as an event of somebody on a day. */
const event = (actor: string, day: string, deed: Deed): CaseEvent =>
  ({ ...deed, ordinal: 1, at: `${day}T09:00:00.000Z`, actor, role: "caseworker" }) as CaseEvent;

const HELD = event("anna", "2026-03-02", {
  action: "hold",
  until: "2026-03-05",
  reason: "a paper is on its way",
});

const DEEDS: readonly { readonly deed: Deed; readonly leads: string }[] = [
  { deed: { action: "confirm" }, leads: "confirmed" },
  {
    deed: { action: "refuse", code: "INCOME_NOT_BELOW", reason: "above the line" },
    leads: "to-countersign",
  },
  { deed: { action: "ask", language: "ru" }, leads: "asked" },
  { deed: { action: "hold", until: "2026-03-20", reason: "again" }, leads: "held" },
];

describe("reviewRecord", () => {
  it.each(DEEDS)("has a case whose hold has run out $deed.action as $leads", ({ deed, leads }) => {
    const held = reviewRecord([HELD], true);
    const moment = { owned: {}, person: person("boris"), now: "2026-03-06T09:00:00.000Z" };
    const judged = judgeAction(deed, { ...moment, record: held, today: "2026-03-06" });
    expect(judged).toEqual({ role: "caseworker" });

    const after = reviewRecord([HELD, event("boris", "2026-03-06", deed)], true);
    expect(stateOn(after, "2026-03-06")).toBe(leads);
    expect(after.hold?.until).toBe(leads === "held" ? "2026-03-20" : undefined);
  });

  it("lets nobody decide a case while its hold lasts, and comes back on its day", () => {
    const record = reviewRecord([HELD], true);
    const moment = { record, owned: {}, person: person("boris"), now: "2026-03-04T09:00:00.000Z" };
    expect(judgeAction({ action: "confirm" }, { ...moment, today: "2026-03-04" })).toEqual({
      refused: "not-in-this-state",
    });
    expect(stateOn(record, "2026-03-04")).toBe("held");
    expect(stateOn(record, "2026-03-05")).toBe("proposed");
  });

  it("keeps a case held by what may be done to it meanwhile", () => {
    const note = event("boris", "2026-03-03", { action: "note", text: "called" });
    expect(reviewRecord([HELD, note], true).state).toBe("held");
  });
});
