import { describe, expect, it } from "vitest";

import { dayAfter } from "../../../shared/domain/calendar.ts";
import { compiledRules } from "../../../shared/domain/compiled-rules.ts";
import { LAW } from "../../../shared/law/law.ts";
import { day } from "./make-case.ts";

const asked = (appliedOn: string, asKnownOn?: string) => ({
  programme: "ru.social-contract",
  region: "RU-OMS",
  appliedOn: day(appliedOn),
  asKnownOn: asKnownOn === undefined ? undefined : day(asKnownOn),
});

describe("compiledRules", () => {
  it("are worked out once for a programme, place and day, and kept", () => {
    const law = { ...LAW };
    const first = compiledRules(law, asked("2025-07-10"));
    expect(compiledRules(law, asked("2025-07-10"))).toBe(first);
    expect(compiledRules(law, asked("2025-07-11"))).not.toBe(first);
    expect(compiledRules(law, asked("2025-07-10", "2025-01-01"))).not.toBe(first);
    expect(compiledRules({ ...LAW }, asked("2025-07-10"))).not.toBe(first);
  });

  it("keep 256 days and then start anew, so that no process grows without end", () => {
    const law = { ...LAW };
    const first = compiledRules(law, asked("2025-01-01"));
    let on = day("2025-01-01");
    for (let other = 1; other < 256; other += 1) {
      on = dayAfter(on);
      compiledRules(law, asked(on));
    }
    expect(compiledRules(law, asked("2025-01-01"))).toBe(first);
    compiledRules(law, asked(dayAfter(on)));
    expect(compiledRules(law, asked("2025-01-01"))).not.toBe(first);
  });

  it("are none for a programme that is not listed and for a day without rules", () => {
    expect(compiledRules(LAW, { ...asked("2025-07-10"), programme: "ru.none" })).toBeUndefined();
    expect(compiledRules(LAW, asked("2019-07-10"))).toBeUndefined();
  });
});
