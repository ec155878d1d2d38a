import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { resourcesOf, synthesized } from "../synthesized.ts";

const stack = synthesized();
const edge = resourcesOf(stack, "AWS::CloudFront::Function");
const [[, distribution] = []] = resourcesOf(stack, "AWS::CloudFront::Distribution");
const [[, headers] = []] = resourcesOf(stack, "AWS::CloudFront::ResponseHeadersPolicy");

/** What an edge function makes of a path. */
function rewritten(id: string, uri: string): string {
  const [, found] = edge.find(([name]) => name.includes(id)) ?? [];
  const code = String(found?.Properties["FunctionCode"]);
  return runInNewContext(`${code}; handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`);
}

describe("siteDistribution", () => {
  it.each([
    ["/", "/index.html"],
    ["/cases", "/index.html"],
    ["/cases/petrova-2026.1", "/index.html"],
    ["/assets/index-B4io.js", "/assets/index-B4io.js"],
    ["/config.json", "/config.json"],
    ["/opora.svg", "/opora.svg"],
  ])("answers %s with %s", (asked, answered) => {
    expect(rewritten("ToPage", asked)).toBe(answered);
  });

  it.each([
    ["/api/cases", "/cases"],
    ["/api/cases/api/documents", "/cases/api/documents"],
  ])("hands %s to the API as %s", (asked, handed) => {
    expect(rewritten("ToApi", asked)).toBe(handed);
  });

  it("caches nothing of the API and speaks TLS only", () => {
    expect(distribution?.Properties["DistributionConfig"]).toMatchObject({
      CacheBehaviors: [
        {
          PathPattern: "/api/*",
          CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", // AWS's policy "CachingDisabled".
          ViewerProtocolPolicy: "https-only",
        },
      ],
      DefaultCacheBehavior: { ViewerProtocolPolicy: "redirect-to-https" },
    });
  });

  it("lets pages run their own code alone and be framed by nobody", () => {
    const policy = JSON.stringify(headers?.Properties);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|https:\/\/\*|'self' \*/);
    expect(policy).toContain('"AccessControlMaxAgeSec":63072000');
  });

  it("keeps the pages in a private bucket that only this distribution reads", () => {
    const [[name = ""] = []] = resourcesOf(stack, "AWS::S3::Bucket").filter(([one]) =>
      one.startsWith("SitePages"),
    );
    const [, policy] =
      resourcesOf(stack, "AWS::S3::BucketPolicy").find(([, { Properties }]) =>
        JSON.stringify(Properties["Bucket"]).includes(name),
      ) ?? [];
    expect(JSON.stringify(policy)).toContain('"Service":"cloudfront.amazonaws.com"');
    expect(JSON.stringify(policy)).toContain('"AWS:SourceArn"');
  });
});
