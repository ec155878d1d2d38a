/** The event by which S3 would have told of an upload; admission takes it like S3's own. */
export function arrivalNotice(bucket: string, key: string, versionId: string): object {
  const encoded = key.split("/").map(encodeURIComponent).join("/");
  return {
    Records: [
      {
        eventVersion: "2.1",
        eventName: "ObjectCreated:Post",
        s3: { bucket: { name: bucket }, object: { key: encoded, versionId } },
      },
    ],
  };
}

/** The notice by which Textract would have told of a job; whoever collects asks the job itself. */
export function pollNotice(jobId: string, jobTag: string): object {
  return { Message: JSON.stringify({ JobId: jobId, Status: "POLL", JobTag: jobTag }) };
}
