/** Who a person is to Opora. One person may have several roles; each right is given by one of them. */
export const ROLES = [
  "applicant",
  "field-worker",
  "caseworker",
  "supervisor",
  "commission-member",
  "auditor",
  "administrator",
] as const;

/** One role, by the name of the group in the identity provider. */
export type Role = (typeof ROLES)[number];

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/**
 * The roles that a claim of a token names; groups that are none of ours say nothing.
 *
 * API Gateway hands a list over as `[a b]`, other gateways as JSON or with commas.
 */
export function rolesInClaim(claim: string | undefined): readonly Role[] {
  const names = (claim ?? "").split(/[\s,"'[\]]+/u).filter(isRole);
  return ROLES.filter((role) => names.includes(role));
}
