import { describe, expect, it } from "vitest";

import { ContractTerms } from "../../../../shared/contracts/contract-terms.ts";
import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { emptyLine, type TypedTerms, termsOf } from "../../../../web/src/contract/typed-terms.ts";

const today = "2025-07-28" as CalendarDate;
const family = { programme: "ru.social-contract", region: "RU-OMS", applicantId: "m1" };
const typed: TypedTerms = {
  ...{ contractId: "K-1", direction: "other-measures", aim: " Починить печь " },
  ...{ startsOn: "2025-08-01", endsOn: "2025-12-31" },
  duties: [
    { ...emptyLine("d1"), what: "Починить <b>печь</b>", dueOn: "2025-09-30", evidence: "receipt" },
    { ...emptyLine("d2", "agency"), what: "Выплатить", dueOn: "2025-09-30" },
  ],
  payments: [{ ...emptyLine("p1"), amount: "16 816,5", dueOn: "2025-08-15" }],
  expenses: [{ ...emptyLine("e1"), what: "Кирпич", amount: "16816" }],
};

describe("termsOf", () => {
  it("makes of what was typed the terms that the interface takes, both sides owing something", () => {
    const terms = termsOf(typed, family, today);

    expect(ContractTerms.parse(terms)).toMatchObject({
      ...{ direction: "other-measures", startsOn: "2025-08-01", endsOn: "2025-12-31" },
      adaptation: { drawnUpOn: today, aim: "Починить печь" },
      obligations: [
        { who: "applicant", what: "Починить <b>печь</b>", evidence: ["receipt"] },
        { who: "agency", evidence: ["certificate"] },
      ],
      payments: [{ amount: "16816.50", kind: "monthly" }],
      expenses: [{ amount: "16816.00" }],
    });
  });

  it("leaves out the direction where none is chosen, and the place where none is known", () => {
    const terms = termsOf({ ...typed, direction: "" }, family, today);
    expect(terms).not.toHaveProperty("direction");
    expect(terms).not.toHaveProperty("territory");
  });

  it.each<{ why: string; part: Partial<TypedTerms> }>([
    { why: "a term has no end", part: { endsOn: "" } },
    { why: "there is no aim", part: { aim: "  " } },
    { why: "a duty says nothing", part: { duties: [emptyLine("d1")] } },
    { why: "a payment is no amount", part: { payments: [{ ...emptyLine("p"), amount: "много" }] } },
    { why: "an expense has no name", part: { expenses: [{ ...emptyLine("e"), amount: "1" }] } },
  ])("gives nothing while $why", ({ part }) => {
    expect(termsOf({ ...typed, ...part }, family, today)).toBeUndefined();
  });
});
