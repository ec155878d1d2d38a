import { type Hop, hopsOf, SHARED_KEYS, type SharedKey } from "./pipeline.ts";
import { lanesOf, type QuotaName } from "./quotas.ts";
import { messageSeconds, messagesOf, partsOf, type Shape } from "./shape.ts";

/** One thing that bounds the pipeline: how many scans a second it lets through. */
export interface Limit {
  /** Such as `textract-starts`. */
  readonly name: string;
  /** The quota behind it; absent where a setting of the template bounds. */
  readonly quota?: QuotaName;
  readonly scansPerSecond: number;
  /** What to change so that more pass. */
  readonly remedy: string;
}

/** Write units of a lane's turn for a start that waits once: two transactions. */
const UNITS_A_TURN = 4;
/** A held place in the table, and what one read unit takes of it: an order looks at all of its lane, twice. */
const PLACE_BYTES = 500;
const READ_UNIT_BYTES = 4096;
const LOOKS_A_START = 2;

/** Every limit of a shape, the narrowest first. */
export function limitsOf(shape: Shape): readonly Limit[] {
  const all = [...functionLimits(shape), ...textractLimits(shape), ...tableLimits(shape)];
  return all.toSorted((one, other) => one.scansPerSecond - other.scansPerSecond);
}

function functionLimits(shape: Shape): Limit[] {
  const hops = hopsOf(shape.readers, shape.quotas.textractStartsPerSecond);
  const seconds = hops.map(({ verb }) => messageSeconds(shape, verb) * messagesOf(shape, verb));
  const whole = seconds.reduce((sum, one) => sum + one, 0);
  const { lambdaConcurrency, pollersAtMost } = shape.quotas;
  const each = hops.map(({ verb, mostCalls }, index): Limit => {
    const calls = mostCalls ?? pollersAtMost;
    return {
      name: verb,
      ...(mostCalls === undefined && { quota: "pollersAtMost" as const }),
      scansPerSecond: calls / (seconds[index] ?? 1),
      remedy:
        mostCalls === undefined
          ? `a second queue and function beside ${verb}, chosen by a hash of the case`
          : `more calls at a time for ${verb} in the template`,
    };
  });
  return [
    {
      name: "lambda-concurrency",
      quota: "lambdaConcurrency",
      scansPerSecond: lambdaConcurrency / whole,
      remedy: "ask Service Quotas for more concurrent executions",
    },
    ...each,
  ];
}

function textractLimits({ readers, quotas, pages, textractPageSeconds }: Shape): Limit[] {
  if (readers === "local") return [];
  const lanes = lanesOf(quotas);
  const lane = quotas.textractOpenJobs / lanes;
  const lookUnits = Math.ceil((lane * PLACE_BYTES) / READ_UNIT_BYTES);
  return [
    {
      name: "textract-starts",
      quota: "textractStartsPerSecond",
      scansPerSecond: quotas.textractStartsPerSecond,
      remedy: "ask Service Quotas for more StartDocumentAnalysis calls a second",
    },
    {
      name: "textract-open-jobs",
      quota: "textractOpenJobs",
      scansPerSecond: quotas.textractOpenJobs / (pages * textractPageSeconds),
      remedy: "ask Service Quotas for more open jobs",
    },
    {
      name: "textract-gets",
      quota: "textractGetsPerSecond",
      scansPerSecond: quotas.textractGetsPerSecond / pages, // About a thousand blocks a page.
      remedy: "ask Service Quotas for more GetDocumentAnalysis calls a second",
    },
    {
      name: "start-turn",
      quota: "partitionWritesPerSecond",
      scansPerSecond: (lanes * quotas.partitionWritesPerSecond) / UNITS_A_TURN,
      remedy: FEWER_A_LANE,
    },
    {
      name: "start-places",
      quota: "partitionReadsPerSecond",
      scansPerSecond: (lanes * quotas.partitionReadsPerSecond) / (lookUnits * LOOKS_A_START),
      remedy: FEWER_A_LANE,
    },
  ];
}

const FEWER_A_LANE = "fewer starts a second in one lane (shared/contracts/start-lanes.ts)";

function tableLimits(shape: Shape): Limit[] {
  const { readers, quotas } = shape;
  const hops = hopsOf(readers, quotas.textractStartsPerSecond);
  const sum = (units: (hop: Hop) => number) => hops.reduce((all, hop) => all + units(hop), 0);
  const keys = Object.keys(SHARED_KEYS) as SharedKey[];
  return [
    ...keys.map((key): Limit => {
      const units = sum(({ shared }) => shared[key] ?? 0) / partsOf(shape, key);
      return {
        name: `${key}-partition`,
        quota: "partitionWritesPerSecond",
        scansPerSecond: quotas.partitionWritesPerSecond / units,
        remedy: REMEDIES[key],
      };
    }),
    {
      name: "table-writes",
      quota: "tableWritesPerSecond",
      scansPerSecond: quotas.tableWritesPerSecond / sum(({ tableWrites }) => tableWrites),
      remedy: "ask Service Quotas for more on-demand write units of the table",
    },
  ];
}

const REMEDIES: Readonly<Record<SharedKey, string>> = {
  due: "more parts of the index byDue (shared/adapters/due-items.ts)",
  audit: "more parts for the ends of audit chains (shared/adapters/audited-write.ts)",
  tally: "more parts of the books of uploads (shared/adapters/table-keys.ts)",
  queue: "several regions, or a queue for each district of a region",
};
