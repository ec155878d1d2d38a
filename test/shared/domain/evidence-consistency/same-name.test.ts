import { describe, expect, it } from "vitest";

import { sameName } from "../../../../shared/domain/evidence-consistency/same-name.ts";

describe("sameName", () => {
  it.each([
    ["Иванова Анна Петровна", "ИВАНОВА АННА ПЕТРОВНА"],
    ["Анна Петровна Иванова", "Иванова Анна Петровна"],
    ["Иванова А. П.", "Иванова Анна Петровна"],
    ["Ивановой Анне Петровне", "Иванова Анна Петровна"],
    ["Семёнов Пётр", "Семенов Петр"],
    ["Ивaнова Аннa Петровна", "Иванова Анна Петровна"],
    ["Иванова Анна", "Иванова Анна Петровна"],
    ["", "Иванова Анна"],
    [undefined, "Иванова Анна"],
  ])("takes %j for %j", (printed, stated) => {
    expect(sameName(printed, stated)).toBe(true);
  });

  it.each([
    ["Петрова Мария Ильинична", "Иванова Анна Петровна"],
    ["Иванов Сергей Павлович", "Иванова Анна Петровна"],
    ["Иванова О. С.", "Иванова Анна Петровна"],
    ["А. П.", "Иванова Анна Петровна"],
  ])("does not take %j for %j", (printed, stated) => {
    expect(sameName(printed, stated)).toBe(false);
  });
});
