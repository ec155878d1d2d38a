import { describe, expect, it } from "vitest";

import { sha256 } from "../../../../cli/deciding/sha256.ts";
import type { Application, Direction } from "../../../../shared/domain/application.ts";
import type { CalendarMonth } from "../../../../shared/domain/calendar.ts";
import { draftContract } from "../../../../shared/domain/contract/contract.ts";
import type { ContractTerms } from "../../../../shared/domain/contract/contract-terms.ts";
import { groundOf } from "../../../../shared/domain/contract/ground-of.ts";
import { decide } from "../../../../shared/domain/decide.ts";
import { measureOutcome } from "../../../../shared/domain/outcome/measure-outcome.ts";
import { registerRowOf } from "../../../../shared/domain/outcome/register-row-of.ts";
import { ReportInTheMaking } from "../../../../shared/domain/report/register-report.ts";
import { LAW } from "../../../../shared/law/law.ts";
import { day, following, type Said } from "../contract/sample-contract.ts";

/** One row of the programmes: a family, its contract, and what it had afterwards. */
interface Row {
  readonly name: string;
  readonly programme: string;
  readonly place: { readonly region: string; readonly territory: string };
  readonly appliedOn: string;
  readonly months: readonly string[];
  readonly income: string;
  readonly term: readonly [string, string];
  readonly direction?: Direction;
  readonly payment: {
    readonly kind: "monthly" | "once" | "conditional-cash";
    readonly amount?: string;
  };
  /** What no figure of law settles, and a person answers for. */
  readonly accepts?: boolean;
  readonly after: {
    readonly on: string;
    readonly months: readonly string[];
    readonly income: string;
  };
  readonly rose: boolean | null;
  readonly above: boolean | null;
  readonly region?: { readonly currency: string };
  /** A figure of law that the data do not hold, entered by the agency: invented. */
  readonly minimum?: {
    readonly jurisdiction: string;
    readonly value: string;
    readonly from: string;
  };
}

const ROWS: readonly Row[] = [
  {
    ...{ name: "KO", programme: "ru-ko.family-social-contract" },
    place: { region: "RU-KO", territory: "Сосногорск" },
    ...{ appliedOn: "2019-07-10", months: ["2019-04", "2019-05", "2019-06"], income: "15000.00" },
    ...{ term: ["2019-07-20", "2019-12-31"], payment: { kind: "monthly", amount: "5000.00" } },
    accepts: true,
    after: {
      on: "2020-05-10",
      ...{ months: ["2020-02", "2020-03", "2020-04"], income: "27000.00" },
    },
    ...{ rose: true, above: null },
    minimum: { jurisdiction: "RU-KO", value: "12000.00", from: "2019-07-01" },
  },
  {
    ...{ name: "OMS", programme: "ru.social-contract", direction: "entrepreneurship" },
    place: { region: "RU-OMS", territory: "Омск" },
    ...{ appliedOn: "2025-07-10", months: ["2025-03", "2025-04", "2025-05"], income: "26000.00" },
    ...{ term: ["2025-08-01", "2026-03-31"], payment: { kind: "once", amount: "350000.00" } },
    after: { on: "2026-06-10", months: ["2026-02", "2026-03", "2026-04"], income: "60000.00" },
    ...{ rose: true, above: true },
  },
  {
    ...{ name: "ALT", programme: "ru.social-contract", direction: "other-measures" },
    place: { region: "RU-ALT", territory: "Рубцовск" },
    ...{ appliedOn: "2025-07-10", months: ["2025-03", "2025-04", "2025-05"], income: "26000.00" },
    ...{ term: ["2025-08-01", "2026-01-31"], payment: { kind: "monthly", amount: "17202.00" } },
    after: { on: "2026-06-10", months: ["2026-02", "2026-03", "2026-04"], income: "26000.00" },
    ...{ rose: false, above: false },
  },
  {
    ...{ name: "KZ", programme: "kz.orleu", region: { currency: "KZT" } },
    place: { region: "KZ-11", territory: "Акмолинская область" },
    ...{ appliedOn: "2014-07-10", months: ["2014-04", "2014-05", "2014-06"], income: "18000.00" },
    ...{ term: ["2014-07-15", "2014-12-31"], payment: { kind: "conditional-cash" } },
    after: { on: "2015-02-10", months: ["2014-11", "2014-12", "2015-01"], income: "48000.00" },
    ...{ rose: true, above: true },
  },
  {
    ...{ name: "PRI", programme: "ru.social-contract", direction: "personal-plot" },
    place: { region: "RU-PRI", territory: "Терней" },
    ...{ appliedOn: "2022-09-10", months: ["2022-06", "2022-07", "2022-08"], income: "24000.00" },
    ...{ term: ["2022-10-01", "2023-09-30"], payment: { kind: "once", amount: "200000.00" } },
    after: { on: "2024-02-10", months: ["2023-10", "2023-11", "2023-12"], income: "75000.00" },
    ...{ rose: true, above: true },
  },
];

function family(
  row: Row,
  appliedOn: string,
  months: readonly string[],
  amount: string,
): Application {
  const currency = row.region?.currency ?? "RUB";
  return {
    ...{ schema: "opora.case/1", id: row.name, programme: row.programme, ...row.place },
    appliedOn: day(appliedOn),
    ...(row.direction !== undefined && { direction: row.direction }),
    members: [
      {
        ...{ id: "m1", relation: "applicant", birthDate: day("1985-02-01") },
        circumstances: ["able-bodied"],
      },
      { id: "m2", relation: "child", birthDate: day("2012-02-01") },
    ],
    income: months.map((receivedIn) => ({
      ...{ memberId: "m1", kind: "wage", amount, currency, basis: "gross" },
      receivedIn: receivedIn as CalendarMonth,
    })),
    documents: [],
  };
}

function termsOf(row: Row, monthly: string | null): ContractTerms {
  const [startsOn, endsOn] = [day(row.term[0]), day(row.term[1])];
  const amount = row.payment.amount ?? monthly ?? "0.01";
  return {
    ...{ programme: row.programme, ...row.place, startsOn, endsOn },
    ...(row.direction !== undefined && { direction: row.direction }),
    parties: [
      { id: "agency", role: "agency" },
      { id: "applicant", role: "citizen", memberId: "m1", ableBodied: true },
    ],
    adaptation: { drawnUpOn: startsOn, drawnUpBy: ["agency", "applicant"], aim: "Доход" },
    obligations: [
      {
        ...{ id: "measure", who: "applicant", what: "Мера занятости", dueOn: endsOn },
        ...{ evidence: ["certificate"], measure: true },
      },
    ],
    payments: [{ id: "p1", kind: row.payment.kind, amount, dueOn: startsOn }],
    expenses: [],
  };
}

function agencyOf({ minimum }: Row) {
  if (minimum === undefined) return undefined;
  const { jurisdiction, value, from } = minimum;
  const values = [
    {
      ...{ value, validFrom: day(from), validTo: day("2019-12-31"), knownFrom: day(from) },
      ...{ source: "none", confidence: "memory-low" as const, act: "invented for a test" },
    },
  ];
  const parameter = "subsistence-minimum.per-capita";
  const names = [parameter, `${parameter}.south`];
  const parameters = names.map((name) => ({
    parameter: name,
    jurisdiction,
    unit: "RUB/month",
    values,
  }));
  return { schema: "opora.parameters/1" as const, parameters, programmes: [], extensions: [] };
}

describe("a programme from the application to its yearly figure", () => {
  it.each(ROWS)("$name", async (row) => {
    const application = family(row, row.appliedOn, row.months, row.income);
    const decision = await decide(application, [], LAW, { sha256, agency: agencyOf(row) });
    expect(decision.outcome).toBe("eligible");

    const ground = groundOf("case", application, { ordinal: 1, confirmed: true, decision });
    const [start, end] = row.term;
    const terms = termsOf(row, decision.benefit?.monthly ?? null);
    const accepted = [{ code: "CAP_NOT_KNOWN", reason: "Размер по закону республики" }] as const;
    const paper = { method: "paper", documentId: "d" } as const;
    const [payment] = terms.payments;
    const certificate = { kind: "certificate", documentId: "d2" } as const;
    const ended = following(draftContract(row.name, ground, terms, day(start)), [
      [start, { action: "agree", accepted: row.accepts ? accepted : [] }],
      [start, { action: "sign", party: "applicant", signature: paper }],
      [start, { action: "sign", party: "agency", signature: paper }],
      [start, { action: "pay", paymentId: "p1", amount: payment?.amount ?? "", order: "1" }],
      [end, { action: "fulfil", obligationId: "measure", evidence: [certificate] }],
      [row.after.on, { action: "end" }],
    ]);
    // In Komi the federal programme took over, so the second measurement is by its rules.
    const later = family(row, row.after.on, row.after.months, row.after.income);
    const programme = row.name === "KO" ? "ru.social-contract" : row.programme;
    const measurement = measureOutcome(
      { application, evidence: [] },
      { application: { ...later, programme }, evidence: [] },
      LAW,
    );
    expect(measurement).toMatchObject({ rose: row.rose, above: row.above });

    const measured = following(ended, [
      [row.after.on, { action: "measure", measurement } as unknown as Said],
    ]);
    const registerRow = registerRowOf(measured);
    if (registerRow === null) throw new Error("the contract was never signed");
    const making = new ReportInTheMaking({ asOf: day("2026-12-31"), programme: row.programme });
    making.add(registerRow);
    const { indicators } = making.finish();
    const value = (name: string) => indicators.find((one) => one.name === name)?.value;

    expect(value("contracts-ended")).toBe(1);
    expect(value("share-with-children")).toBe(1);
    expect(value("activation")).toBe(1);
    expect(value("share-income-rose")).toBe(row.rose ? 1 : 0);
    expect(value("share-above-minimum-ended")).toBe(row.above === null ? null : row.above ? 1 : 0);
  });
});
