import type { Role } from "../../../shared/contracts/access.ts";

const KEPT_UNDER = "opora.local-role";

/** Which role a page is mostly used in, so that the local stack can be tried without choosing. */
const ROLE_OF_PAGE: Readonly<Record<string, Role>> = {
  apply: "applicant",
  mine: "applicant",
  visits: "field-worker",
  outreach: "supervisor",
  reports: "supervisor",
  supervision: "supervisor",
  settings: "administrator",
};

/** The role and person tried on the local stack, such as `supervisor` or `caseworker 2`. */
export function localRole(): string {
  const [page = ""] = location.pathname.split("/").filter((part) => part !== "");
  const fitting = Object.hasOwn(ROLE_OF_PAGE, page) ? ROLE_OF_PAGE[page] : undefined;
  return chosen() ?? fitting ?? "caseworker";
}

/** Tries another role on the local stack, for this tab; nothing of it exists in a deployment. */
export function chooseLocalRole(role: string): void {
  sessionStorage.setItem(KEPT_UNDER, role);
}

/** The role as the local token's query. */
export function localRoleQuery(): string {
  const [role = "caseworker", name] = localRole().split(" ");
  return `?${new URLSearchParams({ role, ...(name !== undefined && { name }) }).toString()}`;
}

function chosen(): string | null {
  try {
    return sessionStorage.getItem(KEPT_UNDER);
  } catch {
    return null;
  }
}
