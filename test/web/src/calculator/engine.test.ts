import { describe, expect, it } from "vitest";

import type { Answers } from "../../../../web/src/calculator/answers.ts";
import { newPerson } from "../../../../web/src/calculator/answers.ts";
import { applicationOf } from "../../../../web/src/calculator/application-of.ts";
import { openEngine } from "../../../../web/src/calculator/engine.ts";

const engine = openEngine();
const family: Answers = {
  region: "RU-OMS",
  appliedOn: "2025-07-10",
  people: [
    {
      ...newPerson("p1", "applicant"),
      birthDate: "1990-02-01",
      incomes: [
        {
          kind: "wage",
          amounts: {
            "2025-03": "30 000,5",
            "2025-04": "30000",
            "2025-05": "30000.00",
            "2025-06": "",
          },
        },
      ],
    },
    { ...newPerson("p2", "child"), birthDate: "2016-09-07" },
  ],
};

describe("monthsOf", () => {
  it("leaves the month before the application out, as the law does since 2024", () => {
    expect(engine.monthsOf("RU-OMS", "2025-07-10")).toEqual(["2025-03", "2025-04", "2025-05"]);
    expect(engine.monthsOf("RU-OMS", "1999-01-01")).toEqual([]);
    expect(engine.monthsOf("RU-MOW", "2025-07-10")).toEqual([]);
  });
});

describe("decide", () => {
  it("decides typed answers as the law decides a case", async () => {
    const application = applicationOf(family);
    if (application === undefined) throw new RangeError("Expected a whole application");
    const decision = await engine.decide(application);

    expect(decision).toMatchObject({
      total: "90000.50",
      perCapita: "15000.08",
      incomeTest: "below",
      threshold: { amount: "15428.00", validFrom: "2025-01-01" },
    });
    expect(decision.income).toHaveLength(3);
  });

  it("has no application while a question is open", () => {
    expect(applicationOf({ ...family, region: undefined })).toBeUndefined();
    expect(applicationOf({ ...family, people: [newPerson("p1", "applicant")] })).toBeUndefined();
  });
});
