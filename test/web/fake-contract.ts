import { ContractAction } from "../../shared/contracts/contract-action.ts";
import {
  ContractAnswer,
  ContractList,
  ContractView,
} from "../../shared/contracts/contract-view.ts";
import { DEED_NAMES } from "../../shared/domain/contract/contract-machine.ts";

/** One contract on which everything may be done, so that every form can be opened. */
function specimenContract(): ContractView {
  return ContractView.parse({
    ...{ contractId: "K-1", caseId: "specimen-omsk", status: "in-force", version: 3 },
    terms: {
      ...{ programme: "ru.social-contract", region: "RU-OMS", territory: "Омск" },
      ...{ direction: "other-measures", startsOn: "2025-08-01", endsOn: "2025-12-31" },
      parties: [
        { id: "agency", role: "agency" },
        { id: "applicant", role: "citizen", memberId: "m1" },
      ],
      adaptation: {
        ...{ drawnUpOn: "2025-07-28", drawnUpBy: ["agency", "applicant"] },
        aim: "Починить <b>печь</b>",
      },
      obligations: [
        {
          ...{ id: "stove", who: "applicant", what: "Починить печь", dueOn: "2025-09-30" },
          evidence: ["receipt"],
        },
      ],
      payments: [{ id: "p1", kind: "monthly", amount: "16816.00", dueOn: "2025-08-15" }],
      expenses: [{ id: "e1", what: "Ремонт печи", amount: "16816.00" }],
    },
    ...{ concludedOn: "2025-08-01", endedOn: null, actions: DEED_NAMES, refusals: [], due: [] },
    ...{ spending: [], paid: [], measurement: null, events: [] },
    claims: [
      {
        ...{ claimId: "c1", amount: "5000.00", ground: "misspent", dueOn: "2025-11-01" },
        repaid: "0.00",
      },
    ],
  });
}

/** The contract as the interface keeps it, in memory. */
export interface FakeContract {
  /** The answer to a request under `/contracts`. */
  readonly answer: (method: string, path: string, body: unknown) => unknown;
  readonly acted: readonly ContractAction[];
}

/** A contract on which nothing was done yet. */
export function fakeContract(): FakeContract {
  let view = specimenContract();
  const acted: ContractAction[] = [];
  return {
    acted,
    answer: (method, path, body) => {
      if (method === "POST") {
        const { seen: _seen, trial: _trial, ...said } = ContractAction.parse(body);
        acted.push(ContractAction.parse(body));
        const happened = { ...said, by: "local-caseworker" };
        const events = said.action === "measure" ? view.events : [...view.events, happened];
        view = ContractView.parse({ ...view, version: view.version + 1, events });
        return ContractAnswer.parse({ view, refusals: [] });
      }
      if (path !== "/contracts") return view;
      const { contractId, caseId, status, terms } = view;
      const { programme, territory = null, direction = null, endsOn } = terms;
      const line = { contractId, caseId, status, programme, territory, direction, endsOn };
      return ContractList.parse({ contracts: [{ ...line, late: 0 }], due: [], cursor: null });
    },
  };
}
