import type { DeedName } from "./contract-event.ts";

/** Where a contract stands. */
export const CONTRACT_STATUSES = [
  "draft",
  "with-commission",
  "agreed",
  "in-force",
  "suspended",
  "ended",
  "closed",
  "withdrawn",
] as const;

/** Where a contract stands. */
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** What happens to it, and where it then may stand: the first, unless the event itself says more. */
export const TRANSITIONS: Readonly<
  Record<DeedName, Readonly<Partial<Record<ContractStatus, readonly ContractStatus[]>>>>
> = {
  redraft: { draft: ["draft"] },
  refer: { draft: ["with-commission"] },
  "commission-decides": { "with-commission": ["agreed", "draft", "withdrawn"] },
  agree: { draft: ["agreed"] },
  sign: { agreed: ["agreed", "in-force"] },
  withdraw: { draft: ["withdrawn"], "with-commission": ["withdrawn"], agreed: ["withdrawn"] },
  amend: { "in-force": ["in-force"], suspended: ["suspended"] },
  prolong: { "in-force": ["in-force"], suspended: ["suspended"] },
  suspend: { "in-force": ["suspended"] },
  resume: { suspended: ["in-force"] },
  pay: { "in-force": ["in-force"] },
  fulfil: { "in-force": ["in-force"], suspended: ["suspended"] },
  "file-report": { "in-force": ["in-force"], suspended: ["suspended"], ended: ["ended"] },
  "judge-report": { "in-force": ["in-force"], suspended: ["suspended"], ended: ["ended"] },
  visit: { "in-force": ["in-force"], suspended: ["suspended"], ended: ["ended"] },
  end: { "in-force": ["ended"], suspended: ["ended"] },
  "end-early": { "in-force": ["ended"], suspended: ["ended"] },
  check: { ended: ["ended"] },
  measure: { ended: ["ended"] },
  "claim-recovery": { "in-force": ["in-force"], suspended: ["suspended"], ended: ["ended"] },
  repay: {
    "in-force": ["in-force"],
    suspended: ["suspended"],
    ended: ["ended"],
    closed: ["closed"],
  },
  close: { ended: ["closed"] },
};

/** Everything that can happen to a contract. */
export const DEED_NAMES = Object.keys(TRANSITIONS) as readonly DeedName[];

/** What may happen to a contract where it stands, before anything else is asked. */
export function possibleDeeds(status: ContractStatus): readonly DeedName[] {
  return DEED_NAMES.filter((name) => TRANSITIONS[name][status] !== undefined);
}
