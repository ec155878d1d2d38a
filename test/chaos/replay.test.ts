import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sha256 } from "../../cli/deciding/sha256.ts";
import { differenceIn } from "../../shared/contracts/check-decision.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { decide } from "../../shared/domain/decide.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import { verify } from "../../shared/domain/verify.ts";
import { LAW } from "../../shared/law/law.ts";
import { application, paid } from "../shared/domain/make-case.ts";
import { figure, paper } from "../shared/domain/make-paper.ts";

const IS_DEEP = process.env["OPORA_DEEP"] === "1";
const SEED = Number(process.env["OPORA_SEED"] ?? 20261124);
const DECISIONS = IS_DEEP ? 100 : 10;

const amount = fc.integer({ min: 0, max: 9_999_999 }).map((kopecks) => (kopecks / 100).toFixed(2));
const month = fc.integer({ min: 1, max: 6 }).map((number) => `2025-0${number}`);

/** Cases of declared and scanned income of any amounts, in any months. */
const cases = fc.record({
  income: fc.array(fc.tuple(amount, month), { maxLength: 6 }),
  scanned: fc.uniqueArray(fc.tuple(month, amount), { selector: ([first]) => first, maxLength: 4 }),
});

/** What `determine` keeps of a decision: its JSON text, byte for byte. */
const kept = (decision: Decision) => canonicalJson(decision);

describe("a decision that was kept", () => {
  it(`is made again byte for byte from its own receipt: ${DECISIONS} of seed ${SEED}`, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ income, scanned }) => {
        const declared = income.map(([sum, received]) => paid(sum, received));
        const papers =
          scanned.length === 0 ? [] : [paper(scanned.map(([at, sum]) => figure(at, sum)))];
        const text = kept(await decide(application({ income: declared }), papers, LAW, { sha256 }));

        const stored = JSON.parse(text) as Decision;
        const again = await verify(stored, LAW, sha256);

        expect(again).toMatchObject({ verified: true });
        expect(await differenceIn(stored, LAW, sha256)).toBeUndefined();
      }),
      { seed: SEED, numRuns: DECISIONS },
    );
  });

  it("is found changed wherever one amount of it was", async () => {
    const declared = [paid("100.00", "2025-04"), paid("60.00", "2025-03")];
    const text = kept(await decide(application({ income: declared }), [], LAW, { sha256 }));
    for (const at of [...text.matchAll(/100\.00/gu)].map(({ index }) => index)) {
      const changed = `${text.slice(0, at)}100.01${text.slice(at + 6)}`;

      expect(await differenceIn(JSON.parse(changed), LAW, sha256)).not.toBeUndefined();
    }
  });
});
