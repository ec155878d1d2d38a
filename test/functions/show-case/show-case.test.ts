import { describe, expect, it } from "vitest";

import { type Ports, showCase } from "../../../functions/show-case/show-case.ts";

const looks: string[] = [];
const ports: Ports<{ applicant?: string }, string> = {
  file: async (caseId) => (caseId === "c1" ? { applicant: "a1" } : undefined),
  ownersOf: (file) => file,
  logAccess: async (_file, { subject }) => {
    looks.push(subject);
  },
  view: async (_file, { subject }) => `shown to ${subject}`,
};
const show = showCase(ports);

describe("showCase", () => {
  it("shows a case to staff, auditor and the applicant whose it is, and writes each look down", async () => {
    expect(await show("c1", { subject: "w1", roles: ["caseworker"] })).toBe("shown to w1");
    expect(await show("c1", { subject: "u1", roles: ["auditor"] })).toBe("shown to u1");
    expect(await show("c1", { subject: "a1", roles: ["applicant"] })).toBe("shown to a1");
    expect(looks).toEqual(["w1", "u1", "a1"]);
  });

  it.each([
    ["c1", { subject: "a2", roles: ["applicant"] as const }],
    ["c1", { subject: "f1", roles: ["field-worker"] as const }],
    ["c1", { subject: "d1", roles: ["administrator"] as const }],
    ["c2", { subject: "w1", roles: ["caseworker"] as const }],
  ])("is silent about %s to %o, and writes nothing", async (caseId, person) => {
    const before = looks.length;

    expect(await show(caseId, person)).toBeUndefined();
    expect(looks.length).toBe(before);
  });
});
