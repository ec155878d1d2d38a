import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { faultLine, lawFaults } from "../../../cli/law/check-law.ts";
import { readLawFiles } from "../../../cli/law/law-files.ts";

interface Figures {
  values: Record<string, unknown>[];
}

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "law-"));
  cpSync("shared/law", folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const OMSK = "ru-oms/subsistence-minimum.per-capita.json";

function change<Shape>(file: string, edit: (content: Shape) => void): void {
  const path = join(folder, file);
  const content = JSON.parse(readFileSync(path, "utf8")) as Shape;
  edit(content);
  writeFileSync(path, JSON.stringify(content));
}

const valueFrom = (content: Figures, from: string) => {
  const found = content.values.find(
    (value) => value["validFrom"] === from && value["knownTo"] === undefined,
  );
  if (found === undefined) throw new RangeError(`Expected a value from ${from}`);
  return found;
};

const faults = () => lawFaults(readLawFiles(folder));

describe("npm run law", () => {
  it("says on one line which file, which field and what was expected, and builds nothing", () => {
    const line = (edit: (content: Figures) => void) => {
      change<Figures>(OMSK, edit);
      const [fault] = faults();
      return fault && faultLine(folder, fault);
    };
    expect(
      line((content) => {
        valueFrom(content, "2025-01-01")["source"] = undefined;
      }),
    ).toBe(`${folder}/${OMSK}: values[6].source: expected an address, or none`);
  });
});

describe("lawFaults", () => {
  it("finds nothing wrong with the law as it stands", () => {
    expect(faults()).toEqual([]);
  });

  it("finds a gap between two values", () => {
    change<Figures>(OMSK, (content) => {
      valueFrom(content, "2024-01-01")["validFrom"] = "2024-01-02";
    });
    expect(faults()).toEqual([
      {
        file: OMSK,
        path: "values[4].validTo",
        expected: "no gap: the next from 2024-01-01",
      },
    ]);
  });

  it("finds the gap that a removed value leaves", () => {
    change<Figures>(OMSK, (content) => {
      content.values = content.values.filter(({ validFrom }) => validFrom !== "2024-01-01");
    });
    expect(faults()).toMatchObject([{ file: OMSK, expected: "no gap: the next from 2024-01-01" }]);
  });

  it("finds two values in force on a day", () => {
    change<Figures>(OMSK, (content) => {
      valueFrom(content, "2024-01-01")["validTo"] = "2025-01-01";
    });
    expect(faults()).toContainEqual({
      file: OMSK,
      path: "values[6].validFrom",
      expected: "one value in force on a day, not values[5] as well",
    });
  });

  it("finds an end left open before a later value", () => {
    change<Figures>(OMSK, (content) => {
      valueFrom(content, "2024-01-01")["validTo"] = undefined;
    });
    expect(faults().map(({ path }) => path)).toContain("values[6].validFrom");
  });

  it.each([
    ["source", undefined, "values[6].source"],
    ["source", "", "values[6].source"],
    ["source", "none", "values[6].source"],
    ["source", "a book", "values[6].source"],
    ["confidence", "certain", "values[6].confidence"],
    ["knownFrom", undefined, "values[6].knownFrom"],
    ["value", 15428, "values[6].value"],
    ["value", "15 428,00", "values[6].value"],
    ["value", "15428", "values"],
    ["validFrom", "2025-02-30", "values[6].validFrom"],
    ["validTo", "2024-12-31", "values[6].validTo"],
    ["unit", "RUB", "values[6].unit"],
  ])("refuses a value whose %s is %s", (key, value, path) => {
    change<Figures>(OMSK, (content) => {
      valueFrom(content, "2025-01-01")[key] = value;
    });
    expect(faults().map((fault) => `${fault.file}: ${fault.path}`)).toContain(`${OMSK}: ${path}`);
  });

  it.each([
    ["roubles", "unit", "one of the units RUB/month"],
    ["KZT/month", "unit", "one unit in all places, not RUB/month in ru"],
    [undefined, "unit", "one of the units"],
  ])("refuses the unit %s", (unit, path, expected) => {
    change<{ unit?: string | undefined }>(OMSK, (content) => {
      content.unit = unit;
    });
    expect(faults()).toContainEqual(
      expect.objectContaining({ file: OMSK, path, expected: expect.stringContaining(expected) }),
    );
  });

  it("refuses a derived figure that does not say from what", () => {
    change<Figures>("ru-oms/subsistence-minimum.child.json", (content) => {
      valueFrom(content, "2022-06-01")["derivation"] = undefined;
    });
    expect(faults()).toMatchObject([{ path: "values[2].derivation" }]);
  });

  it("refuses a figure in the wrong file, and a file that is no JSON", () => {
    change<{ jurisdiction: string }>(OMSK, (content) => {
      content.jurisdiction = "RU-ALT";
    });
    writeFileSync(join(folder, "kz/minimum-wage.json"), "{");
    expect(faults().map(({ file }) => file)).toEqual(
      expect.arrayContaining([OMSK, "kz/minimum-wage.json"]),
    );
  });

  it.each([
    ["a regime that leaves days out", { from: "2024-01-02" }, "regimes[2].from"],
    ["a regime that begins before the last one ends", { from: "2023-12-31" }, "regimes[2].from"],
  ])("finds %s", (_, edit, path) => {
    change<{ regimes: object[] }>("programmes/ru.social-contract.json", ({ regimes }) => {
      Object.assign(regimes[2] ?? {}, edit);
    });
    expect(faults()).toMatchObject([{ file: "programmes/ru.social-contract.json", path }]);
  });

  it("finds a kind of income without treatment for some days", () => {
    change<{ treatments: { kinds: string[]; to?: string }[] }>(
      "programmes/ru.social-contract.json",
      ({ treatments }) => {
        const rule = treatments.find(({ kinds, to }) => kinds.includes("in-kind") && to);
        if (rule) rule.to = "2023-12-30";
      },
    );
    expect(faults()).toMatchObject([{ path: "treatments of in-kind[1].from" }]);
  });

  it("finds citations of acts and names of figures that nothing registers", () => {
    change<{ regimes: { period: { cites: string[] } }[]; directions: { parameters: string[] }[] }>(
      "programmes/ru.social-contract.json",
      ({ regimes, directions }) => {
        regimes[0]?.period.cites.push("999-FZ art. 1");
        directions[0]?.parameters.push("contract.unheard-of");
      },
    );
    expect(faults().map(({ expected }) => expected)).toEqual([
      "a known parameter, not contract.unheard-of",
      "an act of acts.json, not 999-FZ art. 1",
    ]);
  });

  it("lets a region settle only what its programme leaves open", () => {
    change<{ thresholds: { regime: string }[] }>("extensions/ru-oms.json", ({ thresholds }) => {
      if (thresholds[0]) thresholds[0].regime = "R2";
    });
    change<{ programme: string }>("extensions/ru-alt.json", (content) => {
      content.programme = "kz.asp";
    });
    expect(faults().map(({ file, path }) => `${file}: ${path}`)).toEqual([
      "extensions/ru-alt.json: region",
      "extensions/ru-oms.json: thresholds[0].regime",
    ]);
  });
});
