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
