import type { Role } from "../access/role.ts";
import type { DeedName } from "./contract-event.ts";

const WORKERS: readonly Role[] = ["caseworker", "supervisor"];

/** Who may do what to a contract; a verdict of the commission is recorded by its members alone. */
export function mayDo(roles: readonly Role[], name: DeedName): boolean {
  const allowed: readonly Role[] =
    name === "commission-decides" ? ["commission-member", "supervisor"] : WORKERS;
  return roles.some((role) => allowed.includes(role));
}
