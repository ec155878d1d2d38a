import type { ContractAction } from "../../../shared/contracts/contract-action.ts";
import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import { amountFrom } from "../calculator/amount.ts";
import type { Typed } from "./typed-deed.ts";

/** Deeds on a contract that runs or has ended, and which fields each needs. */
export const LATER_FORMS = {
  visit: ["text"],
  amend: ["day", "order", "text"],
  prolong: ["which", "day", "order"],
  "end-early": ["which", "text"],
  check: ["accepted", "text"],
  "claim-recovery": ["which", "amount", "day", "text"],
  repay: ["which", "amount"],
} as const satisfies Readonly<Record<string, readonly (keyof Typed)[]>>;

/** A deed on a contract that runs or has ended. */
export type LaterDeed = keyof typeof LATER_FORMS;

/** Whether a deed comes after the contract was signed. */
export function isLaterDeed(deed: string): deed is LaterDeed {
  return Object.hasOwn(LATER_FORMS, deed);
}

type Common = Pick<ContractAction, "actionId" | "on" | "seen">;
type Deed<Name extends ContractAction["action"]> = Extract<ContractAction, { action: Name }>;
type Making = (common: Common, typed: Typed, view: ContractView) => ContractAction | undefined;

const ACTIONS: Readonly<Record<LaterDeed, Making>> = {
  visit: (common, { text: found }) =>
    found === "" ? undefined : { action: "visit", ...common, visitId: crypto.randomUUID(), found },
  amend: (common, { day, order: documentId, text: reason }, { terms }) => {
    if (day === "" || documentId === "" || reason === "") return undefined;
    const signature = { method: "paper" as const, documentId };
    const signatures = terms.parties.map(({ id: party }) => ({ party, signature }));
    const endsOn = day as typeof terms.endsOn;
    return { action: "amend", ...common, terms: { ...terms, endsOn }, reason, signatures };
  },
  prolong: (common, { which: ground, day, order: documentId }) => {
    if (ground === "" || day === "" || documentId === "") return undefined;
    const evidence = [{ kind: "certificate" as const, documentId }];
    const endsOn = day as Deed<"prolong">["endsOn"];
    return { action: "prolong", ...common, endsOn, ground, evidence };
  },
  "end-early": (common, { which, text: reason }) => {
    if (which === "" || reason === "") return undefined;
    return { action: "end-early", ...common, fault: which as Deed<"end-early">["fault"], reason };
  },
  check: (common, { accepted, text: found }) => {
    if (accepted === "" || found === "") return undefined;
    return { action: "check", ...common, continues: accepted === "yes", found };
  },
  "claim-recovery": (common, { which, amount: typed, day, text: reason }) => {
    const amount = amountFrom(typed);
    if (which === "" || amount === undefined || day === "" || reason === "") return undefined;
    return {
      ...{ action: "claim-recovery", ...common, claimId: crypto.randomUUID(), amount, reason },
      ground: which as Deed<"claim-recovery">["ground"],
      dueOn: day as Deed<"claim-recovery">["dueOn"],
    };
  },
  repay: (common, { which: claimId, amount: typed }) => {
    const amount = amountFrom(typed);
    if (claimId === "" || amount === undefined) return undefined;
    return { action: "repay", ...common, claimId, amount };
  },
};

/** The action that was typed; undefined while something is missing. */
export function laterActionOf(
  deed: LaterDeed,
  common: Common,
  typed: Typed,
  view: ContractView,
): ContractAction | undefined {
  return ACTIONS[deed](common, typed, view);
}
