import type { Role } from "../shared/contracts/access.ts";

/** One operation of the API: where, which function does it, and who may ask. */
export interface Route {
  /** Such as `/cases/{caseId}`. */
  readonly path: string;
  readonly method: "GET" | "POST";
  /** The function, by its folder under `functions/`. */
  readonly verb: string;
  /** Who may ask; `anyone` needs no sign-in: the path itself holds the right. */
  readonly roles: readonly Role[] | "anyone";
}

const STAFF = ["caseworker", "supervisor", "commission-member"] as const;
const READERS = ["applicant", "field-worker", ...STAFF, "auditor"] as const;
const TEAM = ["field-worker", "caseworker", "supervisor"] as const;
const COUNCIL = ["supervisor", "commission-member"] as const;
const VISITORS = ["field-worker", ...STAFF, "auditor"] as const;
const OUTREACH = [
  "/outreach/visits",
  "/outreach/visits/{visitId}",
  "/outreach/routes",
  "/outreach/situations",
  "/outreach/situations/{situationId}",
] as const;
const EVERYBODY = [...READERS, "administrator"] as const;

/**
 * Every route of the API. A function lets in only who stands here, whatever else it is asked; what a
 * person may do to which case is the domain's to say (`shared/domain/access`).
 */
export const ROUTES: readonly Route[] = [
  { path: "/me", method: "GET", verb: "list-cases", roles: EVERYBODY },
  { path: "/cases", method: "GET", verb: "list-cases", roles: READERS },
  {
    path: "/cases",
    method: "POST",
    verb: "open-case",
    roles: ["applicant", "field-worker", ...STAFF],
  },
  { path: "/cases/next", method: "POST", verb: "list-cases", roles: STAFF },
  { path: "/cases/{caseId}", method: "GET", verb: "show-case", roles: READERS },
  { path: "/cases/{caseId}/notice", method: "GET", verb: "show-notice", roles: READERS },
  {
    path: "/cases/{caseId}/actions",
    method: "POST",
    verb: "act-on-case",
    roles: ["applicant", "field-worker", ...STAFF],
  },
  {
    path: "/cases/{caseId}/documents",
    method: "POST",
    verb: "offer-upload",
    roles: ["applicant", "field-worker", ...STAFF],
  },
  {
    path: "/cases/{caseId}/links",
    method: "POST",
    verb: "offer-upload",
    roles: ["applicant", "field-worker", ...STAFF],
  },
  { path: "/uploads/{token}", method: "GET", verb: "offer-upload", roles: "anyone" },
  { path: "/uploads/{token}", method: "POST", verb: "offer-upload", roles: "anyone" },
  { path: "/reminders", method: "GET", verb: "list-cases", roles: STAFF },
  { path: "/reminders", method: "POST", verb: "list-cases", roles: STAFF },
  { path: "/field/sync", method: "POST", verb: "sync-field", roles: ["field-worker"] },
  {
    path: "/supervision",
    method: "GET",
    verb: "supervise",
    roles: ["supervisor", "auditor"],
  },
  {
    path: "/settings",
    method: "GET",
    verb: "set-agency",
    roles: [...STAFF, "auditor", "administrator"],
  },
  {
    path: "/settings/actions",
    method: "POST",
    verb: "set-agency",
    roles: ["administrator"],
  },
  {
    path: "/parameters",
    method: "GET",
    verb: "set-agency",
    roles: [...STAFF, "auditor", "administrator"],
  },
  {
    path: "/contracts",
    method: "GET",
    verb: "show-contract",
    roles: READERS,
  },
  {
    path: "/contracts/{contractId}",
    method: "GET",
    verb: "show-contract",
    roles: READERS,
  },
  { path: "/contracts", method: "POST", verb: "act-on-contract", roles: STAFF },
  {
    path: "/contracts/{contractId}/actions",
    method: "POST",
    verb: "act-on-contract",
    roles: ["applicant", "field-worker", ...STAFF],
  },
  {
    path: "/reports",
    method: "GET",
    verb: "show-report",
    roles: ["supervisor", "commission-member", "auditor"],
  },
  {
    path: "/reports/cases",
    method: "GET",
    verb: "show-report",
    roles: ["supervisor", "commission-member", "auditor"],
  },
  { path: "/outreach/notes", method: "POST", verb: "reach-out", roles: TEAM },
  ...OUTREACH.map((path): Route => ({ path, method: "GET", verb: "reach-out", roles: VISITORS })),
  { path: "/outreach/routes", method: "POST", verb: "reach-out", roles: COUNCIL },
  {
    path: "/outreach/situations/{situationId}/actions",
    method: "POST",
    verb: "reach-out",
    roles: STAFF,
  },
  { path: "/openapi.json", method: "GET", verb: "serve-openapi", roles: "anyone" },
];
