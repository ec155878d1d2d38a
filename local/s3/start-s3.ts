import { randomUUID } from "node:crypto";

import type { Answer, Exchange } from "../http/exchange.ts";
import { type Listening, listen } from "../http/listen.ts";
import { ServiceError } from "../http/service-error.ts";
import { element } from "../http/xml.ts";
import type { Authority } from "../identity/authority.ts";
import { deleteObjects, getBucket, setBucket, xml } from "./bucket-operations.ts";
import type { Buckets } from "./buckets.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { listObjects, listVersions } from "./list-objects.ts";
import { openMultipart } from "./multipart.ts";
import {
  deleteObject,
  getObject,
  getTags,
  type ObjectOperation,
  putObject,
  putTags,
} from "./object-operations.ts";
import { postObject } from "./post-object.ts";
import { identifyCaller, type S3Caller } from "./s3-caller.ts";
import { notImplemented, readRequest, type S3Request, subResource } from "./s3-request.ts";

/** What S3 serves, to whom. */
export interface S3Options {
  readonly buckets: Buckets;
  readonly region: string;
  readonly authority: Authority;
  readonly now: () => number;
}

type Table = Readonly<Record<string, ObjectOperation>>;

/** Serves buckets over HTTP in path style, good for the AWS SDK and for browsers. */
export async function startS3(options: S3Options): Promise<Listening> {
  const { buckets, region } = options;
  const multipart = openMultipart();
  const forObjects: Table = {
    PUT: putObject,
    GET: getObject,
    HEAD: getObject,
    DELETE: deleteObject,
    "GET tagging": getTags,
    "PUT tagging": putTags,
    "POST uploads": multipart.create,
    "PUT uploadId": multipart.uploadPart,
    "POST uploadId": multipart.complete,
    "DELETE uploadId": multipart.abort,
  };
  const forBuckets: Table = {
    "GET versions": listVersions,
    "GET uploads": multipart.list,
    "GET versioning": getBucket(region),
    "GET location": getBucket(region),
    "PUT versioning": setBucket(buckets),
    "PUT cors": setBucket(buckets),
    "PUT notification": setBucket(buckets),
    "POST delete": deleteObjects,
  };
  return listen(async (exchange) => {
    try {
      return handle(exchange, options, { forObjects, forBuckets });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return withCors(refusal(error, exchange), exchange, buckets);
    }
  });
}

function handle(
  exchange: Exchange,
  options: S3Options,
  tables: { readonly forObjects: Table; readonly forBuckets: Table },
): Answer {
  const { buckets, authority, now } = options;
  const request = readRequest(exchange);
  if (request.method === "OPTIONS") {
    return preflight(exchange, buckets.byName(request.bucket).settings.cors);
  }
  const isForm = (exchange.headers["content-type"] ?? "").startsWith("multipart/form-data");
  if (request.method === "POST" && request.key === "" && isForm) {
    const answer = postObject(request, buckets.byName(request.bucket), authority, now);
    return withCors(answer, exchange, buckets);
  }
  const caller = identifyCaller(request, authority, now);
  const answer =
    request.key === ""
      ? forBucket(request, buckets, caller, tables.forBuckets)
      : operationOf(request, tables.forObjects)(request, buckets.byName(request.bucket), caller);
  return withCors(answer, exchange, buckets);
}

function forBucket(request: S3Request, buckets: Buckets, caller: S3Caller, table: Table): Answer {
  const { method, query, bucket: name } = request;
  const sub = subResource(query);
  if (name === "") {
    if (method !== "GET" || sub !== undefined) throw notImplemented(`${method} /`);
    caller.need(undefined, { action: "s3:ListAllMyBuckets", resource: "*" });
    const names = buckets.names().map((one) => `<Bucket>${element("Name", one)}</Bucket>`);
    return xml(
      `<ListAllMyBucketsResult><Buckets>${names.join("")}</Buckets></ListAllMyBucketsResult>`,
    );
  }
  if (method === "PUT" && sub === undefined) {
    caller.need(undefined, { action: "s3:CreateBucket", resource: `arn:aws:s3:::${name}` });
    if (buckets.names().includes(name)) {
      throw new ServiceError(
        "BucketAlreadyOwnedByYou",
        "Your previous request to create the named bucket succeeded and you already own it.",
        { status: 409 },
      );
    }
    buckets.open(name);
    return { status: 200, headers: { location: `/${name}` } };
  }
  const bucket = buckets.byName(name);
  if (sub !== undefined) return operationOf(request, table)(request, bucket, caller);
  if (method === "HEAD") {
    caller.need(bucket, { action: "s3:ListBucket", resource: bucket.arn });
    return { status: 200 };
  }
  if (method === "DELETE") {
    caller.need(bucket, { action: "s3:DeleteBucket", resource: bucket.arn });
    buckets.remove(name);
    return { status: 204 };
  }
  if (method === "GET" && query.get("list-type") === "2")
    return listObjects(request, bucket, caller);
  throw notImplemented(`${method} of a bucket without list-type=2`);
}

function operationOf({ method, query }: S3Request, table: Table): ObjectOperation {
  const sub = subResource(query);
  const name = sub === undefined ? method : `${method} ${sub}`;
  const operation = Object.hasOwn(table, name) ? table[name] : undefined;
  if (operation === undefined) throw notImplemented(name);
  return operation;
}

function withCors(answer: Answer, exchange: Exchange, buckets: Buckets): Answer {
  const [, name = ""] = exchange.path.split("/");
  const rules = buckets.names().includes(name) ? buckets.byName(name).settings.cors : [];
  const requestId = { "x-amz-request-id": randomUUID() };
  return {
    ...answer,
    headers: { ...requestId, ...answer.headers, ...corsHeaders(exchange, rules) },
  };
}

function refusal(error: ServiceError, { path }: Exchange): Answer {
  const inner =
    element("Code", error.code) + element("Message", error.message) + element("Resource", path);
  return {
    status: error.status,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?><Error>${inner}</Error>`,
  };
}
