import { type Acknowledgment, type CfnElement, Stack, Validations } from "aws-cdk-lib";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { type IRole, PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Place } from "../grant.ts";
import { GRANTS, type Verb } from "../grants.ts";

/** The resources that the table of grants speaks of, by the words it uses. */
export interface Places {
  readonly scans: IBucket;
  readonly readings: IBucket;
  /** Where the ends of the audit chains are kept, locked. */
  readonly audit: IBucket;
  readonly table: ITableV2;
  readonly queues: Readonly<Record<QueueName, IQueue>>;
  /** Where the messages of each queue end that nobody could work on. */
  readonly deadLetters: Readonly<Record<QueueName, IQueue>>;
  /** The role that Textract takes on to say that it is done. */
  readonly textractRole: IRole;
  /** The agency's key under which all of these are encrypted, if there is one. */
  readonly key?: IKey | undefined;
}

/** The queues by the word that the table of grants uses. */
export type QueueName = "scan" | "textract" | "local" | "notice" | "figure" | "case";

/** The statements that give a function what the table of grants lists for it, and nothing else. */
function statementsFor(verb: Verb, places: Places): PolicyStatement[] {
  const statements = GRANTS[verb].map(
    ({ actions, on }) =>
      new PolicyStatement({ actions: [...actions], resources: [arnOf(on, places)] }),
  );
  if (places.key) {
    statements.push(
      new PolicyStatement({
        actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"],
        resources: [places.key.keyArn],
      }),
    );
  }
  return statements;
}

/**
 * Gives a role the rights of a function, and says of each wildcard among them why it stands.
 *
 * @param role The role of that function alone.
 */
export function grant(role: Role, verb: Verb, places: Places): void {
  for (const statement of statementsFor(verb, places)) role.addToPolicy(statement);
  for (const { on } of GRANTS[verb]) {
    const wildcard = wildcardIn(on, places);
    if (wildcard) Validations.of(role).acknowledge(wildcard);
  }
}

/** The acknowledgement of the wildcard in a place, as cdk-nag names it; nothing where there is none. */
function wildcardIn(place: Place, places: Places): Acknowledgment | undefined {
  const rule = "AwsSolutions::AwsSolutions-IAM5";
  if (place === "textract") {
    const reason = "Textract knows no resources: its actions can be allowed on all jobs or none";
    return { id: `${rule}[Resource::*]`, reason };
  }
  if (!place.endsWith("/*")) return undefined;
  const [word, ...prefix] = place.split("/");
  const bucket = bucketOf(word, places);
  const name = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement);
  return {
    id: `${rule}[Resource::<${name}.Arn>/${prefix.join("/")}]`,
    reason: "The names of objects are not known before they come; the prefix holds one kind only",
  };
}

/** The ARN a place stands for; `*` only for Textract, whose actions know no resources. */
function arnOf(place: Place, places: Places): string {
  const { table, queues, deadLetters, textractRole } = places;
  if (place === "textract") return "*";
  if (place === "role/textract") return textractRole.roleArn;
  if (place === "table") return table.tableArn;
  if (place === "table/byStatus") return `${table.tableArn}/index/byStatus`;
  if (place === "table/byQueue") return `${table.tableArn}/index/byQueue`;
  if (place === "table/byDue") return `${table.tableArn}/index/byDue`;
  if (place === "table/byOwner") return `${table.tableArn}/index/byOwner`;
  if (place.startsWith("queue/")) return queues[place.slice("queue/".length) as QueueName].queueArn;
  const [word, ...prefix] = place.split("/");
  if (word === "dead-letters") return deadLetters[prefix[0] as QueueName].queueArn;
  const bucket = bucketOf(word, places);
  return prefix.length === 0 ? bucket.bucketArn : bucket.arnForObjects(prefix.join("/"));
}

function bucketOf(word: string | undefined, { scans, readings, audit }: Places): IBucket {
  if (word === "audit") return audit;
  return word === "scans" ? scans : readings;
}
