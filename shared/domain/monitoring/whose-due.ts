import type { Contract } from "../contract/contract.ts";

/** Whose turn it is. */
export const SIDES = ["family", "agency"] as const;

/** The family, or the agency with all others who owe something. */
export type Side = (typeof SIDES)[number];

/** Kinds that only the family can bring; a duty is of whoever owes it. */
const OF_THE_FAMILY: readonly string[] = ["report", "repayment"];

/** Who is to act on something due: a report that was filed waits for the agency. */
export function whoseDue(
  { terms, reports }: Contract,
  { kind, id }: { readonly kind: string; readonly id: string },
): Side {
  if (kind === "report" && reports[id as keyof typeof reports]?.standing === "waits")
    return "agency";
  if (OF_THE_FAMILY.includes(kind)) return "family";
  if (kind !== "duty") return "agency";
  const who = terms.obligations.find((duty) => duty.id === id)?.who;
  const role = terms.parties.find((party) => party.id === who)?.role;
  return role === "citizen" || role === "family-member" ? "family" : "agency";
}
