import { describe, expect, it } from "vitest";

import { ACTION_RIGHTS, maySee, roleFor } from "../../../../shared/domain/access/action-rights.ts";
import { ROLES, type Role } from "../../../../shared/domain/access/role.ts";
import { ACTIONS } from "../../../../shared/domain/review/review-state.ts";

/** Who may do what, once more and by hand: A applicant, F field worker, C caseworker, S supervisor,
 * M commission member, U auditor, D administrator. */
const EXPECTED: Readonly<Record<string, string>> = {
  "correct-figure": "CS",
  "accept-figure": "CS",
  "add-figure": "CS",
  "reject-figure": "CS",
  "assign-document": "CS",
  "describe-document": "CS",
  "accept-document": "CS",
  "set-aside-document": "CS",
  "declare-income": "AFCS",
  "withdraw-income": "AFCS",
  undo: "CS",
  note: "AFCSM",
  claim: "CSM",
  release: "CSM",
  hold: "CS",
  resume: "CS",
  ask: "CS",
  answer: "AFCS",
  confirm: "CS",
  refuse: "CS",
  countersign: "CSM",
  return: "CSM",
  reopen: "CS",
  object: "AFCS",
  "decide-objection": "SM",
  consent: "AF",
  "answer-figure": "AF",
  "second-reading": "CS",
};
const LETTERS: Readonly<Record<Role, string>> = {
  ...{ applicant: "A", "field-worker": "F", caseworker: "C", supervisor: "S" },
  ...{ "commission-member": "M", auditor: "U", administrator: "D" },
};
const own = { applicant: "p1", openedBy: "p1" };
const others = { applicant: "p2", openedBy: "p2" };
const person = (role: Role, subject = "p1") => ({ subject, roles: [role] });

const matrix = ACTIONS.flatMap((action) => ROLES.map((role) => ({ action, role })));

describe("roleFor", () => {
  it("has a row for every action", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...ACTIONS].sort());
    expect(Object.keys(ACTION_RIGHTS).sort()).toEqual([...ACTIONS].sort());
  });

  it.each(matrix)("lets $role do $action exactly where the matrix says", ({ action, role }) => {
    const may = EXPECTED[action]?.includes(LETTERS[role]) === true;
    const family = role === "applicant" || role === "field-worker";

    expect(roleFor(person(role), action, family ? own : others)).toBe(may ? role : undefined);
  });

  it.each(matrix)(
    "lets no $role do $action outside their cases, or in their own as an official",
    ({ action, role }) => {
      const family = role === "applicant" || role === "field-worker";

      expect(roleFor(person(role), action, family ? others : own)).toBeUndefined();
    },
  );
});

describe("maySee", () => {
  it.each([
    ["applicant", true, false],
    ["field-worker", true, false],
    ["caseworker", true, true],
    ["supervisor", true, true],
    ["commission-member", true, true],
    ["auditor", true, true],
    ["administrator", false, false],
  ] as const)("lets %s see own cases: %s, others': %s", (role, seesOwn, seesOthers) => {
    expect(maySee(person(role), own)).toBe(seesOwn);
    expect(maySee(person(role), others)).toBe(seesOthers);
  });
});
