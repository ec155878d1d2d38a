import { describe, expect, it } from "vitest";

import { applyEvent } from "../../../../shared/domain/contract/apply-event.ts";
import type {
  ContractTerms,
  DecidedFamily,
} from "../../../../shared/domain/contract/contract-terms.ts";
import { groundOf } from "../../../../shared/domain/contract/ground-of.ts";
import { contractFaults } from "../../../../shared/domain/contract/judge-contract.ts";
import { REFUSALS } from "../../../../shared/domain/contract/refusal.ts";
import type { Decision } from "../../../../shared/domain/decision.ts";
import { sampleApplication } from "../../../functions/road-samples.ts";
import { day, draft, event, ground, rules, terms } from "./sample-contract.ts";

const about: DecidedFamily = {
  ...{ programme: "ru.social-contract", region: "RU-OMS", appliedOn: day("2025-07-10") },
  ...{ memberIds: ["m1", "m2"], mustJoin: 1 },
};
const codes = (other: Partial<ContractTerms>, family: Partial<DecidedFamily> = {}) =>
  contractFaults({ ...terms, ...other }, { ...ground, about: { ...about, ...family } }, rules).map(
    ({ code, path }) => `${code} ${path}`,
  );
const stranger = { id: "s", role: "family-member", memberId: "m9" } as const;

describe("a contract on a decision", () => {
  it("keeps to its programme, region and family, and starts no sooner than the application", () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, { appliedOn: day("2025-08-01") })).toEqual([]);
    expect(codes({}, { appliedOn: day("2025-08-02") })).toEqual(["BEFORE_APPLICATION startsOn"]);
    expect(codes({}, { programme: "ru-ko.family-social-contract" })).toEqual([
      "OTHER_PROGRAMME programme",
    ]);
    expect(codes({}, { region: "RU-ALT" })).toEqual(["OTHER_PROGRAMME region"]);
    expect(codes({ parties: [...terms.parties, stranger] })).toEqual([
      "PARTY_NOT_OF_FAMILY parties[2].memberId",
    ]);
  });

  it("takes the letter code of a Kazakh region for the region that it names", () => {
    const kazakh = { programme: "kz.asp", region: "KZ-AKM", direction: undefined, payments: [] };
    const found = codes(kazakh, { programme: "kz.asp", region: "KZ-11" }).join();
    expect(found).not.toContain("OTHER_PROGRAMME");
  });

  it("asks in Kazakhstan every able-bodied member of the family to be a party, and nowhere else", () => {
    const kazakh = { programme: "kz.asp", region: "KZ-11", direction: undefined, payments: [] };
    const two = { programme: "kz.asp", region: "KZ-11", mustJoin: 2 };
    expect(codes(kazakh, two)).toContain("NO_MEASURE_FOR_ABLE_BODIED parties");
    expect(codes(kazakh, { ...two, mustJoin: 1 })).not.toContain(
      "NO_MEASURE_FOR_ABLE_BODIED parties",
    );
    expect(codes({}, { mustJoin: 9 })).toEqual([]);
  });

  it("rests on what the decision itself says", () => {
    const { members } = sampleApplication;
    const able = members.map((member) => ({ ...member, circumstances: ["able-bodied", "caring"] }));
    const application = { ...sampleApplication, members: able, documents: [] } as never;
    const { programme, region } = sampleApplication;
    const household = members.map(({ id }) => ({ memberId: id, counted: true }));
    const said = { programme, region, household, outcome: "eligible", perCapita: "1.00" };
    const decision = { ...said, benefit: null } as unknown as Decision;
    expect(groundOf("c", application, { ordinal: 1, confirmed: true, decision }).about).toEqual({
      ...{ programme: sampleApplication.programme, region: sampleApplication.region },
      ...{ appliedOn: sampleApplication.appliedOn, memberIds: members.map(({ id }) => id) },
      mustJoin: 0,
    });
  });

  it("is agreed on with an open question only if a person answers for it", () => {
    const komi = draft({
      ...{ region: "RU-KO", startsOn: day("2023-08-01"), endsOn: day("2024-04-30") },
      adaptation: { ...terms.adaptation, drawnUpOn: day("2023-07-28") },
      obligations: terms.obligations.map((duty) => ({ ...duty, dueOn: day("2023-11-30") })),
      payments: [{ id: "p1", kind: "monthly", amount: "1.00", dueOn: day("2023-08-15") }],
    });
    const agree = (accepted: readonly string[]) =>
      applyEvent(
        komi,
        event("2023-07-28", {
          action: "agree",
          accepted: accepted.map((code) => ({ code, reason: "the region's letter" })),
        } as never),
        rules,
      ).refusals?.map(({ code }) => code);
    expect(agree([])).toEqual(["NOT_ACCEPTED"]);
    expect(agree(["PAYMENT_TOO_LARGE"])).toEqual(["NOT_ACCEPTED"]);
    expect(agree(["CAP_NOT_KNOWN"])).toBeUndefined();
  });
});

describe("the catalogue of refusals", () => {
  it.each(Object.entries(REFUSALS))(
    "names an article or an order for %s",
    (_, [message, article]) => {
      expect(message).toMatch(/^[a-z].{10,}/u);
      expect(article).toMatch(
        /178-FZ|Decree|Social Code|Order|order of the contract|the programme|the region's order|contract's form/u,
      );
    },
  );
});
