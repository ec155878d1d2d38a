import { describe, expect, it } from "vitest";

import { openTokenIssuer } from "../../../local/http-api/token-issuer.ts";

const authorizer = { issuer: "https://issuer.example", audience: ["pages"] };
const clock = { now: 1_700_000_000_000 };
const issuer = openTokenIssuer(authorizer, () => clock.now);

const edited = (token: string, change: object) => {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const read = JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as object;
  const written = Buffer.from(JSON.stringify({ ...read, ...change })).toString("base64url");
  return [header, written, signature].join(".");
};

describe("openTokenIssuer", () => {
  it("accepts its own token", () => {
    expect(issuer.check(issuer.issue("someone"), authorizer)).toMatchObject({ sub: "someone" });
  });

  it.each([
    { what: "another subject", token: () => edited(issuer.issue("a"), { sub: "b" }) },
    { what: "a longer life", token: () => edited(issuer.issue("a"), { exp: 9_999_999_999 }) },
    { what: "no signature", token: () => `${issuer.issue("a").split(".").slice(0, 2).join(".")}.` },
    { what: "another key", token: () => openTokenIssuer(authorizer, () => clock.now).issue("a") },
    { what: "an expired token", token: () => issuer.issue("a", -1) },
  ])("refuses $what", ({ token }) => {
    expect(issuer.check(token(), authorizer)).toBeUndefined();
  });

  it.each([
    { what: "another audience", other: { ...authorizer, audience: ["others"] } },
    { what: "another issuer", other: { ...authorizer, issuer: "https://else.example" } },
  ])("refuses a token for $what", ({ other }) => {
    expect(issuer.check(issuer.issue("a"), other)).toBeUndefined();
  });
});
