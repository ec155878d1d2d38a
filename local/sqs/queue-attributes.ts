import { ServiceError } from "../http/service-error.ts";

/** What a queue is set to. */
export interface QueueSettings {
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  readonly waitSeconds: number;
  readonly maximumBytes: number;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
  /** The resource policy as JSON text. */
  readonly policy?: string;
  /** Every attribute as set, for reading back. */
  readonly raw: Readonly<Record<string, string>>;
}

const NUMBERS: Readonly<Record<string, readonly [number, number, number]>> = {
  VisibilityTimeout: [0, 43_200, 30],
  DelaySeconds: [0, 900, 0],
  MessageRetentionPeriod: [60, 1_209_600, 345_600],
  ReceiveMessageWaitTimeSeconds: [0, 20, 0],
  MaximumMessageSize: [1024, 1_048_576, 1_048_576],
};

/** Kept and given back, without effect on one machine. */
const INERT = [
  "KmsMasterKeyId",
  "KmsDataKeyReusePeriodSeconds",
  "SqsManagedSseEnabled",
  "RedriveAllowPolicy",
];

/**
 * Settings from attributes as `CreateQueue` and `SetQueueAttributes` take them.
 *
 * @throws {ServiceError} `InvalidAttributeName` for one unknown here (FIFO among them),
 * `InvalidAttributeValue` for a value out of bounds.
 */
export function queueSettings(raw: Readonly<Record<string, string>>): QueueSettings {
  const known = [...Object.keys(NUMBERS), ...INERT, "RedrivePolicy", "Policy"];
  const unknown = Object.keys(raw).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ServiceError("InvalidAttributeName", `Unknown Attribute ${unknown}.`);
  }
  const number = (name: string) => numberOf(raw, name);
  return {
    visibilitySeconds: number("VisibilityTimeout"),
    delaySeconds: number("DelaySeconds"),
    retentionSeconds: number("MessageRetentionPeriod"),
    waitSeconds: number("ReceiveMessageWaitTimeSeconds"),
    maximumBytes: number("MaximumMessageSize"),
    ...redriveOf(raw["RedrivePolicy"]),
    ...(raw["Policy"] ? { policy: raw["Policy"] } : {}),
    raw: {
      ...Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, String(number(name))])),
      ...raw,
    },
  };
}

function numberOf(raw: Readonly<Record<string, string>>, name: string): number {
  const [least, most, usual] = NUMBERS[name] ?? [0, 0, 0];
  const text = raw[name];
  if (text === undefined) return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw invalid(name);
  return value;
}

function redriveOf(text: string | undefined): Pick<QueueSettings, "redrive"> {
  if (text === undefined || text === "") return {};
  try {
    const policy = JSON.parse(text) as { deadLetterTargetArn?: unknown; maxReceiveCount?: unknown };
    const maxReceiveCount = Number(policy.maxReceiveCount);
    const deadLetterArn = policy.deadLetterTargetArn;
    if (
      typeof deadLetterArn === "string" &&
      Number.isInteger(maxReceiveCount) &&
      maxReceiveCount >= 1
    ) {
      return { redrive: { deadLetterArn, maxReceiveCount } };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid("RedrivePolicy");
}

function invalid(name: string): ServiceError {
  return new ServiceError("InvalidAttributeValue", `Invalid value for the parameter ${name}.`);
}
