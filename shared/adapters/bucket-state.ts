import { GetBucketVersioningCommand } from "@aws-sdk/client-s3";

import { objectClient } from "./object-client.ts";

/** Whether a bucket keeps every version, as S3 says it; undefined where it never did. */
export async function bucketState(bucketName: string): Promise<string | undefined> {
  const command = new GetBucketVersioningCommand({ Bucket: bucketName });
  return (await objectClient.send(command)).Status;
}
