import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

/** What the table is given by its stack. */
export interface CaseTableProps {
  readonly key?: IKey | undefined;
}

/**
 * The one table of records: cases, documents, readings, decisions, audit (docs/architecture.md).
 *
 * Nothing in it expires by itself, because a late copy of an event must find the record of its work.
 */
export class CaseTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { key }: CaseTableProps) {
    super(scope, id);
    this.table = new TableV2(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: "byStatus",
          partitionKey: { name: "status", type: AttributeType.STRING },
          sortKey: { name: "statusSince", type: AttributeType.STRING },
        },
        {
          indexName: "byQueue",
          partitionKey: { name: "queue", type: AttributeType.STRING },
          sortKey: { name: "queueOrder", type: AttributeType.STRING },
        },
        {
          indexName: "byDue",
          partitionKey: { name: "due", type: AttributeType.STRING },
          sortKey: { name: "dueAt", type: AttributeType.STRING },
        },
        {
          indexName: "byOwner",
          partitionKey: { name: "owner", type: AttributeType.STRING },
          sortKey: { name: "pk", type: AttributeType.STRING },
        },
      ],
      billing: Billing.onDemand(),
      encryption: key
        ? TableEncryptionV2.customerManagedKey(key)
        : TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 35,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
