import { describe, expect, it } from "vitest";

import type { TraceNode } from "../../../../shared/domain/trace.ts";
import { say } from "../../../../shared/domain/wording/dictionary.ts";
import { phrase, text, word } from "../../../../shared/domain/wording/token.ts";
import { tree } from "../../../../shared/domain/wording/tree.ts";

const TRACE: TraceNode = {
  node: "rule",
  rule: "per-capita-income",
  operation: "divide",
  value: "0.33",
  exact: "100/3",
  cites: ["44-FZ art. 15", "44-FZ art. 4"],
  inputs: [
    {
      node: "rule",
      rule: "minor-child",
      operation: "member",
      value: "1",
      cites: [],
      inputs: [
        {
          node: "fact",
          name: "amount",
          value: null,
          source: { kind: "paper", document: "scan.png", figure: "f1", page: 1, box: [0, 0, 1, 1] },
        },
        { node: "fact", name: "relation", value: "child", source: { kind: "application" } },
      ],
    },
    {
      node: "parameter",
      name: "subsistence-minimum.per-capita",
      value: "15428.00",
      unit: "RUB/month",
      jurisdiction: "RU-OMS",
      validFrom: "2025-01-01",
      cites: ["Decree 1"],
      confidence: "sourced",
    },
  ],
};

describe("tree", () => {
  it("writes a line a node: name, value, exact value, source, indented by depth", () => {
    expect(tree(TRACE, "ru")).toEqual([
      "Доход на человека в месяц: 0.33 (точно 100/3 сотых) [44-FZ art. 15; 44-FZ art. 4]",
      "  ребёнок младше 18 лет: 1",
      "    сумма: неизвестно [scan.png#f1]",
      "    кем приходится: ребёнок",
      "  прожиточный минимум на душу: 15428.00 [Decree 1]",
    ]);
  });

  it("says the same in the other languages, with a name it has no word for as it is", () => {
    expect(tree(TRACE, "en")[1]).toBe("  child under 18: 1");
    expect(tree(TRACE, "kk")[1]).toMatch(/^ {2}\S.*: 1$/u);
    const unheard: TraceNode = {
      node: "rule",
      rule: "unheard",
      operation: "sum",
      value: "1.00",
      cites: [],
      inputs: [],
    };
    expect(tree(unheard, "ru")).toEqual(["unheard: 1.00"]);
  });
});

describe("say", () => {
  it("fills the places of a phrase and leaves a name without a word as it is", () => {
    const token = phrase("sentence-period", {
      first: text("2025-03"),
      last: text("2025-05"),
      size: word("figure", "nobody-knows"),
    });
    expect(say(token, "ru")).toBe(
      "Учтены месяцы с 2025-03 по 2025-05, человек в семье: nobody-knows.",
    );
    expect(say(word("value", "below"), "en")).toBe("below the minimum");
  });
});
