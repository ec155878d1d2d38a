import * as z from "zod/mini";

const FRAME = /^\s+at /u;
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
    name: error.name,
    ...(httpStatusCode !== undefined && { status: httpStatusCode }),
    ...(requestId !== undefined && { requestId }),
    ...(error instanceof z.core.$ZodError && { faults: faultsOf(error) }),
    frames: (error.stack ?? "")
      .split("\n")
      .filter((line) => FRAME.test(line))
      .slice(0, MOST_FRAMES),
  };
}

const Metadata = z.object({
  $metadata: z.object({
    httpStatusCode: z.optional(z.number()),
    requestId: z.optional(z.string()),
  }),
});

function faultsOf(error: z.core.$ZodError): string[] {
  return error.issues.map(({ code, path }) => `${code} at depth ${path.length}: ${fieldOf(path)}`);
}

/** The field by the names that the schema itself gives; positions and foreign keys are left out. */
function fieldOf(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === "string" && /^[A-Za-z]\w{0,30}$/u.test(part));
  return names.map(String).join(".") || "the whole";
}
