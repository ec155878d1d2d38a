import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

import { ServiceError } from "../http/service-error.ts";
import type { Checksum } from "./object-version.ts";

const ALGORITHMS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  crc32: (bytes) => {
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(crc32(bytes));
    return digest;
  },
  sha1: (bytes) => createHash("sha1").update(bytes).digest(),
  sha256: (bytes) => createHash("sha256").update(bytes).digest(),
};

const HEADER = "x-amz-checksum-";
const NO_CHECKSUM = ["x-amz-checksum-mode", "x-amz-checksum-algorithm", "x-amz-checksum-type"];

/**
 * The checksum stated in the headers or trailers of an upload, after it was found right.
 *
 * @throws {ServiceError} `BadDigest` when bytes and checksum differ; `NotImplemented` for an
 * algorithm that is not known here.
 */
export function checkedChecksum(
  headers: Readonly<Record<string, string>>,
  bytes: Buffer,
): Checksum | undefined {
  const name = Object.keys(headers).find(
    (header) => header.startsWith(HEADER) && !NO_CHECKSUM.includes(header),
  );
  checkMd5(headers["content-md5"], bytes);
  if (name === undefined) return undefined;
  const algorithm = name.slice(HEADER.length);
  const value = headers[name] ?? "";
  if (digestOf(algorithm, bytes) !== value) {
    throw new ServiceError(
      "BadDigest",
      `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
    );
  }
  return { algorithm, value };
}

/** The checksum of an object of several parts: of the parts' checksums, with their number. */
export function compositeChecksum(parts: readonly (Checksum | undefined)[]): Checksum | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const digests: Buffer[] = [];
  for (const part of parts) {
    if (part === undefined || part.algorithm !== first.algorithm) return undefined;
    digests.push(Buffer.from(part.value, "base64"));
  }
  const value = digestOf(first.algorithm, Buffer.concat(digests));
  return { algorithm: first.algorithm, value: `${value}-${parts.length}` };
}

function digestOf(algorithm: string, bytes: Buffer): string {
  const digest = ALGORITHMS[algorithm];
  if (digest !== undefined) return digest(bytes).toString("base64");
  throw new ServiceError(
    "NotImplemented",
    `The local stack does not know the checksum algorithm ${algorithm}: expected one of ${Object.keys(ALGORITHMS).join(", ")}`,
    { status: 501 },
  );
}

function checkMd5(stated: string | undefined, bytes: Buffer): void {
  if (stated === undefined) return;
  if (createHash("md5").update(bytes).digest("base64") === stated) return;
  throw new ServiceError(
    "BadDigest",
    "The Content-MD5 you specified did not match what we received.",
  );
}
