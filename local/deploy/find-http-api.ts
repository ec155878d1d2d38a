import * as z from "zod/mini";

import type { HttpApiDefinition, JwtAuthorizer } from "../http-api/http-api-definition.ts";
import type { ResolvedResource } from "../template/resolve-stack.ts";
import { UnsupportedTemplateError } from "../template/unsupported.ts";
import { readProperties } from "./read-properties.ts";

const ApiProperties = z.looseObject({
  ProtocolType: z.literal("HTTP"),
  CorsConfiguration: z.optional(
    z.strictObject({
      AllowOrigins: z._default(z.array(z.string()), []),
      AllowMethods: z._default(z.array(z.string()), []),
      AllowHeaders: z._default(z.array(z.string()), []),
      MaxAge: z.optional(z.int()),
    }),
  ),
});

const StageProperties = z.looseObject({ StageName: z.literal("$default") });

const IntegrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
  TimeoutInMillis: z.optional(z.int()),
});

const AuthorizerProperties = z.looseObject({
  AuthorizerType: z.literal("JWT"),
  IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
  JwtConfiguration: z.strictObject({ Audience: z.array(z.string()), Issuer: z.string() }),
});

const RouteProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z._default(z.enum(["JWT", "NONE"]), "NONE"),
  AuthorizerId: z.optional(z.string()),
  AuthorizationScopes: z.optional(z.array(z.string())),
});

/**
 * The template's HTTP API with its routes; `undefined` when it has none.
 *
 * @throws {UnsupportedTemplateError} For a second API, or anything but JWT and functions behind it.
 */
export function findHttpApi(resources: readonly ResolvedResource[]): HttpApiDefinition | undefined {
  const all = (kind: string) =>
    resources.filter(({ type }) => type === `AWS::ApiGatewayV2::${kind}`);
  const [api, ...others] = all("Api");
  if (api === undefined) return undefined;
  if (others.length > 0) throw new UnsupportedTemplateError(["a second HTTP API"]);
  for (const stage of all("Stage")) readProperties(StageProperties, stage);
  const integrations = new Map(
    all("Integration").map((one) => [
      one.ref,
      readProperties(IntegrationProperties, one).IntegrationUri,
    ]),
  );
  const authorizers = new Map(
    all("Authorizer").map((one): [string, JwtAuthorizer] => {
      const { Issuer, Audience } = readProperties(AuthorizerProperties, one).JwtConfiguration;
      return [one.ref, { issuer: Issuer, audience: Audience }];
    }),
  );
  const { CorsConfiguration: cors } = readProperties(ApiProperties, api);
  return {
    id: api.ref,
    cors: cors && {
      origins: cors.AllowOrigins,
      methods: cors.AllowMethods,
      headers: cors.AllowHeaders,
    },
    routes: all("Route").map((one) => {
      const properties = readProperties(RouteProperties, one);
      const [method = "", path = ""] = properties.RouteKey.split(" ");
      const authorizer = authorizers.get(properties.AuthorizerId ?? "");
      const functionArn = integrations.get(properties.Target.replace(/^integrations\//u, ""));
      if (functionArn === undefined || (properties.AuthorizationType === "JWT" && !authorizer)) {
        throw new UnsupportedTemplateError([`route ${properties.RouteKey}: target or authorizer`]);
      }
      return {
        method,
        path,
        functionArn,
        authorizer,
        scopes: properties.AuthorizationScopes ?? [],
      };
    }),
  };
}
