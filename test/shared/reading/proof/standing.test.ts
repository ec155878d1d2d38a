import { describe, expect, it } from "vitest";

import type { FoundFigure } from "../../../../shared/reading/find/found-figure.ts";
import { settle } from "../../../../shared/reading/proof/amounts.ts";
import type { FoundPaper } from "../../../../shared/reading/proof/found-paper.ts";
import { type Identity, sumIdentity } from "../../../../shared/reading/proof/identity.ts";
import { standingOf } from "../../../../shared/reading/proof/standing.ts";

type Read = Readonly<Record<string, readonly number[]>>;

/** A figure as families read it; `text` names families that read it in running text too. */
function figure(
  read: Read,
  more: Partial<FoundFigure> = {},
  text: readonly string[] = ["tesseract"],
): FoundFigure {
  const amounts = [...new Set(Object.values(read).flat())];
  const proposals = amounts.map((minor) => {
    const families = Object.keys(read).filter((family) => read[family]?.includes(minor));
    return {
      minor,
      families: new Set(families),
      inText: families.some((family) => text.includes(family)),
    };
  });
  return {
    name: "income",
    month: { value: "2025-01", agreed: true },
    code: { value: "2000", agreed: true },
    currency: "RUB",
    basis: "gross",
    place: { box: { left: 0, top: 0, right: 1, bottom: 1 }, page: 1, seen: [] },
    proposals: proposals.sort((one, other) => other.families.size - one.families.size),
    bearsIncome: true,
    ...more,
  };
}

const both = (minor: number): Read => ({ "ppocr-v4": [minor], tesseract: [minor] });
const one = (minor: number): Read => ({ "ppocr-v4": [minor] });

function standings(
  figures: readonly FoundFigure[],
  identities: readonly Identity[],
  printsTotal = false,
) {
  const paper: FoundPaper = {
    form: "ru.ndfl-1175018",
    pages: [1],
    fields: {},
    figures,
    identities,
    sums: ["rows-sum-to-total"],
    printsTotal,
    reasons: [],
  };
  const settled = settle(figures, identities);
  return figures.map((_, index) => standingOf(paper, index, settled));
}

const sum = (parts: number[], whole: number) => sumIdentity("rows-sum-to-total", parts, whole);

describe("standingOf", () => {
  it("calls unreadable what nobody read", () => {
    expect(standings([figure({})], [])).toEqual(["unreadable"]);
  });

  it("calls conflicting every figure of a sum that fails", () => {
    const figures = [figure(both(100)), figure(both(200)), figure(both(301))];

    expect(standings(figures, [sum([0, 1], 2)])).toEqual([
      "conflicting",
      "conflicting",
      "conflicting",
    ]);
  });

  it("calls repaired the one reader's amount under which all adds up", () => {
    const figures = [
      figure(both(100)),
      figure({ "ppocr-v4": [209], tesseract: [200] }),
      figure(both(300)),
    ];

    expect(standings(figures, [sum([0, 1], 2)])).toEqual(["confirmed", "repaired", "confirmed"]);
  });

  it("repairs nothing where two solutions fit", () => {
    const disputed = { "ppocr-v4": [100], tesseract: [200] };
    const figures = [
      figure(disputed),
      figure({ "ppocr-v4": [200], tesseract: [100] }),
      figure(both(300)),
    ];

    expect(standings(figures, [sum([0, 1], 2)])).not.toContain("repaired");
  });

  it("never takes an amount that no reader proposed", () => {
    const figures = [figure(one(100)), figure({}), figure(both(300))];

    expect(standings(figures, [sum([0, 1], 2)])).toEqual([
      "unconfirmed",
      "unreadable",
      "unconfirmed",
    ]);
  });

  it.each([
    { why: "two unlike readers agree", read: both(100), expected: "confirmed" },
    { why: "one reader read it", read: one(100), expected: "unconfirmed" },
    {
      why: "readers differ",
      read: { "ppocr-v4": [100], tesseract: [106] },
      expected: "unconfirmed",
    },
    {
      why: "one saw more digits",
      read: { "ppocr-v4": [23_488], tesseract: [23_488, 923_488] },
      expected: "unconfirmed",
    },
    {
      why: "one saw the mark elsewhere",
      read: { "ppocr-v4": [9_100_000], tesseract: [9_100_000, 91_000] },
      expected: "unconfirmed",
    },
  ])("is $expected without equations where $why", ({ read, expected }) => {
    expect(standings([figure(read)], [])).toEqual([expected]);
  });

  it("needs one of the two readers to have seen it in running text", () => {
    expect(standings([figure(both(100), {}, [])], [])).toEqual(["unconfirmed"]);
  });

  it("never confirms by agreement on a paper whose total was not found", () => {
    expect(standings([figure(both(100))], [], true)).toEqual(["unconfirmed"]);
  });

  it.each(["month", "code"])("never confirms without an agreed %s", (key) => {
    const figures = [
      figure(both(100), { [key]: { value: "2025-01", agreed: false } }),
      figure(both(100)),
    ];

    expect(standings(figures, [sum([0], 1)])[0]).toBe("unconfirmed");
  });

  it("never confirms what is derived", () => {
    expect(standings([figure(both(100), { derived: true })], [])).toEqual(["unconfirmed"]);
  });

  it("confirms one reader's amounts that a sum proves", () => {
    const figures = [figure(one(100)), figure(one(200)), figure(one(300))];

    expect(standings(figures, [sum([0, 1], 2)])).toEqual(["confirmed", "confirmed", "confirmed"]);
  });
});
