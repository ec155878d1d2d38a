/** Where an input is wrong and what was expected: printed as one line, or as JSON with `--json`. */
export interface Fault {
  readonly file: string;
  readonly path: string;
  readonly expected: string;
  readonly message: string;
}

/** Bad usage or bad input: the command ends with exit status 2 and this one fault. */
export class UsageError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = "UsageError";
    this.fault = fault;
  }
}
