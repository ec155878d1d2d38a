import type * as z from "zod/mini";

import { ServiceError } from "./service-error.ts";

/**
 * An operation's input, checked. A member that the emulator does not know is refused by name: an
 * emulator that accepts what it ignores would teach its users wrong things.
 *
 * @throws {ServiceError} With the given code, naming the first member that is wrong.
 */
export function strictInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  code: string,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw new ServiceError(code, "Invalid request");
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const members = issue.keys.join(", ");
    throw new ServiceError(
      code,
      `The local stack does not know ${members}${path === "" ? "" : ` in ${path}`}`,
    );
  }
  throw new ServiceError(code, `Invalid value for ${path === "" ? "the request" : path}`);
}
