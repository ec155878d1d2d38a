import { ServiceError } from "../http/service-error.ts";
import type { Checksum, ObjectDescription, ObjectVersion, Retention } from "./object-version.ts";

const KEPT =
  /^(cache-control|content-disposition|content-language|expires|x-amz-meta-.+|x-amz-server-side-encryption(-aws-kms-key-id)?)$/u;

/** What the headers of an upload say about the object. */
export function descriptionOf(
  headers: Readonly<Record<string, string>>,
  checksum: Checksum | undefined,
): ObjectDescription {
  const kept = Object.entries(headers).filter(([name]) => KEPT.test(name));
  const encoding = (headers["content-encoding"] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== "aws-chunked")
    .join(",");
  return {
    contentType: headers["content-type"] ?? "application/octet-stream",
    headers: {
      "x-amz-server-side-encryption": "AES256",
      ...Object.fromEntries(kept),
      ...(encoding === "" ? {} : { "content-encoding": encoding }),
    },
    tags: Object.fromEntries(new URLSearchParams(headers["x-amz-tagging"] ?? "")),
    checksum,
    retention: retentionOf(headers),
  };
}

/** The headers that a version is answered with. */
export function objectHeaders(
  version: ObjectVersion,
  withChecksum: boolean,
): Record<string, string> {
  const { contentType, headers, tags, checksum, retention } = version.description;
  const tagCount = Object.keys(tags).length;
  return {
    ...versionHeaders(version),
    "content-type": contentType,
    "content-length": String(version.size),
    "last-modified": new Date(version.modifiedAt).toUTCString(),
    "accept-ranges": "bytes",
    ...headers,
    ...(tagCount > 0 ? { "x-amz-tagging-count": String(tagCount) } : {}),
    ...(withChecksum && checksum !== undefined ? checksumHeaders(checksum) : {}),
    ...(retention === undefined
      ? {}
      : {
          "x-amz-object-lock-mode": retention.mode,
          "x-amz-object-lock-retain-until-date": retention.until,
        }),
  };
}

/** Which version was written, read or deleted. */
export function versionHeaders({
  etag,
  versionId,
  isDeleteMarker,
}: ObjectVersion): Record<string, string> {
  return {
    ...(etag === "" ? {} : { etag }),
    ...(versionId === "null" ? {} : { "x-amz-version-id": versionId }),
    ...(isDeleteMarker ? { "x-amz-delete-marker": "true" } : {}),
  };
}

/** A checksum with its kind. */
export function checksumHeaders({ algorithm, value }: Checksum): Record<string, string> {
  return {
    [`x-amz-checksum-${algorithm}`]: value,
    "x-amz-checksum-type": value.includes("-") ? "COMPOSITE" : "FULL_OBJECT",
  };
}

function retentionOf(headers: Readonly<Record<string, string>>): Retention | undefined {
  const mode = headers["x-amz-object-lock-mode"];
  const until = headers["x-amz-object-lock-retain-until-date"];
  if (mode === undefined && until === undefined) return undefined;
  if ((mode === "COMPLIANCE" || mode === "GOVERNANCE") && !Number.isNaN(Date.parse(until ?? ""))) {
    return { mode, until: until ?? "" };
  }
  throw new ServiceError(
    "InvalidArgument",
    "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
  );
}
