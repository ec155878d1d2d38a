import * as z from "zod/mini";

import { ask } from "./ask.ts";
import { localRole, localRoleQuery } from "./local-role.ts";
import { signInWithOidc } from "./oidc.ts";
import { Settings } from "./settings.ts";

/** The interface's address and the right to use it. */
export interface Session {
  readonly api: string;
  readonly token: string;
}

const LocalToken = z.object({ token: z.string() });

/** Whether people sign in at the local stack, which has no identity provider. */
export async function isLocal(): Promise<boolean> {
  return (await ask(Settings, "/config.json")).signIn.kind === "local";
}

let opened: Promise<Session> | undefined;
let openedAs: string | undefined;

async function open(): Promise<Session> {
  const settings = await ask(Settings, "/config.json");
  const { signIn } = settings;
  const token =
    signIn.kind === "local"
      ? (await ask(LocalToken, signIn.tokenUrl + localRoleQuery(), { method: "POST" })).token
      : await signInWithOidc(signIn);
  return { api: settings.api, token };
}

/**
 * The session of this tab, opened once; a failed start is forgotten, so the next call tries again.
 * On the local stack a page of another role opens its own.
 */
export function session(): Promise<Session> {
  const role = localRole();
  if (openedAs !== role) opened = undefined;
  openedAs = role;
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets the session, so that the next call signs in anew: for a token that has run out. */
export function forgetSession(): void {
  opened = undefined;
}
