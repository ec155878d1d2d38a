import type { Answer } from "../http/exchange.ts";
import { ServiceError } from "../http/service-error.ts";
import type { ObjectVersion } from "./object-version.ts";

type Headers = Readonly<Record<string, string>>;

/**
 * Checks the conditions of a write against the object that stands.
 *
 * @throws {ServiceError} `PreconditionFailed` (412), or `NoSuchKey` for If-Match on nothing.
 */
export function checkWrite(headers: Headers, current: ObjectVersion | undefined): void {
  const standing = current?.isDeleteMarker === true ? undefined : current;
  if (headers["if-none-match"] === "*" && standing !== undefined) throw failed("If-None-Match");
  const wanted = headers["if-match"];
  if (wanted === undefined) return;
  if (standing === undefined) {
    throw new ServiceError("NoSuchKey", "The specified key does not exist.", { status: 404 });
  }
  if (!isSame(wanted, standing.etag)) throw failed("If-Match");
}

/**
 * Checks the conditions of a read.
 *
 * @returns The answer 304 when the reader has the object already; `undefined` to go on.
 * @throws {ServiceError} `PreconditionFailed` (412) when If-Match names another object.
 */
export function checkRead(headers: Headers, { etag }: ObjectVersion): Answer | undefined {
  const wanted = headers["if-match"];
  if (wanted !== undefined && !isSame(wanted, etag)) throw failed("If-Match");
  const known = headers["if-none-match"];
  if (known !== undefined && isSame(known, etag)) return { status: 304, headers: { etag } };
  return undefined;
}

function isSame(wanted: string, etag: string): boolean {
  return wanted === "*" || wanted.replaceAll('"', "") === etag.replaceAll('"', "");
}

function failed(condition: string): ServiceError {
  return new ServiceError(
    "PreconditionFailed",
    `At least one of the pre-conditions you specified did not hold: ${condition}`,
    { status: 412 },
  );
}
