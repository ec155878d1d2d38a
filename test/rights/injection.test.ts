import { describe, expect, it } from "vitest";

import { csvRow } from "../../shared/contracts/csv-text.ts";
import { errorFacts } from "../../shared/runtime/error-facts.ts";

/** What people may type where a name is asked for. */
const HOSTILE = [
  "=1+1",
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.org","click")',
  "\t=1+1",
  "\r=1+1",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  '" onmouseover="alert(1)',
  "javascript:alert(1)",
  '{"level":"ERROR","message":"forged"}',
  'x\n{"level":"ERROR","message":"forged"}',
  'x\r\n{"level":"INFO"}',
  "x\u2028{forged}",
  "\u001b[2J\u001b[31mred",
  "\u0000null",
  "x\n    at evil (Иванова Анна)",
  "x\n    at Иванова:1:1",
  "%0a%0dforged",
  "$" + "{jndi:ldap://example.org}",
  "'; DROP TABLE cases; --",
  "../../etc/passwd",
  "\u202Egnp.exe",
];

describe("a hostile text", () => {
  it.each(HOSTILE)("forges no line of a log and none of it is quoted: %j", (text) => {
    const error = new Error(text);
    error.name = text;
    const facts = JSON.stringify(errorFacts(error));
    expect(facts).not.toContain("forged");
    expect(facts).not.toContain("Иванова");
    expect(facts).not.toContain("script");
    expect(facts).toMatch(/^\P{Cc}*$/u); // One line of JSON, whatever was thrown.
  });

  it.each(HOSTILE)("is no formula and no second row in CSV: %j", (text) => {
    const row = csvRow(["id", text, "end"]);
    const cell = row.slice("id,".length, -",end\n".length);
    const inside = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    expect(inside).not.toMatch(/^[=+\-@\t\r]/u);
    if (/["\n\r,]/u.test(text)) expect(cell).toMatch(/^"[\s\S]*"$/u);
    expect([text, `'${text}`]).toContain(inside);
  });
});
