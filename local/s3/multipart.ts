import { createHash, randomBytes } from "node:crypto";

import { ServiceError } from "../http/service-error.ts";
import { childrenOf, element, parseXml, textOf } from "../http/xml.ts";
import { compositeChecksum } from "./checksum.ts";
import { checksumHeaders, descriptionOf, versionHeaders } from "./object-headers.ts";
import { checkKey, type ObjectOperation } from "./object-operations.ts";
import type { ObjectDescription } from "./object-version.ts";
import { type Payload, payloadOf } from "./payload.ts";
import { checkWrite } from "./preconditions.ts";
import type { S3Request } from "./s3-request.ts";

interface Part extends Payload {
  readonly etag: string;
}

interface Upload {
  readonly bucket: string;
  readonly key: string;
  readonly description: ObjectDescription;
  readonly parts: Map<number, Part>;
}

const LEAST_PART_BYTES = 5 * 1024 * 1024;

/** The operations of an upload in parts. Uploads under way do not survive a restart. */
export interface MultipartOperations {
  readonly create: ObjectOperation;
  readonly uploadPart: ObjectOperation;
  readonly complete: ObjectOperation;
  readonly abort: ObjectOperation;
  /** Lists those under way in a bucket (`ListMultipartUploads`), all of them at once. */
  readonly list: ObjectOperation;
}

/** Opens the uploads in parts. */
export function openMultipart(): MultipartOperations {
  const uploads = new Map<string, Upload>();
  const at = ({ query, bucket, key }: S3Request): [string, Upload] => {
    const id = query.get("uploadId") ?? "";
    const upload = uploads.get(id);
    if (upload?.bucket === bucket && upload.key === key) return [id, upload];
    throw new ServiceError("NoSuchUpload", "The specified upload does not exist.", { status: 404 });
  };
  return {
    create: ({ exchange, key }, bucket, caller) => {
      caller.need(bucket, { action: "s3:PutObject", resource: `${bucket.arn}/${key}` });
      checkKey(key);
      const id = randomBytes(24).toString("base64url");
      const description = descriptionOf(exchange.headers, undefined);
      uploads.set(id, { bucket: bucket.name, key, description, parts: new Map() });
      const inner = element("Bucket", bucket.name) + element("Key", key) + element("UploadId", id);
      return xml("InitiateMultipartUploadResult", inner);
    },
    uploadPart: (request, bucket, caller) => {
      caller.need(bucket, { action: "s3:PutObject", resource: `${bucket.arn}/${request.key}` });
      const [, upload] = at(request);
      const number = Number(request.query.get("partNumber"));
      if (!Number.isInteger(number) || number < 1 || number > 10_000) {
        throw new ServiceError(
          "InvalidArgument",
          "Part number must be an integer between 1 and 10000, inclusive",
        );
      }
      const payload = payloadOf(request.exchange);
      const etag = `"${createHash("md5").update(payload.bytes).digest("hex")}"`;
      upload.parts.set(number, { ...payload, etag });
      const { checksum } = payload;
      return {
        status: 200,
        headers: { etag, ...(checksum === undefined ? {} : checksumHeaders(checksum)) },
      };
    },
    complete: (request, bucket, caller) => {
      const { exchange, key } = request;
      caller.need(bucket, { action: "s3:PutObject", resource: `${bucket.arn}/${key}` });
      const [id, upload] = at(request);
      const parts = chosenParts(exchange.body.toString("utf8"), upload);
      checkWrite(exchange.headers, bucket.version(key));
      const checksum = compositeChecksum(parts.map((part) => part.checksum));
      const digests = parts.map(({ etag }) => Buffer.from(etag.replaceAll('"', ""), "hex"));
      const digest = createHash("md5").update(Buffer.concat(digests)).digest("hex");
      const version = bucket.put(
        key,
        Buffer.concat(parts.map(({ bytes }) => bytes)),
        { ...upload.description, checksum },
        { event: "ObjectCreated:CompleteMultipartUpload", etag: `"${digest}-${parts.length}"` },
      );
      uploads.delete(id);
      const inner =
        element("Bucket", bucket.name) + element("Key", key) + element("ETag", version.etag);
      const answer = xml("CompleteMultipartUploadResult", inner);
      return { ...answer, headers: { ...answer.headers, ...versionHeaders(version) } };
    },
    abort: (request, bucket, caller) => {
      caller.need(bucket, {
        action: "s3:AbortMultipartUpload",
        resource: `${bucket.arn}/${request.key}`,
      });
      uploads.delete(at(request)[0]);
      return { status: 204 };
    },
    list: listUploads(uploads),
  };
}

function listUploads(uploads: ReadonlyMap<string, Upload>): ObjectOperation {
  return ({ query }, bucket, caller) => {
    caller.need(bucket, { action: "s3:ListBucketMultipartUploads", resource: bucket.arn });
    const prefix = query.get("prefix") ?? "";
    const listed = [...uploads]
      .filter(([, upload]) => upload.bucket === bucket.name && upload.key.startsWith(prefix))
      .map(([id, { key }]) => {
        return `<Upload>${element("Key", key)}${element("UploadId", id)}</Upload>`;
      });
    const inner = element("Bucket", bucket.name) + element("IsTruncated", false);
    return xml("ListMultipartUploadsResult", inner + listed.join(""));
  };
}

function chosenParts(body: string, upload: Upload): Part[] {
  const listed = childrenOf(parseXml(body), "Part").map((part) => ({
    number: Number(textOf(part, "PartNumber")),
    etag: textOf(part, "ETag") ?? "",
  }));
  if (listed.length === 0) {
    throw new ServiceError("MalformedXML", "The XML you provided was not well-formed");
  }
  if (listed.some(({ number }, at) => number <= (listed[at - 1]?.number ?? 0))) {
    throw new ServiceError("InvalidPartOrder", "The list of parts was not in ascending order.");
  }
  return listed.map(({ number, etag }, at) => {
    const part = upload.parts.get(number);
    if (part === undefined || part.etag.replaceAll('"', "") !== etag.replaceAll('"', "")) {
      throw new ServiceError(
        "InvalidPart",
        "One or more of the specified parts could not be found.",
      );
    }
    if (at < listed.length - 1 && part.bytes.length < LEAST_PART_BYTES) {
      throw new ServiceError(
        "EntityTooSmall",
        "Your proposed upload is smaller than the minimum allowed size",
      );
    }
    return part;
  });
}

function xml(name: string, inner: string) {
  return {
    status: 200,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</${name}>`,
  };
}
