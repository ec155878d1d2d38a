/** A function as the template describes it. */
export interface FunctionDefinition {
  readonly name: string;
  readonly arn: string;
  /** Where its bundle lies: its working folder, as on Lambda. */
  readonly folder: string;
  /** Such as `index.handler`. */
  readonly handler: string;
  readonly role: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Calls at a time that the template allows; absent: as many as Lambda finds fit. */
  readonly mostCalls?: number | undefined;
}

/** A queue whose messages a function works on. */
export interface QueueMapping {
  readonly functionName: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly batchWindowSeconds: number;
  readonly reportsFailures: boolean;
  readonly mostCalls?: number | undefined;
}

/** A function that is called at regular times. */
export interface Schedule {
  readonly functionArn: string;
  readonly everySeconds: number;
  readonly event: unknown;
}
