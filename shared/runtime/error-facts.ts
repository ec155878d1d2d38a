import * as z from "zod/mini";
import { $ZodError } from "zod/v4/core";

/** A place in the code, not a line of a message that looks like one: signs of code, file, line, column. */
const FRAME = /^\s+at (?:[\w$.<>#[\] ]* \()?(?:file:|node:|\/|[A-Z]:\\)[^\s()]*:\d+:\d+\)?$/u;
const NAME = /^[A-Za-z][\w.$#]{0,79}$/u;
const MOST_FRAMES = 8;

/** What a log may hold of an error. */
export interface ErrorFacts {
  readonly name: string;
  /** HTTP status of an AWS answer. */
  readonly status?: number;
  /** AWS's id of the request, for its support. */
  readonly requestId?: string;
  /** Where a contract was broken and what kind of fault it was. */
  readonly faults?: readonly string[];
  /** Places in the code, without the message. */
  readonly frames: readonly string[];
}

/**
 * The facts of an error that may be logged. Its message never is: a service, a parser or a runtime
 * may quote in it what it was given, and that may be somebody's name.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const metadata = Metadata.safeParse(error);
  const { httpStatusCode, requestId } = metadata.data?.$metadata ?? {};
  return {
    name: NAME.test(error.name) ? error.name : "Error",
    ...(httpStatusCode !== undefined && { status: httpStatusCode }),
    ...(requestId !== undefined && { requestId }),
    ...(error instanceof $ZodError && { faults: faultsOf(error) }),
    frames: afterMessage(error)
      .split("\n")
      .filter((line) => FRAME.test(line))
      .slice(0, MOST_FRAMES),
  };
}

/** The stack without the message before it, which may hold lines of its own. */
function afterMessage({ stack = "", message }: Error): string {
  const at = message === "" ? -1 : stack.indexOf(message);
  return at < 0 ? stack : stack.slice(at + message.length);
}

const Metadata = z.object({
  $metadata: z.object({
    httpStatusCode: z.optional(z.number()),
    requestId: z.optional(z.string()),
  }),
});

function faultsOf(error: $ZodError): string[] {
  return error.issues.map(({ code, path }) => `${code} at depth ${path.length}: ${fieldOf(path)}`);
}

/** The field by the names that the schema itself gives; positions and foreign keys are left out. */
function fieldOf(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === "string" && /^[A-Za-z]\w{0,30}$/u.test(part));
  return names.map(String).join(".") || "the whole";
}
