import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";

import type { LocalAws } from "../../local/local-aws.ts";

/** One item of the table. */
export type Item = Record<string, unknown>;

/** What the owner of the local stack does to bring about what a test needs. */
export interface Owner {
  readonly items: () => Promise<Item[]>;
  readonly item: (pk: string, sk: string) => Promise<Item | undefined>;
  readonly put: (item: Item) => Promise<void>;
  /** Puts an object into a bucket named by a part of its logical id; resolves to its version. */
  readonly upload: (bucket: string, key: string, content: string | Uint8Array) => Promise<string>;
  /** The name of the bucket whose logical id contains this. */
  readonly bucket: (part: string) => string;
}

/** The owner's hands on a running stack. */
export function ownerOf({ endpoints, authority, region, resources }: LocalAws): Owner {
  const access = { region, credentials: authority.owner };
  const s3 = new S3Client({ ...access, endpoint: endpoints.S3 });
  const table = DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...access, endpoint: endpoints.DYNAMODB }),
  );
  const named = (type: string, part: string) => {
    const found = resources.find((one) => one.type === type && one.logicalId.includes(part));
    if (found === undefined) throw new RangeError(`Cannot find ${type} ${part} in the template`);
    return found.ref;
  };
  const TableName = named("AWS::DynamoDB::GlobalTable", "Cases");
  const items = async () => {
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const page = await table.send(new ScanCommand({ TableName, ExclusiveStartKey: start }));
      found.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  };
  return {
    items,
    item: async (pk, sk) => (await items()).find((one) => one["pk"] === pk && one["sk"] === sk),
    put: async (Item) => {
      await table.send(new PutCommand({ TableName, Item }));
    },
    bucket: (part) => named("AWS::S3::Bucket", part),
    upload: async (bucket, Key, Body) => {
      const { VersionId = "" } = await s3.send(
        new PutObjectCommand({ Bucket: named("AWS::S3::Bucket", bucket), Key, Body }),
      );
      return VersionId;
    },
  };
}
