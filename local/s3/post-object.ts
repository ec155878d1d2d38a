import type { Answer } from "../http/exchange.ts";
import { ServiceError } from "../http/service-error.ts";
import { element } from "../http/xml.ts";
import type { Authority } from "../identity/authority.ts";
import { isEqual, signatureOf } from "../identity/sigv4.ts";
import type { Bucket } from "./bucket.ts";
import { readForm } from "./form-data.ts";
import { descriptionOf, versionHeaders } from "./object-headers.ts";
import { checkKey } from "./object-operations.ts";
import { checkPolicy } from "./post-policy.ts";
import { accessDenied, callerOf, secretOf, signatureDoesNotMatch } from "./s3-caller.ts";
import type { S3Request } from "./s3-request.ts";

/**
 * Stores what a browser's form uploads (presigned POST), within the policy that the form carries.
 *
 * @throws {ServiceError} For anything that signature, policy or rights do not admit.
 */
export function postObject(
  { exchange }: S3Request,
  bucket: Bucket,
  authority: Authority,
  now: () => number,
): Answer {
  const form = readForm(exchange.headers["content-type"] ?? "", exchange.body);
  const field = (name: string) => form.fields.get(name) ?? "";
  const policy = field("policy");
  if (policy === "") throw accessDenied("Access Denied");
  const credential = field("x-amz-credential");
  const accessKeyId = credential.split("/")[0] ?? "";
  const expected = signatureOf(policy, credential, secretOf(authority, accessKeyId));
  if (!isEqual(expected, field("x-amz-signature"))) throw signatureDoesNotMatch();
  checkPolicy(policy, new Map([...form.fields, ["bucket", bucket.name]]), form.file.length, now());
  const key = field("key").replaceAll(/\$\{filename\}/gu, () => form.fileName);
  if (key === "") {
    throw new ServiceError("InvalidArgument", "Bucket POST must contain a field named 'key'.");
  }
  checkKey(key);
  callerOf(accessKeyId, authority).need(bucket, {
    action: "s3:PutObject",
    resource: `${bucket.arn}/${key}`,
  });
  const description = descriptionOf(Object.fromEntries(form.fields), undefined);
  const version = bucket.put(key, form.file, description, { event: "ObjectCreated:Post" });
  const headers = versionHeaders(version);
  const location = `/${bucket.name}/${key.split("/").map(encodeURIComponent).join("/")}`;
  if (field("success_action_status") !== "201") {
    return {
      status: field("success_action_status") === "200" ? 200 : 204,
      headers: { ...headers, location },
    };
  }
  const inner = [
    element("Location", location),
    element("Bucket", bucket.name),
    element("Key", key),
    element("ETag", version.etag),
  ];
  return {
    status: 201,
    headers: { ...headers, location, "content-type": "application/xml" },
    body: `<PostResponse>${inner.join("")}</PostResponse>`,
  };
}
