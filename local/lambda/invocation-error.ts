/** A call of a function that failed: thrown by the function, out of time, or dead. */
export class InvocationError extends Error {
  readonly functionName: string;
  /** Such as `Sandbox.Timedout`, or the name of the error that the function threw. */
  readonly errorType: string;

  constructor(functionName: string, errorType: string, message: string) {
    super(message);
    this.name = "InvocationError";
    this.functionName = functionName;
    this.errorType = errorType;
  }
}
