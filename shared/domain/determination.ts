import type { Alternative } from "./alternatives.ts";
import { alternativesOf, blockedExtreme, measured } from "./alternatives.ts";
import type { Application } from "./application.ts";
import type { Assessment } from "./assessment.ts";
import { assess } from "./assessment.ts";
import type { Benefit } from "./benefit.ts";
import { benefitOf } from "./benefit.ts";
import type { CalendarDate } from "./calendar.ts";
import { compiledRules } from "./compiled-rules.ts";
import type { ConditionFinding, Waiver } from "./conditions.ts";
import { conditionsOf, incomeTestWaiver } from "./conditions.ts";
import type { Outcome, ReviewEntry } from "./decision.ts";
import { reviewOf } from "./describe-review.ts";
import type { Evidence } from "./evidence.ts";
import type { Law } from "./law.ts";
import type { Measurement } from "./measure.ts";
import { paymentsOf } from "./payments.ts";
import { programmeIn } from "./programme-in-force.ts";
import type { Robustness } from "./robustness.ts";
import { robustnessOf } from "./robustness.ts";
import type { IncomeTest } from "./rules/income-test.ts";
import { passes } from "./rules/income-test.ts";

/** The programme is unknown, or does not run in the region: a caller catches it as bad input. */
export class ProgrammeNotListedError extends RangeError {
  readonly field: "programme" | "region";
  readonly expected: string;

  constructor(field: "programme" | "region", listed: readonly string[]) {
    super(`Cannot decide for this ${field}: expected one of ${listed.join(", ")}`);
    this.name = "ProgrammeNotListedError";
    this.field = field;
    this.expected = `one of ${listed.join(", ")}`;
  }
}

/** What the rules yield for a case, exactly, before anything is written down. */
export interface Determination {
  readonly application: Application;
  /** Undefined when the programme has no rules for the day of application. */
  readonly ruled: RuledCase | undefined;
}

/** A case that rules apply to. */
export interface RuledCase {
  readonly assessment: Assessment;
  readonly measurement: Measurement;
  readonly alternatives: readonly Alternative[];
  readonly robustness: Robustness;
  readonly conditions: readonly ConditionFinding[];
  readonly waiver: Waiver;
  readonly outcome: Outcome;
  readonly benefit: Benefit | null;
  readonly review: readonly ReviewEntry[];
  /** Documents on which nothing could be read. */
  readonly unread: readonly string[];
}

/**
 * What the rules in force on the day of application yield from the facts of a case.
 *
 * @throws {ProgrammeNotListedError} If the programme does not exist or does not run in the region.
 */
export function determine(
  application: Application,
  evidence: readonly Evidence[],
  law: Law,
  asKnownOn?: CalendarDate,
): Determination {
  const { programme, region, appliedOn } = application;
  const rules = compiledRules(law, { programme, region, appliedOn, asKnownOn });
  if (rules === undefined) return withoutRules(law, application);
  const { payments, notices, unread } = paymentsOf(application, evidence, rules.months);
  const assessment = assess({ application, payments, rules });
  const main = measured(assessment);
  const incomeTest = settledTest(assessment, main, unread.length > 0);
  const measurement = { ...main, incomeTest };
  const alternatives = alternativesOf(assessment);
  const robustness = robustnessOf(assessment, measurement, alternatives, unread.length > 0);
  const conditions = conditionsOf(assessment);
  const waiver = incomeTestWaiver(assessment);
  const outcome = outcomeOf(assessment, incomeTest, conditions, waiver);
  const waived = outcomeOf(assessment, incomeTest, conditions, { ...waiver, applies: true });
  const grounds = {
    ...{ assessment, incomeTest, alternatives, robustness, conditions, waiver, notices },
    waiverDecides: waived !== outcome,
  };
  return {
    application,
    ruled: {
      assessment,
      measurement,
      alternatives,
      robustness,
      conditions,
      waiver,
      outcome,
      benefit: outcome === "eligible" ? benefitOf(assessment, measurement) : null,
      review: reviewOf(grounds),
      unread: unread.map(({ document }) => document),
    },
  };
}

/** A listed programme has no rules for the day; one that is not listed is bad input. */
function withoutRules(law: Law, application: Application): Determination {
  const { programme, region } = application;
  if (programmeIn(law, programme, region) !== undefined) return { application, ruled: undefined };
  const known = law.programmes.find(({ id }) => id === programme);
  if (known !== undefined) throw new ProgrammeNotListedError("region", known.regions);
  throw new ProgrammeNotListedError("programme", [...new Set(law.programmes.map(({ id }) => id))]);
}

/** The test, unless an amount that is not known could change it. */
function settledTest(assessment: Assessment, main: Measurement, unread: boolean): IncomeTest {
  const low = blockedExtreme(assessment, "low").incomeTest;
  const high = unread ? "not-below" : blockedExtreme(assessment, "high").incomeTest;
  if (low === "undetermined") return "undetermined";
  if (low === high) return main.incomeTest === "undetermined" ? low : main.incomeTest;
  return "undetermined";
}

function outcomeOf(
  { facts, size }: Assessment,
  incomeTest: IncomeTest,
  conditions: readonly ConditionFinding[],
  waiver: Waiver,
): Outcome {
  if (size === 0) return "undetermined";
  if (conditions.some(({ holds }) => holds === false)) return "not-eligible";
  if (conditions.some(({ holds }) => holds === null)) return "undetermined";
  if (waiver.applies) return "eligible";
  if (incomeTest === "undetermined") return "undetermined";
  return passes(incomeTest, facts.rules.regime.operator.value) ? "eligible" : "not-eligible";
}
