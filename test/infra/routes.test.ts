import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ROUTES, type Route } from "../../infra/routes.ts";
import { ROLES, type Role } from "../../shared/domain/access/role.ts";
import { openRoad, type Road } from "../functions/road.ts";
import { sampleAnalysis } from "../functions/road-samples.ts";
import { requestOf } from "../shared/runtime/invocation.ts";

/** Who may ask for what, once more and by hand: A applicant, F field worker, C caseworker,
 * S supervisor, M commission member, U auditor, D administrator; * without a sign-in. */
const EXPECTED: Readonly<Record<string, string>> = {
  "GET /me": "AFCSMUD",
  "GET /cases": "AFCSMU",
  "POST /cases": "AFCSM",
  "POST /cases/next": "CSM",
  "GET /cases/{caseId}": "AFCSMU",
  "GET /cases/{caseId}/notice": "AFCSMU",
  "POST /cases/{caseId}/actions": "AFCSM",
  "POST /cases/{caseId}/documents": "AFCSM",
  "POST /cases/{caseId}/links": "AFCSM",
  "GET /uploads/{token}": "*",
  "POST /uploads/{token}": "*",
  "GET /reminders": "CSM",
  "POST /reminders": "CSM",
  "POST /field/sync": "F",
  "GET /supervision": "SU",
  "GET /settings": "CSMUD",
  "POST /settings/actions": "D",
  "GET /parameters": "CSMUD",
  "GET /contracts": "AFCSMU",
  "GET /contracts/{contractId}": "AFCSMU",
  "POST /contracts": "CSM",
  "POST /contracts/{contractId}/actions": "AFCSM",
  "GET /reports": "SMU",
  "GET /openapi.json": "*",
};
const LETTERS: Readonly<Record<Role, string>> = {
  ...{ applicant: "A", "field-worker": "F", caseworker: "C", supervisor: "S" },
  ...{ "commission-member": "M", auditor: "U", administrator: "D" },
};
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const lettersOf = ({ roles }: Route) =>
  roles === "anyone" ? "*" : roles.map((role) => LETTERS[role]).join("");
const expected = (route: Route) => EXPECTED[nameOf(route)] ?? lettersOf(route);

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

/** What a person meets who asks for a case or contract that is not there, with an empty body. */
async function statusFor(route: Route, roles: string | undefined): Promise<number> {
  const names = [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => [name, "none"]);
  const by = { subject: "somebody", roles: roles ?? "", route: nameOf(route) };
  const body = route.method === "POST" ? {} : undefined;
  const request = requestOf(Object.fromEntries(names), body, {}, by);
  const unsigned = { ...request, requestContext: { requestId: "r" } };
  return (await road.ask(route.verb, roles === undefined ? unsigned : request)).status;
}

describe("the routes", () => {
  it("are all in the table that is kept by hand, which names no other", () => {
    const known = new Set(ROUTES.map(nameOf));
    expect(Object.keys(EXPECTED).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(ROUTES.map((route) => ({ name: nameOf(route), route })))(
    "$name is refused to every role that the table leaves out, and to nobody else",
    async ({ route }) => {
      const letters = expected(route);
      for (const role of ROLES) {
        const may = letters === "*" || letters.includes(LETTERS[role]);
        const status = await statusFor(route, role);
        expect({ role, refused: status === 403 }).toEqual({ role, refused: !may });
        expect(status).toBeLessThan(500);
      }
      const refused = letters !== "*";
      for (const roles of [undefined, "", "superuser", "Caseworker", "caseworkers"]) {
        expect({ roles, refused: (await statusFor(route, roles)) === 403 }).toEqual({
          roles,
          refused,
        });
      }
    },
  );
});
