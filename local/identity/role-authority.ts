import { createHmac, randomBytes } from "node:crypto";

import type { Authority, Call } from "./authority.ts";
import { verdict } from "./evaluate.ts";
import type { Statement } from "./statement.ts";

/** Credentials as the SDK takes them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** One kind of call that was made, and how often. */
export interface SeenCall {
  /** The role's name, or the owner's. */
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
  readonly isAllowed: boolean;
  readonly times: number;
}

/** An authority in which each access key is the name of a role. */
export interface RoleAuthority extends Authority {
  /** Credentials of a role: whoever holds them may do what its policies allow. */
  readonly credentialsOf: (role: string) => Credentials;
  /** Credentials of the machine's owner, who may do everything. */
  readonly owner: Credentials;
  /** Replaces what a role may do. */
  readonly setPolicies: (role: string, statements: readonly Statement[]) => void;
  readonly policiesOf: (role: string) => readonly Statement[];
  readonly roles: () => string[];
  /** Every call that was judged, for tests that compare rights with use. */
  readonly seenCalls: () => SeenCall[];
}

const OWNER = "owner";

/** Opens an authority without roles. Secrets are drawn anew, so old credentials are void. */
export function openRoleAuthority(account: string): RoleAuthority {
  const policies = new Map<string, readonly Statement[]>();
  const seen = new Map<string, SeenCall>();
  const seed = randomBytes(32);
  const secretFor = (name: string) => createHmac("sha256", seed).update(name).digest("base64url");
  const credentialsOf = (name: string) => ({ accessKeyId: name, secretAccessKey: secretFor(name) });
  const note = (caller: string, { action, resource }: Call, isAllowed: boolean) => {
    const key = JSON.stringify([caller, action, resource, isAllowed]);
    const times = (seen.get(key)?.times ?? 0) + 1;
    seen.set(key, { caller, action, resource, isAllowed, times });
  };
  return {
    secretOf: (id) => (id === OWNER || policies.has(id) ? secretFor(id) : undefined),
    arnOf: (id) =>
      id === OWNER
        ? `arn:aws:iam::${account}:user/${OWNER}`
        : `arn:aws:sts::${account}:assumed-role/${id}/local`,
    allows: (id, call) => {
      if (id === OWNER) return true;
      const { action, resource, context = {} } = call;
      const request = { action, resource, context };
      const isAllowed = verdict(policies.get(id) ?? [], request) === "allowed";
      note(id, call, isAllowed);
      return isAllowed;
    },
    credentialsOf,
    owner: credentialsOf(OWNER),
    setPolicies: (role, statements) => {
      policies.set(role, statements);
    },
    policiesOf: (role) => policies.get(role) ?? [],
    roles: () => [...policies.keys()],
    seenCalls: () => [...seen.values()],
  };
}
