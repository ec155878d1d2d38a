import { Duration } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import {
  HttpJwtAuthorizer,
  HttpUserPoolAuthorizer,
} from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IUserPool, IUserPoolClient } from "aws-cdk-lib/aws-cognito";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { IdentityProvider } from "../identity-settings.ts";
import { ROUTES, type Route } from "../routes.ts";
import { API_VERBS, type ApiVerb } from "./api-verbs.ts";
import { type House, VerbFunction } from "./verb-function.ts";

const TIMEOUT = Duration.seconds(15);
/** Requests a second and at once: several times what an office does, a fraction of what a flood is. */
const THROTTLE = { rateLimit: 50, burstLimit: 100 };
/** No address, no path, no user: a path holds the number of a case. */
const LOGGED = {
  requestId: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  error: "$context.error.messageString",
};

/** What the API is given by its stack. */
export interface CaseApiProps {
  readonly house: House;
}

/** Whose tokens the routes accept: those of the stack's own pool, or of a provider elsewhere. */
export type Callers =
  | { readonly pool: IUserPool; readonly client: IUserPoolClient }
  | { readonly provider: IdentityProvider };

/** The HTTP API behind the web pages: its routes ask for a token of the user pool. */
export class CaseApi extends Construct {
  readonly api: HttpApi;

  private readonly house: House;

  constructor(scope: Construct, id: string, { house }: CaseApiProps) {
    super(scope, id);
    this.house = house;
    this.api = new HttpApi(this, "Api", {
      description: "Cases, their documents and their decisions",
      createDefaultStage: false,
    });
    this.stage(house);
    house.watch.over(this, "ServerErrors", {
      article: "case-api-errors",
      what: "The web pages get server errors",
      metric: this.api.metricServerError({ statistic: "Sum" }),
      from: 1,
    });
  }

  /** The one stage, deployed with every change, with a limit and an access log. */
  private stage({ logRetention, places }: House): void {
    const logGroup = new LogGroup(this, "AccessLog", {
      retention: logRetention,
      ...(places.key && { encryptionKey: places.key }),
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
  }

  /**
   * Adds every route. Each asks for a token for that client, but those that hold the right in their
   * path; which roles may ask, the function reads from its settings.
   */
  serve(callers: Callers): void {
    const { authorizer, ...naming } = admission(callers);
    for (const apiVerb of API_VERBS) {
      const routes = ROUTES.filter(({ verb }) => verb === apiVerb.verb);
      const { function: handler } = apiFunction(this, this.house, apiVerb, { routes, ...naming });
      const integration = new HttpLambdaIntegration(`${apiVerb.id}Integration`, handler);
      for (const { path, method, roles } of routes) {
        this.api.addRoutes({
          path,
          methods: [HttpMethod[method]],
          integration,
          ...(roles !== "anyone" && { authorizer }),
        });
      }
    }
  }
}

/** Who checks tokens, and how these name roles. */
function admission(callers: Callers) {
  if ("pool" in callers) {
    const { pool, client } = callers;
    const authorizer = new HttpUserPoolAuthorizer("Caseworkers", pool, {
      userPoolClients: [client],
    });
    return { authorizer, rolesClaim: "cognito:groups", roleGroups: undefined };
  }
  const { issuer, clientId, rolesClaim, roleGroups } = callers.provider;
  const authorizer = new HttpJwtAuthorizer("Caseworkers", issuer, { jwtAudience: [clientId] });
  return { authorizer, rolesClaim, roleGroups };
}

/** What lets a function tell who may ask it for what. */
interface Access extends Pick<IdentityProvider, "rolesClaim" | "roleGroups"> {
  readonly routes: readonly Route[];
}

/** The function of a verb of the API. */
function apiFunction(
  scope: Construct,
  house: House,
  { verb, id, description, undone, environment }: ApiVerb,
  { routes, rolesClaim, roleGroups }: Access,
): VerbFunction {
  const roles = routes.map((route) => [`${route.method} ${route.path}`, [route.roles].flat()]);
  return new VerbFunction(scope, id, {
    ...house,
    ...{ verb, description, undone, timeout: TIMEOUT },
    environment: {
      ...environment(house.places),
      ROUTE_ROLES: JSON.stringify(Object.fromEntries(roles)),
      ROLES_CLAIM: rolesClaim,
      ...(roleGroups && { ROLE_GROUPS: JSON.stringify(roleGroups) }),
    },
  });
}
