import type { Role } from "../access/role.ts";
import type { DeedName } from "./contract-event.ts";
import { DEED_NAMES } from "./contract-machine.ts";

const WORKERS: readonly Role[] = ["caseworker", "supervisor"];

/** Who may do what to a contract; a verdict of the commission is recorded by its members alone. */
export function mayDo(roles: readonly Role[], name: DeedName): boolean {
  const allowed: readonly Role[] =
    name === "commission-decides" ? ["commission-member", "supervisor"] : WORKERS;
  return roles.some((role) => allowed.includes(role));
}

/** Everything that the holder of some roles may ever do to a contract. */
export function deedsOf(roles: readonly Role[]): readonly DeedName[] {
  return DEED_NAMES.filter((name) => mayDo(roles, name));
}
