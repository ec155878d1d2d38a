import { describe, expect, it } from "vitest";

import type {
  ContractGround,
  ContractTerms,
} from "../../../../shared/domain/contract/contract-terms.ts";
import { contractFaults } from "../../../../shared/domain/contract/judge-contract.ts";
import type { RefusalCode } from "../../../../shared/domain/contract/refusal.ts";
import { day, ground, rules, terms } from "./sample-contract.ts";

const faults = (other: Partial<ContractTerms> = {}, base: Partial<ContractGround> = {}) =>
  contractFaults({ ...terms, ...other }, { ...ground, ...base }, rules);
const codes = (...given: Parameters<typeof faults>) => faults(...given).map(({ code }) => code);

const [work, accompany] = terms.obligations;
if (work === undefined || accompany === undefined) throw new Error("the sample owes nothing");
const [agency, applicant] = terms.parties;
if (agency === undefined || applicant === undefined) throw new Error("the sample has no sides");
const monthly = (count: number, amount = "16816.00") =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `p${index}`, kind: "monthly" as const, amount },
    dueOn: day(`${index < 5 ? 2025 : 2026}-${String(((7 + index) % 12) + 1).padStart(2, "0")}-15`),
    ...(index > 0 && { afterEmployment: true }),
  }));
const business = {
  direction: "entrepreneurship",
  payments: [{ id: "p1", kind: "once", amount: "350000.00", dueOn: day("2025-08-20") }],
  expenses: [{ id: "e1", what: "Швейная машина", amount: "350000.00" }],
} as const;
const training = (kind: "training-stipend" | "internship" | "training-course", amount: string) => ({
  direction: "training" as const,
  payments: [{ id: "p1", kind, amount, dueOn: day("2025-09-15") }],
});

describe("contractFaults", () => {
  it("finds none in a contract that keeps every rule, in each direction", () => {
    expect(codes()).toEqual([]);
    expect(codes(business)).toEqual([]);
    expect(codes(training("training-stipend", "8408.00"))).toEqual([]);
    expect(codes(training("internship", "16816.00"))).toEqual([]);
    expect(codes(training("training-course", "30000.00"))).toEqual([]);
  });

  it.each<
    readonly [RefusalCode, Partial<ContractTerms> & { readonly base?: Partial<ContractGround> }]
  >([
    ["NO_CONFIRMED_DECISION", { base: { confirmed: false } }],
    ["NOT_ELIGIBLE", { base: { outcome: "undetermined" } }],
    ["PROGRAMME_NOT_HERE", { region: "RU-SVE", payments: [] }],
    ["NO_AGENCY", { parties: [agency, { ...agency, id: "agency-2" }, applicant] }],
    ["NO_CITIZEN", { parties: [agency, { ...applicant, role: "family-member" }] }],
    ["PARTY_TWICE", { parties: [agency, applicant, { ...applicant, role: "family-member" }] }],
    ["NOT_DRAWN_UP_TOGETHER", { adaptation: { ...terms.adaptation, drawnUpBy: ["agency"] } }],
    ["DRAWN_UP_AFTER_START", { adaptation: { ...terms.adaptation, drawnUpOn: day("2025-08-02") } }],
    ["NO_DUTY_OF_CITIZEN", { obligations: [accompany], payments: monthly(1) }],
    ["NO_DUTY_OF_AGENCY", { obligations: [work], payments: [] }],
    ["DUTY_OF_STRANGER", { obligations: [work, { ...accompany, who: "nobody" }] }],
    ["DUTY_WITHOUT_EVIDENCE", { obligations: [work, { ...accompany, evidence: [] }] }],
    ["DUTY_OUTSIDE_TERM", { obligations: [work, { ...accompany, dueOn: day("2026-05-01") }] }],
    ["DUTY_TWICE", { obligations: [work, accompany, accompany] }],
    ["TERM_TOO_SHORT", { endsOn: day("2025-10-30"), ...short("2025-10-30") }],
    ["TERM_TOO_LONG", { endsOn: day("2026-05-01") }],
    ["NO_DIRECTION", { direction: undefined, payments: [] }],
    [
      "KIND_NOT_OF_DIRECTION",
      { payments: [{ id: "p1", kind: "once", amount: "1.00", dueOn: day("2025-08-15") }] },
    ],
    ["PAYMENT_TOO_LARGE", { payments: monthly(1, "16816.01") }],
    [
      "PAYMENTS_TOO_LARGE",
      {
        ...business,
        payments: [{ id: "p1", kind: "once", amount: "350000.01", dueOn: day("2025-08-20") }],
      },
    ],
    ["TOO_MANY_PAYMENTS", { payments: monthly(5) }],
    [
      "TWO_IN_ONE_MONTH",
      { payments: monthly(2).map((one) => ({ ...one, dueOn: day("2025-08-15") })) },
    ],
    ["PAYMENT_OF_NOTHING", { payments: monthly(1, "0.00") }],
    ["PAYMENT_TWICE", { payments: monthly(2).map((one) => ({ ...one, id: "p" })) }],
    [
      "PAYMENT_OUTSIDE_TERM",
      { payments: monthly(1).map((one) => ({ ...one, dueOn: day("2026-05-01") })) },
    ],
    [
      "PAYMENTS_WITHOUT_EMPLOYMENT",
      { payments: monthly(2).map(({ afterEmployment: _, ...one }) => one) },
    ],
    [
      "EXPENSES_ABOVE_PAYMENTS",
      { ...business, expenses: [{ id: "e1", what: "x", amount: "350000.01" }] },
    ],
    ["PAYMENTS_TOO_LARGE", training("training-course", "30000.01")],
    ["PAYMENT_TOO_LARGE", training("training-stipend", "8408.01")],
    ["PAYMENT_TOO_LARGE", training("internship", "16816.01")],
  ])("names %s once it is broken", (code, { base = {}, ...other }) => {
    const found = faults(other, base);

    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]?.cites.join("")).not.toBe("");
    expect(found[0]?.message).not.toBe("");
  });

  it("names a term that ends before it starts, and what follows from it", () => {
    expect(codes({ endsOn: day("2025-07-31") })).toContain("ENDS_BEFORE_START");
  });

  it("leaves the cap of a year whose minimum nobody holds to a person", () => {
    const komi2023 = {
      region: "RU-KO",
      startsOn: day("2023-08-01"),
      endsOn: day("2024-04-30"),
      adaptation: { ...terms.adaptation, drawnUpOn: day("2023-07-28") },
      obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: day("2023-11-30") })),
      payments: [{ id: "p1", kind: "monthly" as const, amount: "1.00", dueOn: day("2023-08-15") }],
    };

    expect(codes(komi2023)).toEqual(["CAP_NOT_KNOWN"]);
  });

  it("takes the cap of the day on which the contract starts", () => {
    const at = (startsOn: string, endsOn: string, amount: string) =>
      codes({
        ...business,
        ...{ startsOn: day(startsOn), endsOn: day(endsOn) },
        adaptation: { ...terms.adaptation, drawnUpOn: day(startsOn) },
        obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: day(endsOn) })),
        payments: [{ id: "p1", kind: "once", amount, dueOn: day(startsOn) }],
        expenses: [],
      });

    expect(at("2022-06-30", "2023-06-29", "250000.01")).toEqual(["PAYMENTS_TOO_LARGE"]);
    expect(at("2022-07-01", "2023-06-30", "350000.00")).toEqual([]);
  });
});

describe("a programme that runs by territory and date", () => {
  const place = (
    programme: string,
    where: { region: string; territory?: string },
    [startsOn, endsOn]: readonly [string, string],
    children = 2,
  ) =>
    codes(
      {
        ...where,
        ...{ programme, direction: undefined, payments: [], expenses: [] },
        ...{ startsOn: day(startsOn), endsOn: day(endsOn) },
        adaptation: { ...terms.adaptation, drawnUpOn: day(startsOn) },
        obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: day(endsOn) })),
      },
      { children },
    );
  const komi = "ru-ko.family-social-contract";
  const half = ["2019-07-01", "2019-12-31"] as const;

  it("is Komi's pilot: two districts, half a year, families with children", () => {
    const sosnogorsk = { region: "RU-KO", territory: "Сосногорск" };

    expect(place(komi, sosnogorsk, half)).toEqual([]);
    expect(place(komi, { region: "RU-KO", territory: "Ухта" }, half)).toEqual([
      "PROGRAMME_NOT_HERE",
    ]);
    expect(place(komi, sosnogorsk, half, 0)).toEqual(["WITHOUT_CHILDREN"]);
    expect(place(komi, sosnogorsk, ["2019-06-30", "2019-12-29"])).toEqual(["PROGRAMME_NOT_HERE"]);
    expect(place(komi, sosnogorsk, ["2019-07-01", "2020-01-01"])).toEqual(["TERM_TOO_LONG"]);
  });

  it("is Өрлеу: three regions in 2014, every region from 1 July 2015", () => {
    const term = ["2015-06-30", "2015-12-29"] as const;

    expect(place("kz.orleu", { region: "KZ-11" }, term)).toEqual([]);
    expect(place("kz.orleu", { region: "KZ-AKM" }, term)).toEqual([]);
    expect(place("kz.orleu", { region: "KZ-55" }, term)).toEqual(["PROGRAMME_NOT_HERE"]);
    expect(place("kz.orleu", { region: "KZ-55" }, ["2015-07-01", "2015-12-31"])).toEqual([]);
  });

  it("asks a measure of every able-bodied member in Kazakhstan", () => {
    const given = {
      ...{ programme: "kz.orleu", region: "KZ-11", direction: undefined, payments: [] },
      ...{ startsOn: day("2015-07-01"), endsOn: day("2015-12-31") },
      adaptation: { ...terms.adaptation, drawnUpOn: day("2015-07-01") },
      obligations: terms.obligations.map(({ measure: _, ...duty }) => ({
        ...duty,
        dueOn: day("2015-12-31"),
      })),
    };

    expect(codes(given)).toEqual(["NO_MEASURE_FOR_ABLE_BODIED"]);
  });
});

function short(endsOn: string): Partial<ContractTerms> {
  return {
    payments: monthly(1),
    obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: day(endsOn) })),
  };
}
