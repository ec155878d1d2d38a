import { type Duration, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  EventSourceMapping,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { bundledVerb } from "../bundling/bundled-verb.ts";
import type { Verb } from "../grants.ts";
import { grant, type Places } from "./places.ts";
import type { Watch } from "./watch.ts";

/** What every function of the stack shares. */
export interface House {
  readonly places: Places;
  readonly watch: Watch;
  readonly logRetention: RetentionDays;
  readonly tracing: boolean;
}

/** How one function differs from the others. */
export interface VerbFunctionProps extends House {
  /** Names the folder under `functions/` and the row in the table of grants. */
  readonly verb: Verb;
  readonly description: string;
  /** What stays undone for people while this function fails, in one clause. */
  readonly undone: string;
  readonly timeout: Duration;
  readonly memorySize?: number;
  readonly architecture?: Architecture;
  readonly environment: Readonly<Record<string, string>>;
}

/** How a queue is worked on. */
export interface Consumption {
  readonly queue: IQueue;
  /** Messages in one call; those that fail are reported one by one. */
  readonly batchSize: number;
  /** Calls at a time; without it as many as Lambda finds fit. */
  readonly maxConcurrency?: number;
}

/** One verb: its code, the role with its listed rights, its log, the alarm for its errors. */
export class VerbFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: VerbFunctionProps) {
    super(scope, id);
    const { verb, places, watch } = props;
    const logGroup = new LogGroup(this, "Log", {
      retention: props.logRetention,
      ...(places.key && { encryptionKey: places.key }),
    });
    this.function = new LambdaFunction(this, "Function", {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      handler: "index.handler",
      code: bundledVerb(verb),
      role: functionRole(this, props, logGroup),
      timeout: props.timeout,
      memorySize: props.memorySize ?? 512,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: props.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: {
        NODE_OPTIONS: "--enable-source-maps",
        POWERTOOLS_SERVICE_NAME: verb,
        POWERTOOLS_METRICS_NAMESPACE: "Opora",
        ...props.environment,
      },
    });
    watch.over(this, "Errors", {
      article: `${verb}-errors`,
      what: props.undone,
      metric: this.function.metricErrors({ statistic: "Sum" }),
      from: 1,
    });
  }

  /** Has the function work on a queue; the rights for it stand in the table of grants. */
  consume({ queue, batchSize, maxConcurrency }: Consumption): void {
    new EventSourceMapping(this, "Messages", {
      target: this.function,
      eventSourceArn: queue.queueArn,
      batchSize,
      reportBatchItemFailures: true,
      ...(maxConcurrency && { maxConcurrency }),
    });
  }
}

/** A role that writes the function's own log and does what the table of grants lists. */
function functionRole(scope: Construct, props: VerbFunctionProps, log: LogGroup): Role {
  const { verb, places, tracing } = props;
  const role = new Role(scope, "Role", {
    description: `What ${verb} may do`,
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
  });
  const write = new PolicyStatement({
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [log.logGroupArn],
  });
  role.addToPolicy(write);
  grant(role, verb, places);
  if (tracing) {
    Validations.of(role).acknowledge({
      id: "AwsSolutions::AwsSolutions-IAM5[Resource::*]",
      reason: "X-Ray knows no resources: traces can be written by all functions or none",
    });
  }
  return role;
}
