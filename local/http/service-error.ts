/** A refusal as the service words it: its code is what callers branch on. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  /** Further members of the error, such as `CancellationReasons` or `Item`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    { status = 400, details = {} }: { status?: number; details?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = "ServiceError";
    this.code = code;
    this.status = status;
    this.details = details;
  }
}
