import { describe, expect, it } from "vitest";

import {
  type Answers,
  NOTHING_ANSWERED,
  withAnother,
  without,
  withPerson,
} from "../../../../web/src/calculator/answers.ts";
import { nameOfStep, stepAt, stepsFor } from "../../../../web/src/calculator/steps.ts";

const names = (answers: Answers) => stepsFor(answers).map(nameOfStep);

describe("stepsFor", () => {
  it("asks for the zone in Komi alone", () => {
    expect(names({ ...NOTHING_ANSWERED, region: "RU-KO" })).toContain("zone");
    expect(names({ ...NOTHING_ANSWERED, region: "RU-OMS" })).not.toContain("zone");
  });

  it("asks about everybody who was added, and about nobody who was removed", () => {
    const two = withAnother(withAnother(NOTHING_ANSWERED, "child"), "child");
    expect(names(two)).toContain("income-p3");
    expect(names(without(two, "p2"))).not.toContain("person-p2");
    expect(without(two, "p1").people).toHaveLength(3);
  });
});

describe("stepAt", () => {
  it("lets nobody skip a question by its address", () => {
    expect(stepAt("result", NOTHING_ANSWERED)).toBe(0);
    const [applicant] = NOTHING_ANSWERED.people;
    if (applicant === undefined) throw new RangeError("Expected the applicant");
    const dated = { ...NOTHING_ANSWERED, region: "RU-OMS", appliedOn: "2025-07-10" };
    expect(names(dated)[stepAt("result", dated)]).toBe("person-p1");
    const whole = withPerson(dated, { ...applicant, birthDate: "1990-02-01" });
    expect(names(whole)[stepAt("result", whole)]).toBe("result");
    expect(names(whole)[stepAt("nowhere", whole)]).toBe("region");
  });
});
