import { describe, expect, it } from "vitest";
import { ROUTES } from "../../../infra/routes.ts";
import { resourcesOf, synthesized } from "../synthesized.ts";

const stack = synthesized();
const routes = resourcesOf(stack, "AWS::ApiGatewayV2::Route");
const [[, authorizer] = []] = resourcesOf(stack, "AWS::ApiGatewayV2::Authorizer");
const [[, stage] = []] = resourcesOf(stack, "AWS::ApiGatewayV2::Stage");

describe("CaseApi", () => {
  it("serves the routes of its functions, each behind a token unless its path holds the right", () => {
    expect(routes.map(([, { Properties }]) => Properties["RouteKey"]).sort()).toEqual(
      ROUTES.map(({ method, path }) => `${method} ${path}`).sort(),
    );
    const open = routes.filter(([, { Properties }]) => Properties["AuthorizationType"] !== "JWT");
    expect(open.map(([, { Properties }]) => Properties["RouteKey"]).sort()).toEqual([
      "GET /openapi.json",
      "GET /uploads/{token}",
      "POST /uploads/{token}",
    ]);
  });

  it.each<Record<string, string>>([
    {},
    { dev: "true", issuer: "https://localhost/", environment: "local" },
  ])("accepts tokens of its own user pool alone, with context %j", (context) => {
    const [[pool] = []] = resourcesOf(stack, "AWS::Cognito::UserPool");
    const [[client] = []] = resourcesOf(stack, "AWS::Cognito::UserPoolClient");
    const { template } = synthesized({ context });
    const [, made] = resourcesOf({ ...stack, template }, "AWS::ApiGatewayV2::Authorizer")[0] ?? [];
    expect(made?.Properties["JwtConfiguration"]).toEqual({
      Audience: [{ Ref: client }],
      Issuer: {
        "Fn::Join": [
          "",
          ["https://cognito-idp.", { Ref: "AWS::Region" }, ".amazonaws.com/", { Ref: pool }],
        ],
      },
    });
    expect(template).toEqual(stack.template);
    expect(JSON.stringify(template)).not.toMatch(/localhost|127\.0\.0\.1/);
  });

  it("accepts tokens of an agency's own provider alone, where one is set, and makes no pool", () => {
    const { template } = synthesized({
      settings: {
        ...{ oidcIssuer: "https://id.example.org/realms/agency", oidcClientId: "opora-pages" },
        ...{ oidcRolesClaim: "roles", oidcRoleGroups: "caseworker=workers,auditor=revision" },
      },
    });
    const own = { ...stack, template };
    const [, made] = resourcesOf(own, "AWS::ApiGatewayV2::Authorizer")[0] ?? [];
    expect(made?.Properties["JwtConfiguration"]).toEqual({
      Audience: ["opora-pages"],
      Issuer: "https://id.example.org/realms/agency",
    });
    expect(resourcesOf(own, "AWS::Cognito::UserPool")).toEqual([]);
    const told = resourcesOf(own, "AWS::Lambda::Function").flatMap(([, { Properties }]) => {
      const { Variables } = (Properties["Environment"] ?? {}) as {
        Variables?: Record<string, string>;
      };
      return Variables?.["ROUTE_ROLES"] === undefined ? [] : [Variables];
    });
    expect(told.length).toBeGreaterThan(10);
    for (const { ROLES_CLAIM, ROLE_GROUPS = "" } of told) {
      expect(ROLES_CLAIM).toBe("roles");
      expect(JSON.parse(ROLE_GROUPS)).toEqual({ caseworker: ["workers"], auditor: ["revision"] });
    }
    const asked = JSON.stringify(resourcesOf(own, "AWS::CloudFront::ResponseHeadersPolicy"));
    expect(asked).toContain("https://id.example.org");
    const open = resourcesOf(own, "AWS::ApiGatewayV2::Route").filter(
      ([, { Properties }]) => Properties["AuthorizationType"] !== "JWT",
    );
    expect(open).toHaveLength(3);
  });

  it("limits requests and logs neither path nor person", () => {
    expect(authorizer?.Properties["AuthorizerType"]).toBe("JWT");
    expect(stage?.Properties["DefaultRouteSettings"]).toEqual({
      ThrottlingBurstLimit: 100,
      ThrottlingRateLimit: 50,
    });
    const logged = stage?.Properties["AccessLogSettings"] as { Format: string };
    expect(Object.keys(JSON.parse(logged.Format)).sort()).toEqual([
      "error",
      "milliseconds",
      "requestId",
      "route",
      "status",
    ]);
    expect(logged.Format).not.toMatch(/path|sourceIp|claims|user/i);
  });
});
