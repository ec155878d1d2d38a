import { ServiceError } from "../http/service-error.ts";
import type { Authority, Call } from "../identity/authority.ts";
import { verdict } from "../identity/evaluate.ts";
import { readSignature } from "../identity/sigv4.ts";
import type { Bucket } from "./bucket.ts";
import type { S3Request } from "./s3-request.ts";

/** Who calls S3, and what the policies of caller and bucket say to it. */
export interface S3Caller {
  readonly accessKeyId: string;
  readonly may: (bucket: Bucket | undefined, call: Call) => boolean;
  /** @throws {ServiceError} `AccessDenied` unless both allow the call. */
  readonly need: (bucket: Bucket | undefined, call: Call) => void;
}

/**
 * The caller of a signed or presigned request.
 *
 * @throws {ServiceError} For an anonymous request, a stranger, a wrong signature or an expired URL.
 */
export function identifyCaller(
  { exchange }: S3Request,
  authority: Authority,
  now: () => number,
): S3Caller {
  const signature = readSignature(exchange);
  if (signature === undefined) throw accessDenied("Access Denied");
  const { accessKeyId, expiresAt, matches } = signature;
  if (!matches(secretOf(authority, accessKeyId))) throw signatureDoesNotMatch();
  if (expiresAt !== undefined && expiresAt <= now()) throw accessDenied("Request has expired");
  return callerOf(accessKeyId, authority);
}

/** The holder of an access key, after the signature was found right. */
export function callerOf(accessKeyId: string, authority: Authority): S3Caller {
  const may = (bucket: Bucket | undefined, call: Call) => {
    const context = { "aws:SecureTransport": ["true"], ...call.context };
    const request = {
      action: call.action,
      resource: call.resource,
      context,
      principal: { arn: authority.arnOf(accessKeyId) },
    };
    if (verdict(bucket?.settings.policy ?? [], request) === "denied") return false;
    return authority.allows(accessKeyId, { ...call, context });
  };
  return {
    accessKeyId,
    may,
    need: (bucket, call) => {
      if (may(bucket, call)) return;
      throw accessDenied(
        `User: ${authority.arnOf(accessKeyId)} is not authorized to perform: ${call.action} on resource: "${call.resource}" because no identity-based policy allows the ${call.action} action`,
      );
    },
  };
}

/** @throws {ServiceError} `InvalidAccessKeyId` for a stranger. */
export function secretOf(authority: Authority, accessKeyId: string): string {
  const secret = authority.secretOf(accessKeyId);
  if (secret !== undefined) return secret;
  throw new ServiceError(
    "InvalidAccessKeyId",
    "The AWS Access Key Id you provided does not exist in our records.",
    { status: 403 },
  );
}

/** The refusal S3 gives for a signature that is not the key holder's. */
export function signatureDoesNotMatch(): ServiceError {
  return new ServiceError(
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
    { status: 403 },
  );
}

/** A refusal for want of a right. */
export function accessDenied(message: string): ServiceError {
  return new ServiceError("AccessDenied", message, { status: 403 });
}
