import * as z from "zod/mini";

import type { ResolvedResource } from "../template/resolve-stack.ts";
import { readProperties } from "./read-properties.ts";

const Overridden = { Override: z.optional(z.boolean()) };

const HeadersProperties = z.strictObject({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    Comment: z.optional(z.string()),
    SecurityHeadersConfig: z.strictObject({
      ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...Overridden }),
      ContentTypeOptions: z.optional(z.strictObject(Overridden)),
      FrameOptions: z.optional(z.strictObject({ FrameOption: z.string(), ...Overridden })),
      ReferrerPolicy: z.optional(z.strictObject({ ReferrerPolicy: z.string(), ...Overridden })),
      /** Without effect: a browser takes it over TLS only. */
      StrictTransportSecurity: z.optional(z.unknown()),
    }),
    CustomHeadersConfig: z.optional(
      z.strictObject({
        Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...Overridden })),
      }),
    ),
  }),
});

/**
 * The headers that CloudFront would put on every page, with the addresses of this machine in the
 * place of AWS's.
 *
 * @param s3Url Where S3 is reached here.
 */
export function findPageHeaders(
  resources: readonly ResolvedResource[],
  s3Url: string,
): Record<string, string> {
  const [policy] = resources.filter(
    ({ type }) => type === "AWS::CloudFront::ResponseHeadersPolicy",
  );
  if (policy === undefined) return {};
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = readProperties(
    HeadersProperties,
    policy,
  ).ResponseHeadersPolicyConfig;
  const here = security.ContentSecurityPolicy.ContentSecurityPolicy.replaceAll(
    /https:\/\/[a-z0-9.-]+\.s3\.[a-z0-9-]+\.amazonaws\.com/gu,
    s3Url,
  );
  return {
    "content-security-policy": here,
    ...(security.ContentTypeOptions && { "x-content-type-options": "nosniff" }),
    ...(security.FrameOptions && { "x-frame-options": security.FrameOptions.FrameOption }),
    ...(security.ReferrerPolicy && { "referrer-policy": security.ReferrerPolicy.ReferrerPolicy }),
    ...Object.fromEntries(
      (custom?.Items ?? []).map(({ Header, Value }) => [Header.toLowerCase(), Value]),
    ),
  };
}
