import type { ContractAction } from "../../../shared/contracts/contract-action.ts";
import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { isCalendarMonth } from "../../../shared/domain/calendar.ts";
import { localDate } from "../calculator/typed-date.ts";
import { isLaterDeed, LATER_FORMS, laterActionOf } from "./later-deeds.ts";
import type { Typed } from "./typed-deed.ts";

/** Deeds that the page offers, and which fields each needs. */
export const CONTRACT_FORMS = {
  refer: ["text"],
  "commission-decides": ["verdict", "order", "votesFor", "votesAgainst", "text"],
  agree: [],
  sign: ["which", "order"],
  pay: ["which", "order"],
  fulfil: ["which"],
  "file-report": ["month", "text"],
  "judge-report": ["month", "accepted", "text"],
  suspend: ["text"],
  resume: ["text"],
  withdraw: ["text"],
  end: ["text"],
  close: ["text"],
  ...LATER_FORMS,
} as const satisfies Readonly<Record<string, readonly (keyof Typed)[]>>;

/** A deed that the page offers. */
export type ContractDeed = keyof typeof CONTRACT_FORMS;

/** The action that was typed; undefined while something is missing. */
export function contractActionOf(
  deed: ContractDeed,
  typed: Typed,
  view: ContractView,
  today = localDate(new Date()),
): ContractAction | undefined {
  const on = today as ContractAction["on"];
  const common = { actionId: crypto.randomUUID(), on, seen: view.version };
  const { text, which, order } = typed;
  const note = text === "" ? {} : { note: text };
  if (isLaterDeed(deed)) return laterActionOf(deed, common, typed, view);
  switch (deed) {
    case "refer":
    case "end":
    case "close":
      return { action: deed, ...common, ...note };
    case "suspend":
    case "resume":
    case "withdraw":
      return text === "" ? undefined : { action: deed, ...common, reason: text };
    case "commission-decides":
      return verdictOf(common, typed);
    case "agree":
      return { action: deed, ...common, accepted: [] };
    case "sign":
      if (which === "" || order === "") return undefined;
      return {
        ...{ action: deed, ...common, party: which },
        signature: { method: "paper", documentId: order },
      };
    case "pay":
      return paymentOf(common, typed, view);
    case "fulfil":
      if (which === "") return undefined;
      return { action: deed, ...common, obligationId: which, evidence: [] };
    case "file-report":
    case "judge-report":
      return reportOf(deed, common, typed);
  }
}

type Common = Pick<ContractAction, "actionId" | "on" | "seen">;

function verdictOf(
  common: Common,
  { verdict, order: protocol, votesFor, votesAgainst, text: reason }: Typed,
): ContractAction | undefined {
  const votes = [votesFor, votesAgainst].map((typed) => (/^\d{1,4}$/u.test(typed) ? +typed : -1));
  const [yes = -1, no = -1] = votes;
  if (verdict === "" || protocol === "" || reason === "" || yes < 0 || no < 0) return undefined;
  const action = "commission-decides" as const;
  return { action, ...common, verdict, protocol, votesFor: yes, votesAgainst: no, reason };
}

function paymentOf(
  common: Common,
  { which, order }: Typed,
  { terms }: ContractView,
): ContractAction | undefined {
  const planned = terms.payments.find(({ id }) => id === which);
  if (planned === undefined || order === "") return undefined;
  return { action: "pay", ...common, paymentId: which, amount: planned.amount, order };
}

function reportOf(
  action: "file-report" | "judge-report",
  common: Common,
  { month, text, accepted }: Typed,
): ContractAction | undefined {
  if (!isCalendarMonth(month)) return undefined;
  if (action === "file-report") {
    const report = { month, done: text, receipts: [], certificates: [] };
    return text === "" ? undefined : { action, ...common, report };
  }
  if (accepted === "") return undefined;
  const reason = text === "" ? {} : { reason: text };
  return { action, ...common, month, accepted: accepted === "yes", ...reason };
}
