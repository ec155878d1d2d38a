import { describe, expect, it } from "vitest";

import type { TraceNode } from "../../../../shared/domain/trace.ts";
import { traceLine } from "../../../../web/src/decision/trace-line.ts";
import { DICTIONARIES } from "../../../../web/src/text/dictionaries.ts";
import type { Language } from "../../../../web/src/text/language.ts";

async function lineOf(node: TraceNode, language: Language) {
  const trace = await DICTIONARIES.trace[language]();
  const terms = await DICTIONARIES.terms[language]();
  const members = [{ id: "m1", relation: "applicant", name: "Образцова Вера" }];
  return traceLine(node, { trace, terms, language, currency: "RUB", members });
}

describe("traceLine", () => {
  it("names person, payment and rule, and writes money", async () => {
    const node: TraceNode = {
      node: "rule",
      rule: "received-in-period",
      operation: "part",
      value: "28000.00",
      operands: { memberId: "m1", kind: "wage", receivedIn: "2025-03" },
      cites: [],
      inputs: [],
    };
    expect(await lineOf(node, "ru")).toMatchObject({
      name: "Образцова Вера: зарплата, март 2025 — получено в расчётные месяцы",
      value: "28\u00A0000,00\u00A0₽",
    });
  });

  it("names a figure of law with its zone, place and day", async () => {
    const node: TraceNode = {
      node: "parameter",
      name: "subsistence-minimum.per-capita.north",
      value: "20393.00",
      unit: "RUB/month",
      jurisdiction: "RU-KO",
      validFrom: "2025-01-01",
      cites: [],
      confidence: "sourced",
    };
    expect(await lineOf(node, "en")).toEqual({
      name: "subsistence minimum per person, northern zone",
      value: "20\u00A0393.00\u00A0₽",
      from: "figure of law, Komi Republic, from 1 January 2025",
    });
  });

  it("says unknown for what is not known, never zero", async () => {
    const source = { kind: "application" } as const;
    const line = await lineOf({ node: "fact", name: "amount", value: null, source }, "kk");
    expect(line.value).toBe("белгісіз");
  });
});
