import { CreateMultipartUploadCommand, S3Client } from "@aws-sdk/client-s3";

import type { LocalAws } from "../../local/local-aws.ts";
import { sampleApplication } from "../functions/road-samples.ts";
import type { Owner } from "./owner.ts";

/** What opens a case: the API, or a test that stands for it. */
interface Opener {
  readonly open: (application: typeof sampleApplication) => Promise<string>;
}

/** An old case that has left something in every place that a case may leave something in. */
export async function leaveTraces(
  aws: LocalAws,
  owner: Owner,
  client: Opener,
  { caseId, shade }: { readonly caseId: string; readonly shade: number },
): Promise<void> {
  await client.open({ ...sampleApplication, id: caseId });
  const documentId = "d1";
  await owner.upload("EvidenceScans", `scans/${caseId}/${documentId}`, `version ${shade}`);
  const sha256 = String(shade).padStart(64, "7");
  await owner.put({ pk: `CASE#${caseId}`, sk: "CONTENT#", caseId, documentId, sha256 });
  await owner.upload("EvidenceScans", `scans/${caseId}/${documentId}`, "a second version");
  await owner.upload("EvidenceReadings", `readings/${sha256}/local.json`, "[]");
  await owner.upload("EvidenceReadings", `pages/${sha256}/1.jpg`, "a page");
  const { endpoints, region, authority } = aws;
  const s3 = new S3Client({ region, endpoint: endpoints.S3, credentials: authority.owner });
  const Bucket = owner.bucket("EvidenceScans");
  const Key = `scans/${caseId}/unfinished`;
  await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  for (const { logicalId, attributes } of aws.resources) {
    if (!/DeadLetters[0-9A-F]+$/u.test(logicalId)) continue;
    const queue = aws.emulators.queues.byArn(attributes["Arn"] ?? "");
    for (const body of [{ caseId }, { caseId: "of-another" }]) {
      queue.send({ body: JSON.stringify(body), attributes: {}, senderId: "test" });
    }
  }
}
