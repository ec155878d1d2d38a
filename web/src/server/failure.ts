/** Why the server did not give what was asked, by what a person can do about it. */
export type FailureKind = "network" | "answer" | "refused" | "missing";

/** A request that failed; the page says what to do next by `kind`. */
export class ServerFailure extends Error {
  readonly kind: FailureKind;
  /** The HTTP status, 0 where none arrived. */
  readonly status: number;
  /** Which part of an answer was not as agreed; a path, never a value. */
  readonly where: string;
  /** The machine's word for why it refused, such as `stale`, `four-eyes` or `claimed`; empty where none. */
  readonly code: string;
  /** Rules that what was asked would break, in the server's own words. */
  readonly broken: readonly string[];

  constructor(
    kind: FailureKind,
    status: number,
    where: string,
    code = "",
    broken: readonly string[] = [],
  ) {
    super(`The server did not answer as asked: ${kind} at ${where}, status ${status}`);
    this.name = "ServerFailure";
    this.kind = kind;
    this.status = status;
    this.where = where;
    this.code = code;
    this.broken = broken;
  }
}
