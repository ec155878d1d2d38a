/** A field of a request that is not as expected. */
export interface FieldFault {
  /** Path in the body, such as `members[0].birthDate`. */
  readonly field: string;
  readonly expected: string;
}

/** Why a request is not answered, in the shape of RFC 9457. Names fields, never their values. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable and for machines, where a page acts on it. */
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
}

/** Thrown by the work of an API handler to answer with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** The problem of a request whose fields are not as expected. */
export function invalidRequest(errors: readonly FieldFault[]): Problem {
  return {
    type: "about:blank",
    title: "The request is not as expected",
    status: 400,
    detail: "Correct the fields listed and send it again",
    errors,
  };
}

/** The problem of something that is not there. */
export function notFound(what: string): Problem {
  return { type: "about:blank", title: `No such ${what}`, status: 404 };
}

/** The problem of somebody whose roles do not give the right. */
export function forbidden(detail = "Ask whoever gives out the roles of the agency"): Problem {
  return { type: "about:blank", title: "This is not for your role", status: 403, detail };
}

/** The problem of something that stands already and differs. */
export function conflict(title: string, detail: string, code?: string): Problem {
  return { type: "about:blank", title, status: 409, detail, ...(code !== undefined && { code }) };
}

/** The problem of a fault of ours, which the log holds under the request's id. */
export function ourFault(requestId: string): Problem {
  return {
    type: "about:blank",
    title: "The service failed",
    status: 500,
    detail: `Try again; if it stays, tell the agency the number ${requestId}`,
  };
}
