import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../infra/config.ts";

const read = (settings: Record<string, string>) =>
  readSettings(
    new App({
      context: Object.fromEntries(
        Object.entries(settings).map(([name, value]) => [`opora:${name}`, value]),
      ),
    }).node,
  );
const ISSUER = "https://id.example.org/realms/agency";
const own = { oidcIssuer: ISSUER, oidcClientId: "opora-pages" };

describe("the settings of an identity provider", () => {
  it("are none unless told: the stack's own pool with its second factor", () => {
    expect(read({}).provider).toBeUndefined();
  });

  it("take issuer and client, and groups as roles", () => {
    const groups = "caseworker=workers, caseworker=helpers,auditor=11111111-2222";
    expect(read({ ...own, oidcRoleGroups: groups }).provider).toEqual({
      ...{ issuer: ISSUER, clientId: "opora-pages", scope: "openid", rolesClaim: "groups" },
      roleGroups: { caseworker: ["workers", "helpers"], auditor: ["11111111-2222"] },
      origins: ["https://id.example.org"],
    });
    const { provider } = read({ ...own, oidcOrigins: "https://token.example.org" });
    expect(provider?.origins).toEqual(["https://id.example.org", "https://token.example.org"]);
  });

  it.each([
    "http://id.example.org",
    "https://localhost",
    "https://localhost:8080",
    "https://opora.localhost",
    "https://127.0.0.1",
    "https://127.1",
    "https://0x7f000001",
    "https://[::1]",
    "https://10.0.0.7:8443",
    "https://issuer",
    "https://id.agency.local",
    "https://host.docker.internal",
    "https://id.example.org/?issuer=other",
    "https://user@id.example.org",
    "file:///etc/passwd",
    "local",
  ])("refuse %s as an issuer", (oidcIssuer) => {
    expect(() => read({ ...own, oidcIssuer })).toThrow(/opora:oidcIssuer: Expected the https/u);
  });

  it.each<Record<string, string>>([
    { oidcIssuer: ISSUER },
    { oidcClientId: "opora-pages" },
    { oidcRoleGroups: "caseworker=workers" },
    { oidcRolesClaim: "roles" },
  ])("refuse %j alone", (settings) => {
    expect(() => read(settings)).toThrow(/opora:oidcIssuer: Expected oidcIssuer and oidcClientId/u);
  });

  it.each([
    ["oidcRoleGroups", "boss=workers"],
    ["oidcRoleGroups", "caseworker"],
    ["oidcRoleGroups", "caseworker=two words"],
    ["oidcRolesClaim", "realm_access roles"],
    ["oidcScope", "profile"],
    ["oidcOrigins", "https://id.example.org/token"],
    ["oidcOrigins", "https://*.example.org"],
  ])("refuse %s %s", (name, value) => {
    expect(() => read({ ...own, [name]: value })).toThrow(
      new RegExp(`opora:${name}: Expected`, "u"),
    );
  });
});
