import type { Role } from "../access/role.ts";
import type { DeedName } from "./contract-event.ts";

/** Whose own contract it is; of nobody else's they may do anything. */
const FAMILY: readonly Role[] = ["applicant", "field-worker"];
const WORKERS: readonly Role[] = ["caseworker", "supervisor"];

/**
 * Who may do what to a contract; a verdict of the commission is recorded by its members alone, and a
 * family files the reports of its own months.
 */
export function mayDo(roles: readonly Role[], name: DeedName): boolean {
  if (name === "file-report" && roles.some((role) => FAMILY.includes(role))) return true;
  const allowed: readonly Role[] =
    name === "commission-decides" ? ["commission-member", "supervisor"] : WORKERS;
  return roles.some((role) => allowed.includes(role));
}
