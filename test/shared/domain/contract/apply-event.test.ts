import { describe, expect, it } from "vitest";

import { applyEvent, replayed } from "../../../../shared/domain/contract/apply-event.ts";
import type { Contract } from "../../../../shared/domain/contract/contract.ts";
import {
  CONTRACT_STATUSES,
  DEED_NAMES,
  possibleDeeds,
  TRANSITIONS,
} from "../../../../shared/domain/contract/contract-machine.ts";
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

const paper = { method: "paper", documentId: "d-1" } as const;
const electronic = { method: "electronic", reference: "r-1", sha256: "0".repeat(64) } as const;
const proof = [{ kind: "employment-record", documentId: "d-2" }] as const;
const report = (month: string) =>
  ({ month, done: "Искала работу", receipts: [], certificates: [] }) as never;

/** One event of each name that would be accepted somewhere. */
const SAID: Readonly<Record<string, Said>> = {
  redraft: { action: "redraft", terms },
  refer: { action: "refer" },
  "commission-decides": {
    ...{ action: "commission-decides", verdict: "approves", protocol: "7" },
    ...{ votesFor: 3, votesAgainst: 0, reason: "Поддержать" },
  } as Said,
  agree: { action: "agree", accepted: [] },
  sign: { action: "sign", party: "applicant", signature: paper },
  withdraw: { action: "withdraw", reason: "По просьбе" },
  amend: { action: "amend", terms, reason: "Адрес", signatures: [] },
  prolong: { action: "prolong", endsOn: day("2026-06-30"), ground: "fire", evidence: [] },
  suspend: { action: "suspend", reason: "Болезнь" },
  resume: { action: "resume", reason: "Здорова" },
  pay: { action: "pay", paymentId: "p1", amount: "16816.00", order: "17" },
  fulfil: { action: "fulfil", obligationId: "find-work", evidence: proof },
  "file-report": { action: "file-report", report: report("2025-08") },
  "judge-report": { action: "judge-report", month: "2025-08", accepted: true } as Said,
  visit: { action: "visit", visitId: "v-1", found: "Всё есть" },
  end: { action: "end" },
  "end-early": { action: "end-early", fault: "citizen", reason: "Уволилась" },
  check: { action: "check", continues: true, found: "Работает" },
  measure: { action: "measure", measurement: { after: { measuredOn: "2026-06-01" } } } as never,
  "claim-recovery": {
    ...{ action: "claim-recovery", claimId: "c-1", amount: "1.00", ground: "misspent" },
    ...{ reason: "Чек", dueOn: day("2030-01-01") },
  } as Said,
  repay: { action: "repay", claimId: "c-1", amount: "1.00" },
  close: { action: "close" },
};

const said = (name: string): Said => {
  const found = SAID[name];
  if (found === undefined) throw new Error(name);
  return found;
};

const codes = (contract: Contract, on: string, what: Said, under = rules): readonly RefusalCode[] =>
  (applyEvent(contract, event(on, what), under).refusals ?? []).map(({ code }) => code);

describe("every pair of status and event", () => {
  const pairs = CONTRACT_STATUSES.flatMap((status) =>
    DEED_NAMES.map((name) => ({ status, name, allowed: name in byStatus(status) })),
  );
  function byStatus(status: (typeof CONTRACT_STATUSES)[number]) {
    return Object.fromEntries(possibleDeeds(status).map((name) => [name, true]));
  }

  it("is written down, all of them", () => {
    expect(pairs).toHaveLength(CONTRACT_STATUSES.length * DEED_NAMES.length);
    expect(Object.keys(SAID).toSorted()).toEqual([...DEED_NAMES].toSorted());
    expect(pairs.filter(({ allowed }) => allowed)).toHaveLength(40);
  });

  it.each(pairs.filter(({ allowed }) => !allowed))("$status refuses $name", ({ status, name }) => {
    const contract = { ...inForce(), status };

    expect(codes(contract, "2026-07-01", said(name))).toEqual(["WRONG_STATUS"]);
  });

  it.each(pairs.filter(({ allowed }) => allowed))("$status hears $name", ({ status, name }) => {
    const contract = { ...inForce(), status };
    const applied = applyEvent(contract, event("2026-07-01", said(name)), rules);

    expect((applied.refusals ?? []).map(({ code }) => code)).not.toContain("WRONG_STATUS");
    if (applied.contract) expect(TRANSITIONS[name][status]).toContain(applied.contract.status);
  });
});

describe("the road of a contract", () => {
  it("leads from a draft through its months to the end of the checks", () => {
    const running = following(inForce(), [
      ["2025-08-15", said("pay")],
      ["2025-09-03", said("file-report")],
      ["2025-09-04", said("judge-report")],
      ["2025-11-20", said("fulfil")],
      ["2025-12-15", { action: "pay", paymentId: "p2", amount: "16816.00", order: "18" }],
      ["2026-01-10", said("suspend")],
      ["2026-01-20", said("resume")],
      ["2026-05-05", said("end")],
      ["2026-06-01", said("measure")],
      ["2026-08-01", said("check")],
    ]);

    expect(running).toMatchObject({ status: "ended", concludedOn: "2025-07-30" });
    expect(running.endedOn).toBe("2026-05-01");
    expect(codes(running, "2027-04-30", said("close"))).toEqual(["CHECKS_NOT_OVER"]);
    expect(following(running, [["2027-05-01", said("close")]]).status).toBe("closed");
  });

  it("is the same whenever it is walked again", () => {
    const events = SIGNING.map(([on, what]) => event(on, what));

    expect(replayed(draft(), events, rules)).toEqual(inForce());
    expect(() => replayed(inForce(), events, rules)).toThrow(/was refused/u);
  });

  it("goes through the commission where the region has one", () => {
    const under = { ...rules, settings: { ...rules.settings, commission: true } };
    const referred = following(draft(), [["2025-07-20", said("refer")]], under);

    expect(codes(draft(), "2025-07-20", said("agree"), under)).toEqual(["COMMISSION_ASKED"]);
    const verdict = (other: object) =>
      codes(referred, "2025-07-25", { ...said("commission-decides"), ...other } as Said, under);
    expect(verdict({ votesFor: 1 })).toEqual(["COMMISSION_NOT_COLLEGIAL"]);
    expect(verdict({ votesFor: 1, votesAgainst: 2 })).toEqual(["COMMISSION_MAJORITY"]);
    const approved = following(referred, [["2025-07-25", said("commission-decides")]], under);
    expect(approved).toMatchObject({ status: "agreed", commission: { protocol: "7" } });
  });
});

describe("an event that breaks one rule", () => {
  const paid = () => following(inForce(), [["2025-08-15", said("pay")]]);
  const agreed = () => following(draft(), SIGNING.slice(0, 1));
  const early = (fault: "citizen" | "nobody") =>
    following(paid(), [["2025-10-01", { action: "end-early", fault, reason: "x" }]]);
  const claim = (other: object) => ({ ...said("claim-recovery"), ...other }) as Said;

  it.each<readonly [RefusalCode, () => Contract, string, Said]>([
    ["BEFORE_LAST_EVENT", inForce, "2025-07-01", said("visit")],
    ["SIGNED_BY_STRANGER", agreed, "2025-07-29", { ...said("sign"), party: "x" } as Said],
    ["SIGNED_TWICE", () => following(draft(), SIGNING.slice(0, 2)), "2025-07-30", said("sign")],
    ["SIGNED_AFTER_START", agreed, "2025-08-02", said("sign")],
    [
      "ELECTRONIC_TOO_EARLY",
      agreed,
      "2025-07-30",
      { action: "sign", party: "agency", signature: electronic },
    ],
    [
      "NOT_SIGNED_BY_ALL",
      inForce,
      "2025-09-01",
      { ...said("amend"), signatures: [{ party: "agency", signature: paper }] } as Said,
    ],
    ["GROUND_NOT_PROVEN", inForce, "2026-04-01", said("prolong")],
    [
      "GROUND_NOT_LISTED",
      inForce,
      "2026-04-01",
      { ...said("prolong"), ground: "holiday", evidence: proof } as Said,
    ],
    [
      "NOT_LONGER",
      inForce,
      "2026-04-01",
      { ...said("prolong"), endsOn: day("2026-04-30"), evidence: proof } as Said,
    ],
    ["NO_SUCH_PAYMENT", inForce, "2025-08-15", { ...said("pay"), paymentId: "p9" } as Said],
    ["PAID_ALREADY", paid, "2025-08-16", said("pay")],
    ["PAID_OTHER_AMOUNT", inForce, "2025-08-15", { ...said("pay"), amount: "1.00" } as Said],
    ["PAID_BEFORE_EMPLOYMENT", paid, "2025-12-15", { ...said("pay"), paymentId: "p2" } as Said],
    ["NO_SUCH_DUTY", inForce, "2025-09-01", { ...said("fulfil"), obligationId: "x" } as Said],
    [
      "DONE_ALREADY",
      () => following(inForce(), [["2025-09-01", said("fulfil")]]),
      "2025-09-02",
      said("fulfil"),
    ],
    ["OTHER_EVIDENCE", inForce, "2025-09-01", { ...said("fulfil"), evidence: [] } as Said],
    ["REPORT_TOO_EARLY", inForce, "2025-08-20", said("file-report")],
    [
      "REPORT_OUTSIDE_TERM",
      inForce,
      "2025-09-01",
      { action: "file-report", report: report("2025-07") },
    ],
    ["NO_SUCH_REPORT", inForce, "2025-09-01", said("judge-report")],
    [
      "RETURNED_WITHOUT_REASON",
      () => following(inForce(), [["2025-09-01", said("file-report")]]),
      "2025-09-02",
      { action: "judge-report", month: "2025-08", accepted: false } as Said,
    ],
    [
      "REPORT_STANDS",
      () =>
        following(inForce(), [
          ["2025-09-01", said("file-report")],
          ["2025-09-02", said("judge-report")],
        ]),
      "2025-09-03",
      said("file-report"),
    ],
    ["END_BEFORE_TERM", inForce, "2026-04-30", said("end")],
    ["EARLY_AFTER_TERM", inForce, "2026-05-01", said("end-early")],
    ["RECOVERED_MORE_THAN_PAID", paid, "2025-09-01", claim({ amount: "16816.01" })],
    ["NO_FAULT_NO_RECOVERY", () => early("nobody"), "2025-10-02", claim({ ground: "early-end" })],
    ["RECOVERY_DUE_TOO_SOON", paid, "2025-09-01", claim({ dueOn: "2025-11-30" })],
    ["CLAIM_TWICE", () => following(paid(), [["2025-09-01", claim({})]]), "2025-09-02", claim({})],
    ["NO_SUCH_CLAIM", paid, "2025-09-01", said("repay")],
    [
      "REPAID_TOO_MUCH",
      () => following(paid(), [["2025-09-01", claim({})]]),
      "2025-09-02",
      { ...said("repay"), amount: "1.01" } as Said,
    ],
    [
      "RECOVERY_OPEN",
      () => following(early("citizen"), [["2025-10-02", claim({ ground: "early-end" })]]),
      "2026-11-01",
      said("close"),
    ],
    [
      "MEASURED_BEFORE_END",
      ended,
      "2026-05-06",
      { action: "measure", measurement: { after: { measuredOn: "2026-04-30" } } } as never,
    ],
  ])("is refused: %s", (code, contract, on, what) => {
    expect(codes(contract(), on, what)).toEqual([code]);
  });

  it("may be prolonged, paid back and amended where the rules are kept", () => {
    const signatures = ["agency", "applicant"].map((party) => ({ party, signature: paper }));
    const changed = following(inForce(), [
      [
        "2025-09-01",
        { action: "amend", terms: { ...terms, territory: "Тара" }, reason: "x", signatures },
      ],
      ["2026-04-01", { ...said("prolong"), evidence: proof } as Said],
    ]);

    expect(changed.terms).toMatchObject({ territory: "Тара", endsOn: "2026-06-30" });
    expect(changed.earlierTerms).toHaveLength(2);
  });
});
