import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import type { ServiceName } from "../../local/start-emulators.ts";

/** What can happen to one numbered call of the SDK. */
export const FAULTS = [
  "refused-before",
  "reply-lost",
  "killed-before",
  "killed-after",
  "throttled",
  "hangs",
  "refused-always",
  "wrong-body",
] as const;
export type Fault = (typeof FAULTS)[number];

/** A fault at a call, counted from 1; the SDK's own retries of a call bear its number. */
export interface PlannedFault {
  readonly call: number;
  readonly fault: Fault;
}

/** One call as the proxy saw it. */
export interface SeenCall {
  readonly number: number;
  readonly service: ServiceName;
  readonly action: string;
}

/** A proxy between the SDK and the local stack that numbers calls and breaks some. */
export interface FaultProxy {
  readonly endpoints: Readonly<Record<ServiceName, string>>;
  /** Where calls go from now on; counting begins anew. */
  readonly aim: (
    targets: Readonly<Record<ServiceName, string>>,
    plan: readonly PlannedFault[],
    kill: () => void,
  ) => void;
  readonly calls: () => readonly SeenCall[];
  /** How many faults were in fact injected since `aim`. */
  readonly injected: () => number;
  /** Sends on what was held back: requests that arrive after their sender is dead. */
  readonly releaseHeld: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const SERVICES: readonly ServiceName[] = ["S3", "SQS", "SNS", "DYNAMODB", "TEXTRACT"];

/** How each service words that it is asked too often; Textract uses several names and two codes. */
const THROTTLES: Readonly<Record<ServiceName, readonly (readonly [number, string])[]>> = {
  S3: [[503, "SlowDown"]],
  SQS: [
    [400, "ThrottlingException"],
    [403, "RequestThrottled"],
  ],
  SNS: [[400, "Throttling"]],
  DYNAMODB: [
    [400, "ProvisionedThroughputExceededException"],
    [400, "ThrottlingException"],
    [400, "RequestLimitExceeded"],
  ],
  TEXTRACT: [
    [400, "ThrottlingException"],
    [500, "ThrottlingException"],
    [400, "ProvisionedThroughputExceededException"],
    [400, "LimitExceededException"],
  ],
};

interface Aim {
  readonly targets: Readonly<Record<ServiceName, string>>;
  readonly plan: ReadonlyMap<number, Fault>;
  readonly kill: () => void;
  readonly calls: SeenCall[];
  readonly numbers: Map<string, number>;
  readonly spent: Set<number>;
  readonly held: (() => Promise<unknown>)[];
  injected: number;
}

interface Call {
  readonly service: ServiceName;
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
}

/** Opens the proxy on a port of its own for each service. */
export async function openFaultProxy(): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  let aim: Aim | undefined;
  const servers = await Promise.all(
    SERVICES.map(async (service) => {
      const server = createServer((incoming, outgoing) => {
        void bodyOf(incoming).then(async (body) => {
          if (aim) await passOn(aim, agent, { service, incoming, body }, outgoing);
          else outgoing.destroy();
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return { service, server };
    }),
  );
  const addresses = servers.map(({ service, server }) => [
    service,
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  ]);
  return {
    endpoints: Object.fromEntries(addresses) as Record<ServiceName, string>,
    aim: (targets, plan, kill) => {
      aim = {
        ...{ targets, kill, calls: [], numbers: new Map(), spent: new Set(), held: [] },
        plan: new Map(plan.map(({ call, fault }) => [call, fault])),
        injected: 0,
      };
    },
    calls: () => aim?.calls ?? [],
    injected: () => aim?.injected ?? 0,
    releaseHeld: async () => {
      const held = aim?.held.splice(0) ?? [];
      for (const send of held) await send().catch(() => undefined);
      return held.length;
    },
    close: async () => {
      agent.destroy();
      for (const { server } of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function passOn(aim: Aim, agent: Agent, call: Call, outgoing: ServerResponse): Promise<void> {
  const number = numberOf(aim, call);
  const fault = aim.plan.get(number);
  const isFirst = !aim.spent.has(number);
  const again = fault === "throttled" || fault === "refused-always";
  if (fault !== undefined && (isFirst || again)) {
    aim.spent.add(number);
    aim.injected += isFirst ? 1 : 0;
    await breakCall(aim, agent, call, outgoing, { fault, number });
    return;
  }
  const answer = await forward(aim, agent, call).catch(() => undefined);
  if (answer === undefined) outgoing.destroy();
  else reply(outgoing, answer);
}

async function breakCall(
  aim: Aim,
  agent: Agent,
  call: Call,
  outgoing: ServerResponse,
  { fault, number }: { readonly fault: Fault; readonly number: number },
): Promise<void> {
  if (fault === "refused-before" || fault === "refused-always") outgoing.destroy();
  else if (fault === "killed-before") aim.kill();
  else if (fault === "hangs") {
    aim.held.push(() => forward(aim, agent, call));
    setTimeout(aim.kill, HANG_MS);
  } else if (fault === "throttled") throttle(call.service, number, outgoing);
  else {
    const answer = await forward(aim, agent, call).catch(() => undefined);
    if (fault === "killed-after") aim.kill();
    else if (fault === "reply-lost" || answer === undefined) outgoing.destroy();
    else {
      const { "content-length": _length, ...headers } = answer.headers;
      reply(outgoing, { status: 500, headers, body: Buffer.from("<html>not what was asked") });
    }
  }
}

/** A function that hangs is ended by Lambda when its time is over; here that time is short. */
const HANG_MS = 150;

function throttle(service: ServiceName, number: number, outgoing: ServerResponse): void {
  const names = THROTTLES[service];
  const [status, code] = names[number % names.length] ?? [400, "ThrottlingException"];
  const isXml = service === "S3";
  const body = isXml
    ? `<Error><Code>${code}</Code><Message>Slow down</Message></Error>`
    : JSON.stringify({ __type: `com.amazonaws#${code}`, message: "Rate exceeded" });
  const contentType = isXml ? "application/xml" : "application/x-amz-json-1.0";
  reply(outgoing, { status, headers: { "content-type": contentType }, body: Buffer.from(body) });
}

/** The SDK names each call in a header, which its retries repeat. */
function numberOf(aim: Aim, { service, incoming }: Call): number {
  const id = String(incoming.headers["amz-sdk-invocation-id"] ?? `${aim.calls.length}`);
  const known = aim.numbers.get(id);
  if (known !== undefined) return known;
  const number = aim.calls.length + 1;
  const target = incoming.headers["x-amz-target"];
  const action = typeof target === "string" ? (target.split(".").at(-1) ?? "") : incoming.method;
  aim.calls.push({ number, service, action: action ?? "" });
  aim.numbers.set(id, number);
  return number;
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function forward({ targets }: Aim, agent: Agent, call: Call): Promise<Answer> {
  const { service, incoming, body } = call;
  const { hostname, port } = new URL(targets[service]);
  const { method, url: path, headers } = incoming;
  return new Promise((resolve, reject) => {
    const onward = request({ agent, hostname, port, method, path, headers }, (answer) => {
      bodyOf(answer).then(
        (content) =>
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: content }),
        reject,
      );
    });
    onward.on("error", reject);
    onward.end(body);
  });
}

function reply(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  if (outgoing.destroyed) return;
  const { "transfer-encoding": _encoding, connection: _connection, ...rest } = headers;
  outgoing.writeHead(status, rest);
  outgoing.end(body);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
