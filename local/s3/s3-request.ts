import type { Exchange } from "../http/exchange.ts";
import { ServiceError } from "../http/service-error.ts";

/** A request to S3 taken apart. */
export interface S3Request {
  readonly exchange: Exchange;
  readonly method: string;
  readonly bucket: string;
  /** Decoded; empty for a request to the bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
}

/** Query parameters that say how, not what, or that belong to a signature. */
const PLAIN =
  /^(x-id|X-Amz-.+|versionId|list-type|prefix|delimiter|continuation-token|start-after|max-keys|encoding-type|fetch-owner|key-marker|version-id-marker|response-(content-type|content-disposition|cache-control))$/u;

/** Parameters that choose an operation. */
const SUB_RESOURCES = [
  "uploads",
  "uploadId",
  "partNumber",
  "tagging",
  "delete",
  "versions",
  "versioning",
  "notification",
  "cors",
  "location",
  "policy",
];

const AMZ_HEADERS =
  /^x-amz-(date|content-sha256|user-agent|security-token|checksum-.+|sdk-checksum-algorithm|trailer|decoded-content-length|meta-.+|tagging|expected-bucket-owner|server-side-encryption|server-side-encryption-aws-kms-key-id|server-side-encryption-bucket-key-enabled|object-lock-mode|object-lock-retain-until-date|mp-object-size)$/u;

/**
 * Takes a path-style request apart. Headers that a presigned URL carries in its query count as
 * headers.
 *
 * @throws {ServiceError} `NotImplemented` (501) for a sub-resource or header that this S3 lacks: one
 * that answers what it does not do is worse than none.
 */
export function readRequest(exchange: Exchange): S3Request {
  const query = new URLSearchParams(exchange.query);
  for (const name of query.keys()) {
    const isKnown = PLAIN.test(name) || SUB_RESOURCES.includes(name) || AMZ_HEADERS.test(name);
    if (!isKnown) throw notImplemented(name);
  }
  for (const name of Object.keys(exchange.headers)) {
    if (name.startsWith("x-amz-") && !AMZ_HEADERS.test(name)) throw notImplemented(name);
  }
  const [, bucket = "", ...rest] = exchange.path.split("/");
  const inQuery = [...query].filter(([name]) => AMZ_HEADERS.test(name));
  return {
    exchange: { ...exchange, headers: { ...Object.fromEntries(inQuery), ...exchange.headers } },
    method: exchange.method,
    bucket: decode(bucket),
    key: decode(rest.join("/")),
    query,
  };
}

/** The parameter that chooses the operation; `undefined` for a plain request. */
export function subResource(query: URLSearchParams): string | undefined {
  return SUB_RESOURCES.find((name) => query.has(name));
}

/** A refusal that names what this S3 does not do. */
export function notImplemented(what: string): ServiceError {
  return new ServiceError(
    "NotImplemented",
    `A header or query you provided implies functionality that is not implemented: ${what}`,
    { status: 501 },
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ServiceError("InvalidURI", "Couldn't parse the specified URI.");
  }
}
