import { createHash } from "node:crypto";

import { ServiceError } from "../http/service-error.ts";

const TEN_MINUTES_MS = 600_000;

/** Runs a transaction once per token: a repeat within ten minutes does nothing and succeeds. */
export type OncePerToken = (
  token: string | undefined,
  request: unknown,
  run: () => Promise<void>,
) => Promise<void>;

/**
 * Memory for client request tokens. A failed transaction is not remembered; a token that comes back
 * with another request is refused with `IdempotentParameterMismatchException`.
 */
export function rememberTokens(now: () => number): OncePerToken {
  const seen = new Map<string, { readonly digest: string; readonly at: number }>();
  return async (token, request, run) => {
    if (token === undefined) return run();
    if (token.length < 1 || token.length > 36) {
      throw new ServiceError(
        "ValidationException",
        "1 validation error detected: Value at 'clientRequestToken' failed to satisfy constraint: Member must have length between 1 and 36",
      );
    }
    for (const [old, { at }] of seen) if (at + TEN_MINUTES_MS <= now()) seen.delete(old);
    const digest = createHash("sha256").update(JSON.stringify(request)).digest("hex");
    const earlier = seen.get(token);
    if (earlier !== undefined) {
      if (earlier.digest === digest) return;
      throw new ServiceError(
        "IdempotentParameterMismatchException",
        "Request with the same client token was already executed with different parameters",
      );
    }
    await run();
    seen.set(token, { digest, at: now() });
  };
}
