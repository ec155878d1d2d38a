import { describe, expect, it } from "vitest";

import { Case } from "../../../../shared/contracts/case.ts";
import {
  applicationStepAt,
  applicationSteps,
} from "../../../../web/src/application/application-steps.ts";
import { caseOfDraft } from "../../../../web/src/application/case-of-draft.ts";
import { type Draft, newDraft } from "../../../../web/src/application/draft.ts";
import {
  draftOfHandover,
  handoverAddress,
  qrSquares,
} from "../../../../web/src/application/handover.ts";

const HOSTILE = "Образцова <script>alert(1)</script> \u202E😀 =cmd|'/c calc'!A1";
const draft: Draft = {
  ...newDraft({ visitId: "visit-0001", territory: "Терней" }),
  names: { p1: HOSTILE },
  automaticReading: false,
  answers: {
    ...{ region: "RU-OMS", appliedOn: "2025-07-10" },
    people: [
      {
        ...{ id: "p1", relation: "applicant", birthDate: "1990-02-01", study: false },
        ...{ circumstances: [], incomes: [{ kind: "wage", amounts: { "2025-04": "30 000,5" } }] },
      },
    ],
  },
};

describe("handoverAddress", () => {
  it("carries the whole application behind the # that no server sees, and nothing of the visit", async () => {
    const address = new URL(await handoverAddress("https://opora.example", draft));
    const { visit: _, ...plain } = draft;

    expect(address.pathname + address.search).toBe("/apply");
    expect(await draftOfHandover(address.hash)).toEqual(plain);
    expect(qrSquares(address.href).length).toBeGreaterThan(40);
  });

  it.each(["", "#handover=", "#handover=%%%", "#handover=AAAA", "#names"])(
    "takes %s for no application",
    async (hash) => {
      expect(await draftOfHandover(hash)).toBeUndefined();
    },
  );
});

describe("caseOfDraft", () => {
  it("is a case as the contracts have it, names as typed", () => {
    const application = Case.parse(caseOfDraft(draft));
    expect(application.members[0]?.name).toBe(HOSTILE);
    expect(application.income[0]).toMatchObject({ amount: "30000.50", receivedIn: "2025-04" });
    expect(application.territory).toBe("Терней");
  });

  it("is none while a question is open", () => {
    expect(caseOfDraft(newDraft())).toBeUndefined();
  });
});

describe("applicationStepAt", () => {
  it("lets nobody skip a question, least of all who reads the papers", () => {
    const open = { ...draft, automaticReading: undefined };
    const steps = applicationSteps(open);
    expect(steps[applicationStepAt("check", open)]).toEqual({ ask: "reading" });
    expect(applicationSteps(draft)[applicationStepAt("check", draft)]).toEqual({ ask: "check" });
    expect(applicationStepAt("nowhere", newDraft())).toBe(0);
  });
});
