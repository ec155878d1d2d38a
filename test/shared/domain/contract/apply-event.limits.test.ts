import { describe, expect, it } from "vitest";

import { applyEvent } from "../../../../shared/domain/contract/apply-event.ts";
import type { Contract } from "../../../../shared/domain/contract/contract.ts";
import type { ContractTerms } from "../../../../shared/domain/contract/contract-terms.ts";
import type { RefusalCode } from "../../../../shared/domain/contract/refusal.ts";
import {
  day,
  draft,
  ended,
  event,
  following,
  inForce,
  rules,
  type Said,
  SIGNING,
  terms,
} from "./sample-contract.ts";

describe("a step of a contract a day or a kopeck off", () => {
  const paper = { method: "paper", documentId: "d-1" } as const;
  const electronic = { method: "electronic", reference: "r-1", sha256: "0".repeat(64) } as const;
  const proof = [{ kind: "certificate", documentId: "d-2" }] as const;
  const codes = (contract: Contract, on: string, what: Said, under = rules) =>
    (applyEvent(contract, event(on, what), under).refusals ?? []).map(({ code }) => code);
  const agreed = () => following(draft(), SIGNING.slice(0, 1));
  const later = () => {
    const shift = { startsOn: day("2026-01-15"), endsOn: day("2026-09-30") };
    const obligations = terms.obligations.map((duty) => ({ ...duty, dueOn: day("2026-09-30") }));
    return following(draft({ ...shift, obligations, payments: [] }), SIGNING.slice(0, 1));
  };
  const paid = () =>
    following(inForce(), [
      ["2025-08-15", { action: "pay", paymentId: "p1", amount: "16816.00", order: "1" }],
    ]);
  const sign = (signature: typeof paper | typeof electronic): Said => ({
    action: "sign",
    party: "agency",
    signature,
  });
  const prolong = (endsOn: string): Said => ({
    action: "prolong",
    endsOn: day(endsOn),
    ground: "fire",
    evidence: proof,
  });
  const claim = (amount: string, dueOn: string): Said => ({
    ...{
      action: "claim-recovery",
      claimId: "c",
      amount,
      ground: "misspent",
      reason: "x",
      dueOn: day(dueOn),
    },
  });
  const filed = (month: string): Said =>
    ({
      action: "file-report",
      report: { month, done: "x", receipts: [], certificates: [] },
    }) as never;
  const measured = (measuredOn: string): Said =>
    ({ action: "measure", measurement: { after: { measuredOn } } }) as never;
  const claimed = () => following(paid(), [["2025-09-01", claim("100.00", "2025-12-01")]]);
  const repay = (amount: string): Said => ({ action: "repay", claimId: "c", amount });

  it.each<readonly [RefusalCode, () => Contract, readonly (readonly [string, Said, boolean])[]]>([
    [
      "BEFORE_LAST_EVENT",
      inForce,
      [
        ["2025-07-29", { action: "suspend", reason: "x" }, true],
        ["2025-07-30", { action: "suspend", reason: "x" }, false],
      ],
    ],
    [
      "SIGNED_AFTER_START",
      agreed,
      [
        ["2025-07-31", sign(paper), false],
        ["2025-08-01", sign(paper), false],
        ["2025-08-02", sign(paper), true],
      ],
    ],
    [
      "ELECTRONIC_TOO_EARLY",
      later,
      [
        ["2025-12-31", sign(electronic), true],
        ["2026-01-01", sign(electronic), false],
      ],
    ],
    [
      "END_BEFORE_TERM",
      inForce,
      [
        ["2026-04-30", { action: "end" }, true],
        ["2026-05-01", { action: "end" }, false],
      ],
    ],
    [
      "EARLY_AFTER_TERM",
      inForce,
      [
        ["2026-04-30", { action: "end-early", fault: "nobody", reason: "x" }, false],
        ["2026-05-01", { action: "end-early", fault: "nobody", reason: "x" }, true],
      ],
    ],
    [
      "NOT_LONGER",
      inForce,
      [
        ["2026-04-01", prolong("2026-04-29"), true],
        ["2026-04-01", prolong("2026-04-30"), true],
        ["2026-04-01", prolong("2026-05-01"), false],
      ],
    ],
    [
      "PROLONGED_TOO_LONG",
      inForce,
      [
        ["2026-04-01", prolong("2027-01-30"), false],
        ["2026-04-01", prolong("2027-01-31"), false],
        ["2026-04-01", prolong("2027-02-01"), true],
      ],
    ],
    [
      "PAID_OTHER_AMOUNT",
      inForce,
      (["16815.99", "16816.00", "16816.01"] as const).map(
        (amount) =>
          [
            "2025-08-15",
            { action: "pay", paymentId: "p1", amount, order: "1" },
            amount !== "16816.00",
          ] as const,
      ),
    ],
    [
      "REPORT_TOO_EARLY",
      inForce,
      [
        ["2025-08-31", filed("2025-08"), true],
        ["2025-09-01", filed("2025-08"), false],
        ["2026-04-29", filed("2026-04"), true],
        ["2026-04-30", filed("2026-04"), false],
      ],
    ],
    [
      "REPORT_OUTSIDE_TERM",
      inForce,
      [
        ["2026-06-01", filed("2025-07"), true],
        ["2026-06-01", filed("2025-08"), false],
        ["2026-06-01", filed("2026-04"), false],
        ["2026-06-01", filed("2026-05"), true],
      ],
    ],
    [
      "RECOVERED_MORE_THAN_PAID",
      paid,
      [
        ["2025-09-01", claim("16815.99", "2025-12-01"), false],
        ["2025-09-01", claim("16816.00", "2025-12-01"), false],
        ["2025-09-01", claim("16816.01", "2025-12-01"), true],
      ],
    ],
    [
      "RECOVERY_DUE_TOO_SOON",
      paid,
      [
        ["2025-11-30", claim("1.00", "2026-02-27"), true],
        ["2025-11-30", claim("1.00", "2026-02-28"), false],
      ],
    ],
    [
      "REPAID_TOO_MUCH",
      claimed,
      [
        ["2025-09-02", repay("99.99"), false],
        ["2025-09-02", repay("100.00"), false],
        ["2025-09-02", repay("100.01"), true],
      ],
    ],
    [
      "MEASURED_BEFORE_END",
      ended,
      [
        ["2026-06-01", measured("2026-04-30"), true],
        ["2026-06-01", measured("2026-05-01"), false],
      ],
    ],
    [
      "CHECKS_NOT_OVER",
      ended,
      [
        ["2027-04-30", { action: "close" }, true],
        ["2027-05-01", { action: "close" }, false],
      ],
    ],
  ])("%s", (code, contract, steps) => {
    for (const [on, what, refused] of steps) {
      expect([on, codes(contract(), on, what)]).toEqual([on, refused ? [code] : []]);
    }
  });

  it("goes by what the agency settled", () => {
    const under = (other: Partial<typeof rules.settings>) => ({
      ...rules,
      settings: { ...rules.settings, ...other },
    });
    const verdict = (votesFor: number): Said => ({
      ...{
        action: "commission-decides",
        verdict: "approves",
        protocol: "1",
        reason: "x",
        votesFor,
        votesAgainst: 0,
      },
    });
    const referred = () =>
      following(draft(), [["2025-07-20", { action: "refer" }]], under({ commission: true }));

    expect(
      codes(draft(), "2025-07-20", { action: "agree", accepted: [] }, under({ commission: true })),
    ).toEqual(["COMMISSION_ASKED"]);
    expect(codes(referred(), "2025-07-25", verdict(4), under({ commissionLeastVotes: 5 }))).toEqual(
      ["COMMISSION_NOT_COLLEGIAL"],
    );
    expect(codes(referred(), "2025-07-25", verdict(5), under({ commissionLeastVotes: 5 }))).toEqual(
      [],
    );
    expect(
      codes(inForce(), "2026-04-01", prolong("2026-08-01"), under({ prolongationMonths: 3 })),
    ).toEqual(["PROLONGED_TOO_LONG"]);
    expect(
      codes(inForce(), "2026-04-01", prolong("2026-07-31"), under({ prolongationMonths: 3 })),
    ).toEqual([]);
    expect(
      codes(inForce(), "2026-04-01", prolong("2026-07-31"), under({ prolongationGrounds: [] })),
    ).toEqual(["GROUND_NOT_LISTED"]);
    expect(
      codes(paid(), "2025-09-01", claim("1.00", "2026-02-28"), under({ repaymentMonths: 6 })),
    ).toEqual(["RECOVERY_DUE_TOO_SOON"]);
  });

  it("may still be amended once it is prolonged, but its start stays", () => {
    const signatures = ["agency", "applicant"].map((party) => ({ party, signature: paper }));
    const longer = following(inForce(), [["2026-04-01", prolong("2026-06-30")]]);
    const amend = (other: Partial<ContractTerms>): Said => ({
      ...{ action: "amend", terms: { ...longer.terms, ...other }, reason: "x", signatures },
    });

    expect(codes(longer, "2026-04-02", amend({ territory: "Тара" }))).toEqual([]);
    expect(codes(longer, "2026-04-02", amend({ endsOn: day("2026-07-01") }))).toEqual([
      "TERM_TOO_LONG",
    ]);
    expect(codes(longer, "2026-04-02", amend({ startsOn: day("2025-08-02") }))).toEqual([
      "START_MOVED",
    ]);
  });
});
