import { Stack } from "aws-cdk-lib";
import { CfnAlarm, CfnDashboard } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { Places, QueueName } from "./places.ts";

const WIDTH = 12;
const HEIGHT = 6;
const ORDER: readonly QueueName[] = ["scan", "textract", "local", "notice", "figure", "case"];

/** What the dashboard is given by its stack. */
export interface DashboardProps {
  readonly places: Places;
}

/** One page for an operator: every alarm, the books of uploads, the queues, paid reading, the audit. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { places }: DashboardProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const alarms = stack.node
      .findAll()
      .filter((one): one is CfnAlarm => one instanceof CfnAlarm)
      .map(({ attrArn }) => attrArn);
    const own = (name: string, service: string) => ["Opora", name, "service", service];
    const ofQueues = (metric: string, queues: Places["queues"]) =>
      ORDER.map((name) => ["AWS/SQS", metric, "QueueName", queues[name].queueName]);
    const charts = [
      {
        title: "Uploads that no document accounts for",
        metrics: [own("uploadsUnaccounted", "sweep")],
      },
      {
        title: "What the sweep set going again",
        metrics: ["readmitted", "reordered", "polled", "givenUp", "redecided"].map((name) =>
          own(name, "sweep"),
        ),
      },
      {
        title: "Age of the oldest message, in seconds",
        metrics: ofQueues("ApproximateAgeOfOldestMessage", places.queues),
      },
      {
        title: "Messages done with",
        metrics: ofQueues("NumberOfMessagesDeleted", places.queues),
      },
      {
        title: "Dead letters",
        metrics: ofQueues("ApproximateNumberOfMessagesVisible", places.deadLetters),
      },
      {
        title: "Readings held by a pause or the cap",
        metrics: [own("readingsHeld", "start-reading")],
      },
      {
        title: "Audit chains anchored, cases erased",
        metrics: [own("auditAnchored", "anchor-audit"), own("casesErased", "erase-cases")],
      },
    ];
    const widgets = charts.map(({ title, metrics }, at) => ({
      type: "metric",
      ...{
        x: (at % 2) * WIDTH,
        y: HEIGHT * (1 + Math.floor(at / 2)),
        width: WIDTH,
        height: HEIGHT,
      },
      properties: { title, metrics, region: stack.region, stat: "Maximum", period: 300 },
    }));
    new CfnDashboard(this, "Page", {
      dashboardBody: stack.toJsonString({
        widgets: [
          {
            type: "alarm",
            ...{ x: 0, y: 0, width: 2 * WIDTH, height: HEIGHT },
            properties: { title: "Alarms: each names its article of the runbook", alarms },
          },
          ...widgets,
        ],
      }),
    });
  }
}
