import { createHash } from "node:crypto";

import type { Exchange } from "../http/exchange.ts";
import { ServiceError } from "../http/service-error.ts";
import { checkedChecksum } from "./checksum.ts";
import type { Checksum } from "./object-version.ts";

/** The bytes of an upload, out of their transport framing and checked. */
export interface Payload {
  readonly bytes: Buffer;
  readonly checksum?: Checksum | undefined;
}

/**
 * What was uploaded. Chunked transport (`aws-chunked`, with or without trailers) is undone, so that
 * no framing ends up in the object.
 *
 * @throws {ServiceError} When framing, length or any stated digest is wrong.
 */
export function payloadOf({ headers, body }: Exchange): Payload {
  const stated = headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD";
  if (!stated.startsWith("STREAMING-")) {
    const digest = createHash("sha256").update(body).digest("hex");
    if (/^[0-9a-f]{64}$/u.test(stated) && stated !== digest) {
      throw new ServiceError(
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    }
    return { bytes: body, checksum: checkedChecksum(headers, body) };
  }
  const { bytes, trailers } = unchunked(body);
  const expected = headers["x-amz-decoded-content-length"];
  if (expected !== undefined && Number(expected) !== bytes.length) throw incomplete();
  return { bytes, checksum: checkedChecksum({ ...headers, ...trailers }, bytes) };
}

function unchunked(body: Buffer): { bytes: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf("\r\n", at);
    if (end < 0) throw incomplete();
    const [size = ""] = body.toString("latin1", at, end).split(";");
    const length = Number.parseInt(size, 16);
    if (!/^[0-9a-fA-F]+$/u.test(size) || end + 2 + length > body.length) throw incomplete();
    at = end + 2 + length;
    if (length === 0) break;
    chunks.push(body.subarray(end + 2, at));
    at += 2;
  }
  const trailers = body
    .toString("latin1", at)
    .split("\r\n")
    .filter((line) => line.includes(":"))
    .map((line) => {
      const [name = "", ...value] = line.split(":");
      return [name.toLowerCase().trim(), value.join(":").trim()] as const;
    });
  return { bytes: Buffer.concat(chunks), trailers: Object.fromEntries(trailers) };
}

function incomplete(): ServiceError {
  return new ServiceError(
    "IncompleteBody",
    "The request body terminated unexpectedly or did not match the length that was stated.",
  );
}
