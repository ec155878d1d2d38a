import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import type { Parameter } from "../../../../shared/domain/parameter.ts";
import { parametersOf, sheetOf } from "../../../../shared/domain/review/parameter-sheet.ts";
import { LAW } from "../../../../shared/law/law.ts";

const day = (text: string) => text as CalendarDate;
const figure = (act: string): Parameter => ({
  ...{ parameter: "minimum", jurisdiction: "RU-OMS", unit: "RUB/month" },
  values: [
    {
      ...{ value: "15428.00", validFrom: day("2025-01-01"), knownFrom: day("2025-01-01") },
      ...{ act, source: "none", confidence: "sourced" },
    },
  ],
});

describe("a sheet of figures of law", () => {
  it("brings every figure that is built in back as it was", () => {
    const parameters = LAW.packs.flatMap((pack) => pack.parameters);
    const whole = new Map<string, Parameter>();
    for (const one of parameters) {
      const key = `${one.jurisdiction}/${one.parameter}`;
      const known = whole.get(key)?.values ?? [];
      whole.set(key, { ...one, values: [...known, ...one.values] });
    }

    expect(parametersOf(sheetOf(parameters))).toEqual([...whole.values()]);
  });

  it.each([
    ['=HYPERLINK("https://example.org";"act")'],
    ["+7 order"],
    ["-2+3"],
    ["@SUM(A1)"],
    ["\t=1"],
  ])("gives %j to a spreadsheet as text, and takes it back", (act) => {
    const sheet = sheetOf([figure(act)]);

    expect(sheet).not.toMatch(/(?:^|,)"?[=+\-@\t]/mu);
    expect(parametersOf(sheet)).toEqual([figure(act)]);
  });

  it("takes back whatever act somebody types on one line", () => {
    const line = fc.string({ minLength: 1 }).filter((text) => !/[\r\n]|^'|^\s|\s$/u.test(text));
    fc.assert(
      fc.property(line, (act) => {
        expect(parametersOf(sheetOf([figure(act)]))).toEqual([figure(act)]);
      }),
    );
  });

  it("still reads a sheet that was saved without the last two columns", () => {
    const former = sheetOf([figure("act")])
      .replace(",knownTo,derivation", "")
      .replace(/,,\r\n/u, "\r\n");

    expect(parametersOf(former)).toEqual([figure("act")]);
  });
});
