import { createSign, createVerify, generateKeyPairSync, randomUUID } from "node:crypto";

import type { JwtAuthorizer } from "./http-api-definition.ts";

/** Claims of a token. */
export type Claims = Readonly<Record<string, unknown>>;

/** Issues and checks tokens as the template's authorizer expects them. */
export interface TokenIssuer {
  /** A token for the person named, a caseworker unless told, valid for a while. */
  readonly issue: (subject: string, secondsValid?: number, groups?: readonly string[]) => string;
  /** The claims of a token; `undefined` when it is not ours, not for this audience, or not now. */
  readonly check: (token: string, authorizer: JwtAuthorizer) => Claims | undefined;
}

const HOUR_SECONDS = 3600;

/**
 * Opens an issuer with a key of its own, drawn at each start and never written down: it exists in
 * the local stack only, and no token of it is worth anything elsewhere.
 */
export function openTokenIssuer(authorizer: JwtAuthorizer, now: () => number): TokenIssuer {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keyId = randomUUID();
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    issue: (subject, secondsValid = HOUR_SECONDS, groups = ["caseworker"]) => {
      const issuedAt = Math.floor(now() / 1000);
      const header = encode({ alg: "RS256", kid: keyId, typ: "JWT" });
      const claims = encode({
        sub: subject,
        iss: authorizer.issuer,
        aud: authorizer.audience[0],
        token_use: "id",
        scope: "openid",
        "cognito:groups": groups,
        iat: issuedAt,
        exp: issuedAt + secondsValid,
        jti: randomUUID(),
      });
      const text = `${header}.${claims}`;
      return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
    },
    check: (token, { issuer, audience }) => {
      const [header = "", claims = "", signature = ""] = token.split(".");
      const verifier = createVerify("RSA-SHA256").update(`${header}.${claims}`);
      if (!verifier.verify(publicKey, signature, "base64url")) return undefined;
      const { alg } = decode(header);
      const read = decode(claims);
      const isOurs = alg === "RS256" && read["iss"] === issuer;
      const isForUs = audience.includes(String(read["aud"] ?? read["client_id"]));
      const isNow = Number(read["exp"]) > now() / 1000;
      return isOurs && isForUs && isNow ? read : undefined;
    },
  };
}

function decode(part: string): Claims {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Claims;
}
