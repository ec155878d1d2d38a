import type { ActionName } from "../review/review-state.ts";
import type { Role } from "./role.ts";

const WORKERS = ["caseworker", "supervisor"] as const;
const STAFF = ["caseworker", "supervisor", "commission-member"] as const;
const FAMILY = ["applicant", "field-worker"] as const;

/**
 * Which roles may do what to a case. Applicants and field workers only to cases that are their own;
 * whether the moment is right and whether a second person is needed, the review decides.
 */
export const ACTION_RIGHTS: Readonly<Record<ActionName, readonly Role[]>> = {
  "correct-figure": WORKERS,
  "accept-figure": WORKERS,
  "add-figure": WORKERS,
  "reject-figure": WORKERS,
  "assign-document": WORKERS,
  "describe-document": WORKERS,
  "accept-document": WORKERS,
  "set-aside-document": WORKERS,
  "declare-income": [...FAMILY, ...WORKERS],
  "withdraw-income": [...FAMILY, ...WORKERS],
  undo: WORKERS,
  note: [...FAMILY, ...STAFF],
  claim: STAFF,
  release: STAFF,
  hold: WORKERS,
  resume: WORKERS,
  ask: WORKERS,
  answer: [...FAMILY, ...WORKERS],
  confirm: WORKERS,
  refuse: WORKERS,
  countersign: STAFF,
  return: STAFF,
  reopen: WORKERS,
  object: [...FAMILY, ...WORKERS],
  "decide-objection": ["supervisor", "commission-member"],
  consent: FAMILY,
  "answer-figure": FAMILY,
  "second-reading": WORKERS,
};

/** Roles that see every case of the agency. */
const SEE_ALL: readonly Role[] = [...STAFF, "auditor"];

/** Roles that see cases they opened themselves or that were opened for them. */
const SEE_OWN: readonly Role[] = FAMILY;

/** Somebody who asks. */
export interface Person {
  readonly subject: string;
  readonly roles: readonly Role[];
}

/** Whom a case belongs to: the applicant's account, and who opened it. */
export interface Owned {
  readonly applicant?: string | undefined;
  readonly openedBy?: string | undefined;
}

/** Whether a person may look into a case. */
export function maySee(person: Person, owned: Owned): boolean {
  if (seesAll(person)) return true;
  return person.roles.some((role) => SEE_OWN.includes(role)) && isOwn(person, owned);
}

/** Whether a person sees every case of the agency, whoever it belongs to. */
export function seesAll({ roles }: Pick<Person, "roles">): boolean {
  return roles.some((role) => SEE_ALL.includes(role));
}

/** Whether a case is the person's own. */
function isOwn({ subject }: Person, { applicant, openedBy }: Owned): boolean {
  return subject === applicant || subject === openedBy;
}

/**
 * The role by which a person may do something to a case; undefined where none gives the right.
 * Nobody works as an official on a case that is their own.
 */
export function roleFor(person: Person, action: ActionName, owned: Owned): Role | undefined {
  const own = isOwn(person, owned);
  return ACTION_RIGHTS[action].find((role) => {
    if (!person.roles.includes(role)) return false;
    return SEE_OWN.includes(role) ? own : person.subject !== owned.applicant;
  });
}
