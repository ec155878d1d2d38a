import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { sha256 } from "../../cli/deciding/sha256.ts";
import { Case } from "../../shared/contracts/case.ts";
import { Decision } from "../../shared/contracts/decision.ts";
import { ParametersFile } from "../../shared/contracts/parameters.ts";
import { decide } from "../../shared/domain/decide.ts";
import type { Evidence } from "../../shared/domain/evidence.ts";
import { recompute } from "../../shared/domain/recompute.ts";
import { verify } from "../../shared/domain/verify.ts";
import { LAW } from "../../shared/law/law.ts";

const FOLDER = "test/cases";

/** A whole case with the decision expected, as a caseworker can read it. */
interface CaseExample {
  readonly title: string;
  readonly basis: string;
  readonly case: unknown;
  readonly parameters?: unknown;
  /** Papers as they were read; without it, none. */
  readonly evidence?: readonly Evidence[];
  readonly expected: {
    readonly total: string | null;
    readonly perCapita: string | null;
    readonly threshold: string | null;
    readonly incomeTest: string;
    readonly outcome: string;
    /** Codes of every ground for review, in any order. */
    readonly review: readonly string[];
    /** Codes whose answer can change the test. */
    readonly decisive?: readonly string[];
    readonly months?: readonly string[];
    readonly benefit?: unknown;
    /** Per-capita incomes of other readings. */
    readonly alternatives?: readonly string[];
    readonly stable?: boolean;
  };
}

const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    name,
    ...(JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as CaseExample),
  }));

const decided = async ({ case: file, parameters, evidence = [] }: CaseExample) =>
  decide(Case.parse(file), evidence, LAW, {
    sha256,
    agency: parameters === undefined ? undefined : ParametersFile.parse(parameters),
  });

const sorted = (texts: readonly string[]) => texts.toSorted();

describe("decide", () => {
  it.each(examples)("decides $name: $title", async (example) => {
    const { expected } = example;
    const decision = await decided(example);

    expect({
      total: decision.total,
      perCapita: decision.perCapita,
      threshold: decision.threshold?.amount ?? null,
      incomeTest: decision.incomeTest,
      outcome: decision.outcome,
      review: sorted(decision.review.map(({ code }) => code)),
      decisive: sorted(decision.review.flatMap(({ code, decisive }) => (decisive ? code : []))),
      months: decision.period.months,
      benefit: decision.benefit,
      stable: decision.robustness.stable,
    }).toEqual({
      total: expected.total,
      perCapita: expected.perCapita,
      threshold: expected.threshold,
      incomeTest: expected.incomeTest,
      outcome: expected.outcome,
      review: sorted(expected.review),
      decisive: sorted(expected.decisive ?? []),
      months: expected.months ?? decision.period.months,
      benefit: expected.benefit ?? null,
      stable: expected.stable ?? decision.robustness.stable,
    });
    const readings = decision.alternatives.map(({ perCapita }) => perCapita);
    expect(readings).toEqual(expect.arrayContaining([...(expected.alternatives ?? [])]));
  });

  it.each(examples)(
    "writes $name as its file in decisions/ says: update with vitest -u",
    async (example) => {
      const { rules: _, receipt: __, ...decision } = await decided(example);

      await expect(`${JSON.stringify(decision, null, 2)}\n`).toMatchFileSnapshot(
        `decisions/${example.name}.snap`,
      );
    },
  );

  it.each(examples)("shows $name in a shape, a trace and a receipt that hold", async (example) => {
    const decision = await decided(example);
    const onFile: unknown = JSON.parse(JSON.stringify(decision));

    expect(Decision.parse(onFile)).toEqual(onFile);
    expect(recompute(decision.trace)).toEqual([]);
    expect(await verify(Decision.parse(onFile), LAW, sha256)).toEqual({ verified: true });
  });
});
