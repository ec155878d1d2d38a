import * as z from "zod/mini";

import { replacePath } from "../shell/location.ts";
import { ask } from "./ask.ts";

/** What a page must know of an identity provider. */
export interface Provider {
  readonly authority: string;
  readonly clientId: string;
  readonly scope?: string | undefined;
  /** Which token the interface is asked with; the access token unless told. */
  readonly token?: "access" | "id" | undefined;
}

const Discovery = z.object({ authorization_endpoint: z.string(), token_endpoint: z.string() });
const Tokens = z.object({ access_token: z.string(), id_token: z.optional(z.string()) });
const Begun = z.object({ state: z.string(), verifier: z.string(), back: z.string() });

const KEPT_UNDER = "opora.sign-in";

/**
 * A token from any OpenID Connect provider, by authorization code with PKCE.
 *
 * Without a code in the address the browser goes to the provider and the promise stays open; with
 * one, the code is exchanged and taken out of the address. Nothing of it outlives the tab.
 */
export async function signInWithOidc(provider: Provider): Promise<string> {
  const discovery = await ask(
    Discovery,
    `${provider.authority.replace(/\/$/u, "")}/.well-known/openid-configuration`,
  );
  const returned = new URLSearchParams(location.search);
  const code = returned.get("code");
  const kept = sessionStorage.getItem(KEPT_UNDER);
  if (code === null || kept === null) return leave(provider, discovery.authorization_endpoint);
  const begun = Begun.parse(JSON.parse(kept));
  sessionStorage.removeItem(KEPT_UNDER);
  if (returned.get("state") !== begun.state)
    return leave(provider, discovery.authorization_endpoint);
  const tokens = await ask(Tokens, discovery.token_endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: provider.clientId,
      code,
      code_verifier: begun.verifier,
      redirect_uri: `${location.origin}/`,
    }),
  });
  replacePath(begun.back);
  return provider.token === "id" ? (tokens.id_token ?? tokens.access_token) : tokens.access_token;
}

async function leave(provider: Provider, endpoint: string): Promise<string> {
  const verifier = randomText();
  const state = randomText();
  const back = location.pathname + location.hash;
  sessionStorage.setItem(KEPT_UNDER, JSON.stringify({ state, verifier, back }));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: provider.clientId,
    redirect_uri: `${location.origin}/`,
    scope: provider.scope ?? "openid",
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  });
  location.assign(`${endpoint}?${query.toString()}`);
  return new Promise(() => undefined);
}

function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
