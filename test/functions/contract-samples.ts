/** Terms of a contract that a Russian agency may conclude from August 2025, without a territory. */
export const sampleTerms = {
  ...{ programme: "ru.social-contract", region: "RU-OMS", direction: "other-measures" },
  ...{ startsOn: "2025-08-01", endsOn: "2025-12-31", expenses: [] },
  parties: [
    { id: "agency", role: "agency" },
    { id: "applicant", role: "citizen", memberId: "m1" },
  ],
  adaptation: { drawnUpOn: "2025-07-28", drawnUpBy: ["agency", "applicant"], aim: "Школа" },
  obligations: [
    {
      ...{ id: "stove", who: "applicant", what: "Починить печь", dueOn: "2025-09-30" },
      evidence: ["receipt"],
    },
  ],
  payments: [{ id: "p1", kind: "monthly", amount: "16816.00", dueOn: "2025-08-15" }],
};

/** Wages of one member, so much in each of the months. */
export const sampleWages = (amount: string, months: readonly string[]) =>
  months.map((receivedIn) => ({
    ...{ memberId: "m1", kind: "wage", amount, currency: "RUB", basis: "gross", receivedIn },
  }));
