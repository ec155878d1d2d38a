import * as z from "zod/mini";

import { ask } from "./ask.ts";
import { signInWithOidc } from "./oidc.ts";
import { Settings } from "./settings.ts";

/** The interface's address and the right to use it. */
export interface Session {
  readonly api: string;
  readonly token: string;
}

const LocalToken = z.object({ token: z.string() });

let opened: Promise<Session> | undefined;

async function open(): Promise<Session> {
  const settings = await ask(Settings, "/config.json");
  const { signIn } = settings;
  const token =
    signIn.kind === "local"
      ? (await ask(LocalToken, signIn.tokenUrl, { method: "POST" })).token
      : await signInWithOidc(signIn);
  return { api: settings.api, token };
}

/** The session of this tab, opened once; a failed start is forgotten, so the next call tries again. */
export function session(): Promise<Session> {
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
