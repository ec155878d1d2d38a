import * as z from "zod/mini";

import { Role } from "../shared/contracts/access.ts";

/** A provider of identities other than the stack's own user pool. */
export interface IdentityProvider {
  /** The issuer of its tokens, under which it describes itself and its keys. */
  readonly issuer: string;
  /** The audience that its tokens must name: the client that the pages are there. */
  readonly clientId: string;
  readonly scope: string;
  /** The claim of a token that names groups. */
  readonly rolesClaim: string;
  /** Which groups give which role; the roles' own names where absent. */
  readonly roleGroups: Readonly<Partial<Record<Role, readonly string[]>>> | undefined;
  /** Origins that a page asks while somebody signs in. */
  readonly origins: readonly string[];
}

/** A public host by its name: no address, no name that only one machine or network knows. */
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/u;
const ONE_MACHINE = /(?:^|\.)(?:localhost|local|localdomain|internal|home|lan|test|invalid)$/u;

const isPublic = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const bare = search === "" && hash === "" && username === "" && !/[?#]/u.test(text);
  return protocol === "https:" && bare && HOST.test(hostname) && !ONE_MACHINE.test(hostname);
};

const GROUP = /^(?<role>[a-z-]+)=(?<group>[\w.:/@-]{1,128})$/u;

/** The issuer of tokens as an agency gives it. */
export const Issuer = z
  .string()
  .check(
    z.refine(
      isPublic,
      "Expected the https address of an issuer that any machine can reach by name",
    ),
  );

/** Origins, separated by commas, that a page may ask while somebody signs in. */
export const SignInOrigins = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.split(",").map((entry) => entry.trim())),
  ),
  z.array(
    Issuer.check(z.refine((text) => new URL(text).pathname === "/", "Expected origins only")),
  ),
);

/** The audience that tokens must name. */
export const ClientId = z
  .string()
  .check(z.regex(/^[\w.:/@-]{1,256}$/u, "Expected the id of a client"));

/** Names of scopes or of a claim. */
export const Scope = z
  .string()
  .check(
    z.regex(/^openid(?: [\w.:/-]{1,256}){0,9}$/u, "Expected openid and other scopes after it"),
  );

/** A claim that stands by itself in the token. */
export const ClaimName = z
  .string()
  .check(z.regex(/^[\w.:/-]{1,256}$/u, "Expected the name of one claim, not a path into it"));

/** `role=group` pairs, separated by commas, as which groups give which role. */
export const RoleGroups = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const groups: Partial<Record<Role, readonly string[]>> = {};
    for (const entry of text.split(",").map((one) => one.trim())) {
      const { role, group = "" } = GROUP.exec(entry)?.groups ?? {};
      const known = Role.options.find((one) => one === role);
      if (known === undefined) {
        context.issues.push({
          ...{ code: "custom", input: text },
          message: `Expected pairs such as caseworker=group, of the roles ${Role.options.join(", ")}`,
        });
        return z.NEVER;
      }
      groups[known] = [...(groups[known] ?? []), group];
    }
    return groups;
  }),
);

/** What an agency says of its provider; nothing of it may stand alone. */
export interface GivenProvider {
  readonly oidcIssuer?: string | undefined;
  readonly oidcClientId?: string | undefined;
  readonly oidcScope?: string | undefined;
  readonly oidcRolesClaim?: string | undefined;
  readonly oidcRoleGroups?: IdentityProvider["roleGroups"];
  readonly oidcOrigins?: readonly string[] | undefined;
}

/** Whether the settings of a provider make one, or none at all. */
export function isWholeProvider(given: GivenProvider): boolean {
  const { oidcIssuer, oidcClientId, ...rest } = given;
  const others = Object.entries(rest).some(
    ([name, value]) => name.startsWith("oidc") && value !== undefined,
  );
  if (oidcIssuer === undefined && oidcClientId === undefined) return !others;
  return oidcIssuer !== undefined && oidcClientId !== undefined;
}

/** The provider, or undefined where the stack has its own user pool. */
export function providerOf(given: GivenProvider): IdentityProvider | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId } = given;
  if (issuer === undefined || clientId === undefined) return undefined;
  const own = new URL(issuer).origin;
  return {
    ...{ issuer, clientId, scope: given.oidcScope ?? "openid" },
    rolesClaim: given.oidcRolesClaim ?? "groups",
    roleGroups: given.oidcRoleGroups,
    origins: [...new Set([own, ...(given.oidcOrigins ?? [])])].map((one) => new URL(one).origin),
  };
}

/** All other settings. */
export function withoutProvider<Given extends GivenProvider>(given: Given) {
  const { oidcIssuer: _issuer, oidcClientId: _client, oidcScope: _scope, ...more } = given;
  const { oidcRolesClaim: _claim, oidcRoleGroups: _groups, oidcOrigins: _origins, ...rest } = more;
  return rest;
}
