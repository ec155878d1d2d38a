import * as z from "zod/mini";

import { ROLES } from "../domain/access/role.ts";

/** A role of a person, as the groups of the identity provider name it. */
export const Role = z.enum(ROLES, `one of ${ROLES.join(", ")}`);
export type Role = z.output<typeof Role>;

/**
 * The roles that a claim of a token names; groups that are none of ours say nothing.
 *
 * API Gateway hands a list over as `[a b]`, other gateways as JSON or with commas.
 */
export function rolesInClaim(claim: unknown): readonly Role[] {
  const names = (typeof claim === "string" ? claim : "").split(/[\s,"'[\]]+/u);
  return ROLES.filter((role) => names.includes(role));
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
