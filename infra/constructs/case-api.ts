import { Duration } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpUserPoolAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IUserPool, IUserPoolClient } from "aws-cdk-lib/aws-cognito";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
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

/** Whose tokens the routes accept. */
export interface Callers {
  readonly pool: IUserPool;
  readonly client: IUserPoolClient;
}

/** The HTTP API behind the web pages: every route asks for a token of the user pool. */
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

  /** Adds every route, each behind a token that the pool gave to that client. */
  serve({ pool, client }: Callers): void {
    const authorizer = new HttpUserPoolAuthorizer("Caseworkers", pool, {
      userPoolClients: [client],
    });
    const openCase = openCaseFunction(this, this.house);
    const offerUpload = offerUploadFunction(this, this.house);
    const showCase = showCaseFunction(this, this.house);
    const routes = [
      { path: "/cases", method: HttpMethod.POST, verb: openCase },
      { path: "/cases", method: HttpMethod.GET, verb: showCase },
      { path: "/cases/{caseId}", method: HttpMethod.GET, verb: showCase },
      { path: "/cases/{caseId}/documents", method: HttpMethod.POST, verb: offerUpload },
    ];
    for (const { path, method, verb } of routes) {
      const integration = new HttpLambdaIntegration(`${verb.node.id}Integration`, verb.function);
      this.api.addRoutes({ path, methods: [method], integration, authorizer });
    }
  }
}

/** The function that opens a case from an application. */
function openCaseFunction(scope: Construct, house: House): VerbFunction {
  return new VerbFunction(scope, "OpenCase", {
    ...house,
    verb: "open-case",
    description: "Opens a case from an application without its documents",
    undone: "Caseworkers cannot open cases",
    timeout: TIMEOUT,
    environment: { TABLE_NAME: house.places.table.tableName },
  });
}

/** The function that lets a browser upload one scan. */
function offerUploadFunction(scope: Construct, house: House): VerbFunction {
  const { scans, table } = house.places;
  return new VerbFunction(scope, "OfferUpload", {
    ...house,
    verb: "offer-upload",
    description: "Signs the form with which a browser may upload one scan of a case",
    undone: "Scans cannot be uploaded",
    timeout: TIMEOUT,
    environment: { TABLE_NAME: table.tableName, SCANS_BUCKET: scans.bucketName },
  });
}

/** The function that shows cases. */
function showCaseFunction(scope: Construct, house: House): VerbFunction {
  const { readings, table } = house.places;
  return new VerbFunction(scope, "ShowCase", {
    ...house,
    verb: "show-case",
    description: "Lists cases, or shows one with its documents, figures and decision",
    undone: "Caseworkers cannot see cases",
    timeout: TIMEOUT,
    environment: {
      TABLE_NAME: table.tableName,
      READINGS_BUCKET: readings.bucketName,
    },
  });
}
