import type { Answer } from "../http/exchange.ts";
import { ServiceError } from "../http/service-error.ts";
import { childrenOf, element, parseXml, textOf } from "../http/xml.ts";
import type { Bucket } from "./bucket.ts";
import { checksumHeaders, descriptionOf, objectHeaders, versionHeaders } from "./object-headers.ts";
import type { ObjectVersion } from "./object-version.ts";
import { payloadOf } from "./payload.ts";
import { checkRead, checkWrite } from "./preconditions.ts";
import { accessDenied, type S3Caller } from "./s3-caller.ts";
import type { S3Request } from "./s3-request.ts";

/** One operation on an object of a bucket. */
export type ObjectOperation = (request: S3Request, bucket: Bucket, caller: S3Caller) => Answer;

const MOST_KEY_BYTES = 1024;

/** Stores an object (`PutObject`). */
export const putObject: ObjectOperation = ({ exchange, key }, bucket, caller) => {
  const { headers } = exchange;
  caller.need(bucket, { action: "s3:PutObject", resource: `${bucket.arn}/${key}` });
  if (headers["x-amz-tagging"] !== undefined) {
    caller.need(bucket, { action: "s3:PutObjectTagging", resource: `${bucket.arn}/${key}` });
  }
  if (headers["x-amz-object-lock-mode"] !== undefined) {
    caller.need(bucket, { action: "s3:PutObjectRetention", resource: `${bucket.arn}/${key}` });
  }
  checkKey(key);
  const { bytes, checksum } = payloadOf(exchange);
  checkWrite(headers, bucket.version(key));
  if (bucket.settings.defaultRetention !== undefined && checksum === undefined) {
    throw new ServiceError(
      "InvalidRequest",
      "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters",
    );
  }
  const description = descriptionOf(headers, checksum);
  const version = bucket.put(key, bytes, description, { event: "ObjectCreated:Put" });
  return {
    status: 200,
    headers: {
      ...versionHeaders(version),
      ...(checksum === undefined ? {} : checksumHeaders(checksum)),
    },
  };
};

/** Reads an object or its headers (`GetObject`, `HeadObject`), whole or a range. */
export const getObject: ObjectOperation = (request, bucket, caller) => {
  const { exchange, key, query } = request;
  const version = find(request, bucket, caller, "GetObject");
  const unchanged = checkRead(exchange.headers, version);
  if (unchanged !== undefined) return unchanged;
  const bytes = bucket.read(version);
  const headers = {
    ...objectHeaders(version, exchange.headers["x-amz-checksum-mode"] === "ENABLED"),
    ...overrides(query),
  };
  const range = exchange.headers["range"];
  if (range === undefined) return { status: 200, headers, body: bytes };
  const [first, last] = boundsOf(range, bytes.length, key);
  const { "content-length": _whole, ...rest } = headers;
  return {
    status: 206,
    headers: {
      ...withoutChecksum(rest),
      "content-length": String(last - first + 1),
      "content-range": `bytes ${first}-${last}/${bytes.length}`,
    },
    body: bytes.subarray(first, last + 1),
  };
};

/** Deletes an object, or one version of it (`DeleteObject`). */
export const deleteObject: ObjectOperation = ({ key, query }, bucket, caller) => {
  const versionId = query.get("versionId") ?? undefined;
  const action = versionId === undefined ? "s3:DeleteObject" : "s3:DeleteObjectVersion";
  caller.need(bucket, { action, resource: `${bucket.arn}/${key}` });
  const version = bucket.delete(key, versionId);
  if (version === undefined) return { status: 204 };
  const { etag: _etag, ...headers } = versionHeaders(version);
  return { status: 204, headers };
};

/** Reads the tags of an object (`GetObjectTagging`). */
export const getTags: ObjectOperation = (request, bucket, caller) => {
  const version = find(request, bucket, caller, "GetObjectTagging");
  const tags = Object.entries(version.description.tags).map(
    ([name, value]) => `<Tag>${element("Key", name)}${element("Value", value)}</Tag>`,
  );
  const body = `<Tagging><TagSet>${tags.join("")}</TagSet></Tagging>`;
  return {
    status: 200,
    headers: { ...versionHeaders(version), "content-type": "application/xml" },
    body,
  };
};

/** Replaces the tags of an object (`PutObjectTagging`); its bytes stay as they are. */
export const putTags: ObjectOperation = (request, bucket, caller) => {
  const version = find(request, bucket, caller, "PutObjectTagging");
  const set = childrenOf(parseXml(request.exchange.body.toString("utf8")), "TagSet")[0];
  const tags = childrenOf(set, "Tag").map((tag) => [textOf(tag, "Key"), textOf(tag, "Value")]);
  if (set === undefined || tags.some((pair) => pair.includes(undefined))) {
    throw new ServiceError("MalformedXML", "The XML you provided was not well-formed");
  }
  bucket.describe(version, { ...version.description, tags: Object.fromEntries(tags) });
  return { status: 200, headers: versionHeaders(version) };
};

/** @throws {ServiceError} `KeyTooLongError` for a key of more than 1,024 bytes. */
export function checkKey(key: string): void {
  if (Buffer.byteLength(key) <= MOST_KEY_BYTES) return;
  throw new ServiceError("KeyTooLongError", "Your key is too long");
}

function find(
  { key, query }: S3Request,
  bucket: Bucket,
  caller: S3Caller,
  action: string,
): ObjectVersion {
  const versionId = query.get("versionId") ?? undefined;
  const name = versionId === undefined ? action : action.replace("Object", "ObjectVersion");
  caller.need(bucket, { action: `s3:${name}`, resource: `${bucket.arn}/${key}` });
  const version = bucket.version(key, versionId);
  if (version !== undefined && !version.isDeleteMarker) return version;
  if (
    version === undefined &&
    !caller.may(bucket, { action: "s3:ListBucket", resource: bucket.arn })
  ) {
    throw accessDenied("Access Denied");
  }
  if (version !== undefined && versionId !== undefined) {
    throw new ServiceError(
      "MethodNotAllowed",
      "The specified method is not allowed against this resource.",
      { status: 405 },
    );
  }
  throw versionId === undefined
    ? new ServiceError("NoSuchKey", "The specified key does not exist.", { status: 404 })
    : new ServiceError("NoSuchVersion", "The specified version does not exist.", { status: 404 });
}

function boundsOf(range: string, size: number, key: string): [number, number] {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/u.exec(range) ?? [];
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if ((first !== "" || last !== "") && from <= to) return [from, to];
  throw new ServiceError("InvalidRange", "The requested range is not satisfiable", {
    status: 416,
    details: { Key: key },
  });
}

function overrides(query: URLSearchParams): Record<string, string> {
  const given = [...query].filter(([name]) => name.startsWith("response-"));
  return Object.fromEntries(given.map(([name, value]) => [name.slice("response-".length), value]));
}

function withoutChecksum(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith("x-amz-checksum-")),
  );
}
