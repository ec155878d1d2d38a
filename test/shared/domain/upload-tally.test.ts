import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  DOCUMENT_STATUSES,
  DOCUMENT_TRANSITIONS,
  type DocumentStatus,
} from "../../../shared/domain/document-status.ts";
import { TALLIED, tallyChange, unaccounted } from "../../../shared/domain/upload-tally.ts";

const none = { uploads: 0, reading: 0, read: 0, "needs-review": 0, rejected: 0, linked: 0 };
type Tally = Record<keyof typeof none, number>;

function counted(tally: Tally, from: DocumentStatus | undefined, to: DocumentStatus | undefined) {
  const changed = { ...tally };
  for (const [name, by] of Object.entries(tallyChange(from, to))) {
    changed[name as keyof Tally] += by;
  }
  return changed;
}

describe("unaccounted", () => {
  const balanced: Tally = {
    ...none,
    uploads: 15,
    read: 5,
    "needs-review": 4,
    rejected: 3,
    linked: 3,
  };

  it("is 0 when every upload is read, rejected, linked, with a person or under way", () => {
    expect(unaccounted(balanced)).toBe(0);
  });

  it.each(["uploads", ...TALLIED] as const)("notices one too many of %s", (name) => {
    expect(unaccounted({ ...balanced, [name]: balanced[name] + 1 })).toBe(1);
  });
});

describe("tallyChange", () => {
  it("keeps the books balanced over any life of any documents, erased or not", () => {
    const steps = fc.array(fc.nat(20), { maxLength: 12 });
    const lives = fc.array(fc.record({ steps, isErased: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(lives, (documents) => {
        let tally: Tally = none;
        const standing: (DocumentStatus | undefined)[] = [];
        for (const { steps: choices, isErased } of documents) {
          const life = [...livedFrom(choices), ...(isErased ? [undefined] : [])];
          for (const [from, status] of stepsOf(life)) {
            tally = counted(tally, from, status);
            expect(unaccounted(tally)).toBe(0);
          }
          standing.push(life.at(-1));
        }
        const placed = TALLIED.map((one) => standing.filter((status) => status === one).length);
        expect(TALLIED.map((one) => tally[one])).toEqual(placed);
      }),
    );
  });

  it("counts nothing that was not uploaded", () => {
    for (const from of DOCUMENT_STATUSES) expect(tallyChange(from, from)).toEqual({});
    expect(tallyChange("offered", "abandoned")).toEqual({});
    expect(tallyChange(undefined, "offered")).toEqual({});
  });
});

/** A life as the choices draw it; a newer version of an ended document begins again, in one write. */
function livedFrom(choices: readonly number[]): DocumentStatus[] {
  const life: DocumentStatus[] = ["offered"];
  for (const choice of choices) {
    const status = life.at(-1) ?? "offered";
    const from: DocumentStatus = choice % 3 === 0 ? "offered" : status;
    const ways = Object.values(DOCUMENT_TRANSITIONS[from]);
    const next = ways[choice % Math.max(1, ways.length)];
    if (next !== undefined && (next !== "abandoned" || status === "offered")) life.push(next);
  }
  return life;
}

const stepsOf = (life: readonly (DocumentStatus | undefined)[]) =>
  life.slice(1).map((status, at) => [life[at], status] as const);
