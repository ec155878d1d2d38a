import { Metrics } from "@aws-lambda-powertools/metrics";

/** The one collector of metrics; they leave through the log, in CloudWatch's embedded format. */
export const metrics = new Metrics({ namespace: "Opora" });
