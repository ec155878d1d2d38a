import type { ObjectVersion } from "./object-version.ts";

/** Where an event comes from. */
export interface EventPlace {
  readonly region: string;
  readonly account: string;
  readonly bucketName: string;
  readonly bucketArn: string;
  readonly configurationId: string;
}

/**
 * The notification S3 sends for one change. The key is encoded as in a form: `+` for a space.
 *
 * @param event Such as `ObjectCreated:Put`.
 */
export function s3Event(place: EventPlace, event: string, version: ObjectVersion): object {
  const isCreated = event.startsWith("ObjectCreated");
  return {
    Records: [
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        awsRegion: place.region,
        eventTime: new Date(version.modifiedAt).toISOString(),
        eventName: event,
        userIdentity: { principalId: `AWS:${place.account}` },
        requestParameters: { sourceIPAddress: "127.0.0.1" },
        responseElements: {
          "x-amz-request-id": version.sequencer,
          "x-amz-id-2": version.sequencer,
        },
        s3: {
          s3SchemaVersion: "1.0",
          configurationId: place.configurationId,
          bucket: {
            name: place.bucketName,
            ownerIdentity: { principalId: place.account },
            arn: place.bucketArn,
          },
          object: {
            key: encodedKey(version.key),
            ...(isCreated ? { size: version.size, eTag: version.etag.replaceAll('"', "") } : {}),
            ...(version.versionId === "null" ? {} : { versionId: version.versionId }),
            sequencer: version.sequencer,
          },
        },
      },
    ],
  };
}

/** The message S3 sends once when notifications are set up. */
export function testEvent(bucketName: string, now: number): object {
  return {
    Service: "Amazon S3",
    Event: "s3:TestEvent",
    Time: new Date(now).toISOString(),
    Bucket: bucketName,
    RequestId: "0000000000000000",
    HostId: "local",
  };
}

function encodedKey(key: string): string {
  const encoded = encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");
  return encoded.replaceAll(
    /[!'()~]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
