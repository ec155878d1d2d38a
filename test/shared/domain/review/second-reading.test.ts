import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Role } from "../../../../shared/domain/access/role.ts";
import type {
  CaseEvent,
  Deed,
  EventFacts,
  FourEyesGround,
} from "../../../../shared/domain/review/case-event.ts";
import { fourEyesGrounds } from "../../../../shared/domain/review/four-eyes.ts";
import { judgeAction } from "../../../../shared/domain/review/judge-action.ts";
import { afterEvent, reviewRecord } from "../../../../shared/domain/review/review-record.ts";
import {
  awaitsSecondReading,
  isBlind,
  readersAgree,
} from "../../../../shared/domain/review/second-reading.ts";

const NOW = "2026-03-02T09:00:00.000Z";
const person = (subject: string, ...roles: Role[]) => ({ subject, roles });
const anna = person("anna", "caseworker");
const boris = person("boris", "caseworker");
const vera = person("vera", "supervisor");
const olga = person("olga", "commission-member");

const event = (actor: string, deed: Deed, more: Partial<EventFacts> = {}): CaseEvent =>
  ({ ...{ ordinal: 1, at: NOW, actor, role: "caseworker" }, ...deed, ...more }) as CaseEvent;
const prepared = (fourEyes: readonly FourEyesGround[], actor = "anna") =>
  event(actor, { action: "confirm" }, { fourEyes });
const reading = (actor: string, outcome: "eligible" | "not-eligible") =>
  event(actor, { action: "second-reading", outcome }, { first: "eligible" });
const judged = (events: readonly CaseEvent[], by: typeof anna, deed: Deed) => {
  const record = reviewRecord(events, true);
  const judgement = judgeAction(deed, {
    ...{ record, owned: {}, person: by, now: NOW, today: "2026-03-02" },
  });
  return judgement.refused ?? "done";
};
const READS: Deed = { action: "second-reading", outcome: "eligible" };
const SIGNS: Deed = { action: "countersign" };

describe("the second reading", () => {
  it.each([
    ["by its own first reader", anna, "four-eyes"],
    ["by another caseworker", boris, "done"],
    ["by a supervisor", vera, "done"],
    ["by a member of the commission", olga, "not-allowed"],
    ["by an auditor", person("auditor", "auditor"), "not-allowed"],
    ["by the family", person("family", "applicant"), "not-allowed"],
  ] as const)("of what is near the line, %s", (_who, by, verdict) => {
    expect(judged([prepared(["near-the-line"])], by, READS)).toBe(verdict);
  });

  it("is not for whoever changed a fact", () => {
    const edited = event("boris", { action: "accept-document", documentId: "d1" });
    expect(judged([edited, prepared(["sample"])], boris, READS)).toBe("four-eyes");
  });

  it("is done once, and only of what was drawn", () => {
    const drawn = prepared(["sample"]);
    expect(judged([prepared(["refusal"])], boris, READS)).toBe("not-in-this-state");
    expect(judged([drawn, reading("boris", "eligible")], vera, READS)).toBe("not-in-this-state");
  });

  it("comes before any signature, and before a reader may return the case unread", () => {
    const drawn = [prepared(["sample"])];
    expect(judged(drawn, boris, SIGNS)).toBe("second-reading-first");
    expect(judged(drawn, olga, SIGNS)).toBe("second-reading-first");
    expect(judged(drawn, boris, { action: "return", reason: "r" })).toBe("second-reading-first");
    expect(judged(drawn, olga, { action: "return", reason: "r" })).toBe("done");
  });

  it("lets its reader sign what both came to", () => {
    const agreed = [prepared(["sample"]), reading("boris", "eligible")];
    expect(judged(agreed, boris, SIGNS)).toBe("done");
    expect(judged(agreed, anna, SIGNS)).toBe("four-eyes");
  });

  it("lets a third person sign, of a higher charge, where the two disagree", () => {
    const split = [prepared(["sample"]), reading("boris", "not-eligible")];
    expect(readersAgree(reviewRecord(split, true))).toBe(false);
    expect(judged(split, boris, SIGNS)).toBe("four-eyes");
    expect(judged(split, person("clara", "caseworker"), SIGNS)).toBe("adjudicator-needed");
    expect(judged(split, vera, SIGNS)).toBe("done");
    expect(judged(split, olga, SIGNS)).toBe("done");
    expect(judged(split, boris, { action: "return", reason: "look again" })).toBe("done");
  });

  it("is due anew when a returned case is prepared again", () => {
    const again = [
      ...[prepared(["sample"]), reading("boris", "not-eligible")],
      event("vera", { action: "return", reason: "look again" }),
      prepared(["sample"]),
    ];
    expect(awaitsSecondReading(reviewRecord(again, true))).toBe(true);
  });
});

describe("isBlind", () => {
  it("holds for whoever may still read, and for nobody who may not", () => {
    const anyRole = fc.constantFrom<Role>(
      ...(["applicant", "field-worker", "caseworker", "supervisor"] as const),
      ...(["commission-member", "auditor", "administrator"] as const),
    );
    const anyDeed = fc.constantFrom<CaseEvent>(
      prepared(["sample"]),
      prepared(["near-the-line"], "boris"),
      prepared(["refusal"]),
      event("boris", { action: "accept-document", documentId: "d1" }),
      reading("vera", "eligible"),
      event("vera", { action: "return", reason: "r" }),
    );
    fc.assert(
      fc.property(
        fc.array(anyDeed, { maxLength: 6 }),
        fc.uniqueArray(anyRole),
        fc.constantFrom("anna", "boris", "vera", "clara"),
        (deeds, roles, subject) => {
          const record = deeds.reduce(afterEvent, reviewRecord([], true));
          const by = { subject, roles };
          const moment = { record, owned: {}, person: by, now: NOW, today: "2026-03-02" };
          const mayRead = judgeAction(READS, moment).refused === undefined;
          expect(isBlind(record, by, {})).toBe(mayRead);
        },
      ),
    );
  });
});

describe("fourEyesGrounds", () => {
  const threshold = { amount: "15000.00" } as never;
  const settings = { fourEyesMargin: 0.02, secondReadingShare: 0.05 };
  const grounds = (perCapita: string, hash: string) =>
    fourEyesGrounds("confirm", { perCapita, threshold, outcome: "eligible" }, settings, hash);

  it("draws by the case's hash alone, and by the distance to the line", () => {
    expect(grounds("1000.00", "0ccc".padEnd(64, "0"))).toEqual(["sample"]);
    expect(grounds("1000.00", "0ccd".padEnd(64, "0"))).toEqual([]);
    expect(grounds("14999.00", "ffff".padEnd(64, "0"))).toEqual(["near-the-line"]);
  });
});
