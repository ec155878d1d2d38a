import * as z from "zod/mini";

import { ROLES } from "../domain/access/role.ts";

/** A role of a person, as the groups of the identity provider name it. */
export const Role = z.enum(ROLES, `one of ${ROLES.join(", ")}`);
export type Role = z.output<typeof Role>;

/** Which groups of a provider give which role. */
export const RoleGroups = z.partialRecord(Role, z.array(z.string()));
export type RoleGroups = z.output<typeof RoleGroups>;

/**
 * The roles that a claim of a token names; groups that are none of ours say nothing.
 *
 * API Gateway hands a list over as `[a b]`, other gateways as JSON or with commas.
 *
 * @param groups Which groups give which role; where they are told, a role's own name gives none.
 */
export function rolesInClaim(claim: unknown, groups?: RoleGroups): readonly Role[] {
  const names = (typeof claim === "string" ? claim : "").split(/[\s,"'[\]]+/u);
  const giving = (role: Role) => (groups === undefined ? [role] : (groups[role] ?? []));
  return ROLES.filter((role) => giving(role).some((group) => names.includes(group)));
}

/** Who the asker is to the service: `GET /me`. */
export const Me = z.strictObject({ subject: z.string(), roles: z.array(Role) });
export type Me = z.output<typeof Me>;

/** Why a request was refused, in the shape of RFC 9457. */
export const ProblemBody = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable and machine-readable, such as `stale`, `four-eyes`, `not-in-this-state`, `claimed`. */
  code: z.optional(z.string()),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.strictObject({ field: z.string(), expected: z.string() }))),
});
export type ProblemBody = z.output<typeof ProblemBody>;
