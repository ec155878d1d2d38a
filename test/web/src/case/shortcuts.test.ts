import { describe, expect, it } from "vitest";

import { deedOf } from "../../../../web/src/case/decision-form.tsx";
import { SHORTCUT_KEYS, SHORTCUTS, shortcutOf } from "../../../../web/src/case/shortcuts.ts";

describe("shortcutOf", () => {
  it("gives every key one meaning, and the help page names each", () => {
    const codes = Object.values(SHORTCUTS).flat();
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(SHORTCUT_KEYS)).toEqual(Object.keys(SHORTCUTS));
    expect(shortcutOf("KeyN")).toBe("nextDoubtful");
    expect(shortcutOf("KeyQ")).toBeUndefined();
  });
});

describe("deedOf", () => {
  const typed = {
    reason: "",
    until: "",
    code: "",
    language: "ru",
    upheld: "",
    outcome: "",
  } as const;

  it.each(["refuse", "hold", "return", "reopen", "decide-objection", "note"] as const)(
    "asks for a reason before it lets somebody %s",
    (action) => {
      expect(deedOf(action, typed)).toBeUndefined();
    },
  );

  it("refuses with a ground of the list alone, and holds until a day alone", () => {
    const why = { ...typed, reason: "ОБРАЗЕЦ" };
    expect(deedOf("refuse", { ...why, code: "SOMETHING" })).toBeUndefined();
    expect(deedOf("refuse", { ...why, code: "PAPERS_MISSING" })).toEqual({
      ...{ action: "refuse", reason: "ОБРАЗЕЦ", code: "PAPERS_MISSING" },
    });
    expect(deedOf("hold", why)).toBeUndefined();
    expect(deedOf("confirm", typed)).toEqual({ action: "confirm", language: "ru" });
  });
});
