import { ServiceError } from "../http/service-error.ts";
import { element } from "../http/xml.ts";
import type { Bucket } from "./bucket.ts";
import type { ObjectOperation } from "./object-operations.ts";
import type { ObjectVersion } from "./object-version.ts";

const MOST_KEYS = 1000;

/** Lists current objects (`ListObjectsV2`), page by page, with common prefixes. */
export const listObjects: ObjectOperation = ({ query }, bucket, caller) => {
  const prefix = query.get("prefix") ?? "";
  caller.need(bucket, {
    action: "s3:ListBucket",
    resource: bucket.arn,
    context: { "s3:prefix": [prefix] },
  });
  const after = afterOf(query);
  const most = mostOf(query);
  const current = currentObjects(bucket).filter(({ key }) => key.startsWith(prefix) && key > after);
  const groups = grouped(current, prefix, query.get("delimiter") ?? "");
  const page = groups.slice(0, most);
  const last = page.at(-1);
  const isTruncated = groups.length > most;
  const write = query.get("encoding-type") === "url" ? encodeURIComponent : (key: string) => key;
  const body = [
    element("Name", bucket.name),
    element("Prefix", write(prefix)),
    element("KeyCount", page.length),
    element("MaxKeys", most),
    element("IsTruncated", isTruncated),
    ...(query.has("encoding-type") ? [element("EncodingType", "url")] : []),
    ...(isTruncated && last !== undefined
      ? [element("NextContinuationToken", Buffer.from(last.lastKey).toString("base64"))]
      : []),
    ...page.map((group) =>
      group.version === undefined
        ? `<CommonPrefixes>${element("Prefix", write(group.name))}</CommonPrefixes>`
        : `<Contents>${contents(group.version, write)}</Contents>`,
    ),
  ];
  return listing("ListBucketResult", body);
};

/** Lists every version and delete marker (`ListObjectVersions`), newest first within a key. */
export const listVersions: ObjectOperation = ({ query }, bucket, caller) => {
  caller.need(bucket, { action: "s3:ListBucketVersions", resource: bucket.arn });
  const prefix = query.get("prefix") ?? "";
  const most = mostOf(query);
  const marker = query.get("key-marker") ?? "";
  const markedVersion = query.get("version-id-marker");
  const all = bucket.allVersions().filter(({ key }) => key.startsWith(prefix));
  const start = all.findIndex(
    ({ key, versionId }) => key === marker && versionId === markedVersion,
  );
  const rest = start >= 0 ? all.slice(start + 1) : all.filter(({ key }) => key > marker);
  const page = rest.slice(0, most);
  const last = page.at(-1);
  const isTruncated = rest.length > most;
  const body = [
    element("Name", bucket.name),
    element("MaxKeys", most),
    element("IsTruncated", isTruncated),
    ...(isTruncated && last !== undefined
      ? [element("NextKeyMarker", last.key), element("NextVersionIdMarker", last.versionId)]
      : []),
    ...page.map((version) => {
      const id = element("VersionId", version.versionId);
      const isLatest = element("IsLatest", bucket.version(version.key) === version);
      const name = version.isDeleteMarker ? "DeleteMarker" : "Version";
      return `<${name}>${id}${isLatest}${contents(version, (key) => key)}</${name}>`;
    }),
  ];
  return listing("ListVersionsResult", body);
};

interface Group {
  /** The key, or the common prefix. */
  readonly name: string;
  readonly lastKey: string;
  readonly version?: ObjectVersion;
}

function currentObjects(bucket: Bucket): ObjectVersion[] {
  return bucket
    .allVersions()
    .filter((version) => !version.isDeleteMarker && bucket.version(version.key) === version);
}

function grouped(versions: readonly ObjectVersion[], prefix: string, delimiter: string): Group[] {
  const groups = new Map<string, Group>();
  for (const version of versions) {
    const { key } = version;
    const at = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    const name = at < 0 ? key : key.slice(0, at + delimiter.length);
    groups.set(name, { name, lastKey: key, ...(at < 0 ? { version } : {}) });
  }
  return [...groups.values()];
}

function contents(version: ObjectVersion, write: (key: string) => string): string {
  const common =
    element("Key", write(version.key)) +
    element("LastModified", new Date(version.modifiedAt).toISOString());
  if (version.isDeleteMarker) return common;
  return `${common}${element("ETag", version.etag)}${element("Size", version.size)}${element("StorageClass", "STANDARD")}`;
}

function afterOf(query: URLSearchParams): string {
  const token = query.get("continuation-token");
  if (token !== null) return Buffer.from(token, "base64").toString("utf8");
  return query.get("start-after") ?? "";
}

function mostOf(query: URLSearchParams): number {
  const most = Number(query.get("max-keys") ?? MOST_KEYS);
  if (Number.isInteger(most) && most >= 0) return Math.min(most, MOST_KEYS);
  throw new ServiceError(
    "InvalidArgument",
    "Argument maxKeys must be an integer between 0 and 2147483647",
  );
}

function listing(name: string, parts: readonly string[]) {
  return {
    status: 200,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join("")}</${name}>`,
  };
}
