import { describe, expect, it } from "vitest";
import { resourcesOf, synthesized } from "../synthesized.ts";

const stack = synthesized();
const [[, pool] = []] = resourcesOf(stack, "AWS::Cognito::UserPool");
const [[, client] = []] = resourcesOf(stack, "AWS::Cognito::UserPoolClient");

describe("Caseworkers", () => {
  it("admits only accounts an administrator made, with a second factor", () => {
    expect(pool?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      DeletionProtection: "ACTIVE",
    });
    expect(pool?.DeletionPolicy).toBe("Retain");
  });

  it("asks for a long password of every kind of sign", () => {
    expect(pool?.Properties["Policies"]).toMatchObject({
      PasswordPolicy: {
        MinimumLength: 14,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        RequireUppercase: true,
      },
    });
  });

  it("signs the pages in by code, without a secret, and back to the pages alone", () => {
    expect(client?.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      PreventUserExistenceErrors: "ENABLED",
      EnableTokenRevocation: true,
      AccessTokenValidity: 30,
    });
    expect(client?.Properties["CallbackURLs"]).toEqual([
      {
        "Fn::Join": [
          "",
          [
            "https://",
            { "Fn::GetAtt": [expect.stringMatching(/^SiteDistribution/), "DomainName"] },
            "/",
          ],
        ],
      },
    ]);
  });
});
