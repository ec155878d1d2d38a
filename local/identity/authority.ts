/** One call to a service, as a policy judges it. */
export interface Call {
  /** Such as `dynamodb:PutItem`. */
  readonly action: string;
  /** The resource's ARN, or `*` where the service knows none. */
  readonly resource: string;
  /** Context keys of the request, such as `dynamodb:LeadingKeys`. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** Who may call the emulators, and what each caller may do. */
export interface Authority {
  /** The secret that belongs to an access key; `undefined` for a stranger. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  /** The caller's ARN, for the message of a refusal. */
  readonly arnOf: (accessKeyId: string) => string;
  /** Whether the caller's policies allow the call. */
  readonly allows: (accessKeyId: string, call: Call) => boolean;
}

/** An authority that knows one access key, whose holder may do everything. */
export function soleOwner(accessKeyId: string, secret: string): Authority {
  return {
    secretOf: (id) => (id === accessKeyId ? secret : undefined),
    arnOf: (id) => `arn:aws:iam::000000000000:user/${id}`,
    allows: () => true,
  };
}
