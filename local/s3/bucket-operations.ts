import type { Answer } from "../http/exchange.ts";
import { ServiceError } from "../http/service-error.ts";
import { childrenOf, element, parseXml, textOf, type XmlElement } from "../http/xml.ts";
import type { BucketSettings, CorsRule, QueueNotification } from "./bucket-settings.ts";
import type { Buckets } from "./buckets.ts";
import type { ObjectOperation } from "./object-operations.ts";
import { notImplemented } from "./s3-request.ts";

/** Sets what a bucket is: versioning, CORS, notifications; anything else is refused. */
export function setBucket(buckets: Buckets): ObjectOperation {
  return (request, bucket, caller) => {
    const { query, exchange } = request;
    const root = parseXml(exchange.body.toString("utf8"));
    const change = (action: string, settings: Partial<BucketSettings>) => {
      caller.need(bucket, { action: `s3:${action}`, resource: bucket.arn });
      bucket.settings = { ...bucket.settings, ...settings };
    };
    if (query.has("versioning")) {
      change("PutBucketVersioning", { versioning: versioningOf(root) });
    } else if (query.has("cors")) {
      change("PutBucketCORS", { cors: childrenOf(root, "CORSRule").map(corsRule) });
    } else if (query.has("notification")) {
      change("PutBucketNotification", {});
      buckets.notify(bucket.name, notificationsOf(root));
    } else {
      throw notImplemented(`PUT ${[...query.keys()].join(", ")}`);
    }
    return { status: 200 };
  };
}

/** Reads a bucket's versioning or place. */
export function getBucket(region: string): ObjectOperation {
  return ({ query }, bucket, caller) => {
    if (query.has("versioning")) {
      caller.need(bucket, { action: "s3:GetBucketVersioning", resource: bucket.arn });
      const { versioning } = bucket.settings;
      const inner = versioning === "Off" ? "" : element("Status", versioning);
      return xml(`<VersioningConfiguration>${inner}</VersioningConfiguration>`);
    }
    if (query.has("location")) {
      caller.need(bucket, { action: "s3:GetBucketLocation", resource: bucket.arn });
      return xml(element("LocationConstraint", region));
    }
    throw notImplemented(`GET ${[...query.keys()].join(", ")}`);
  };
}

/** Deletes many objects at once (`DeleteObjects`), each with its own outcome. */
export const deleteObjects: ObjectOperation = ({ exchange }, bucket, caller) => {
  const root = parseXml(exchange.body.toString("utf8"));
  const wanted = childrenOf(root, "Object");
  if (wanted.length === 0 || wanted.length > 1000) {
    throw new ServiceError("MalformedXML", "The XML you provided was not well-formed");
  }
  const isQuiet = textOf(root, "Quiet") === "true";
  const outcomes = wanted.map((object) => {
    const key = textOf(object, "Key") ?? "";
    const versionId = textOf(object, "VersionId");
    const named =
      element("Key", key) + (versionId === undefined ? "" : element("VersionId", versionId));
    try {
      const action = versionId === undefined ? "s3:DeleteObject" : "s3:DeleteObjectVersion";
      caller.need(bucket, { action, resource: `${bucket.arn}/${key}` });
      bucket.delete(key, versionId);
      return isQuiet ? "" : `<Deleted>${named}</Deleted>`;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return `<Error>${named}${element("Code", error.code)}${element("Message", error.message)}</Error>`;
    }
  });
  return xml(`<DeleteResult>${outcomes.join("")}</DeleteResult>`);
};

/** The answer of S3 in XML. */
export function xml(body: string): Answer {
  return {
    status: 200,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
  };
}

function versioningOf(root: XmlElement | undefined): BucketSettings["versioning"] {
  const status = textOf(root, "Status");
  if (status === "Enabled" || status === "Suspended") return status;
  throw new ServiceError("MalformedXML", "The XML you provided was not well-formed");
}

function corsRule(rule: XmlElement): CorsRule {
  const texts = (name: string) => childrenOf(rule, name).map(({ text }) => text);
  const age = textOf(rule, "MaxAgeSeconds");
  return {
    origins: texts("AllowedOrigin"),
    methods: texts("AllowedMethod"),
    headers: texts("AllowedHeader"),
    exposed: texts("ExposeHeader"),
    maxAgeSeconds: age === undefined ? undefined : Number(age),
  };
}

function notificationsOf(root: XmlElement | undefined): QueueNotification[] {
  const other = root?.children.find(({ name }) => name !== "QueueConfiguration");
  if (other !== undefined) throw notImplemented(other.name);
  return childrenOf(root, "QueueConfiguration").map((configuration, at) => {
    const rules = childrenOf(
      childrenOf(childrenOf(configuration, "Filter")[0], "S3Key")[0],
      "FilterRule",
    );
    const value = (wanted: string) => {
      const rule = rules.find((one) => textOf(one, "Name")?.toLowerCase() === wanted);
      return textOf(rule, "Value") ?? "";
    };
    return {
      id: textOf(configuration, "Id") ?? `configuration-${at + 1}`,
      queueArn: textOf(configuration, "Queue") ?? "",
      events: childrenOf(configuration, "Event").map(({ text }) => text),
      prefix: value("prefix"),
      suffix: value("suffix"),
    };
  });
}
