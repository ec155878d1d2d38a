import { randomUUID } from "node:crypto";

import type { Answer, Exchange } from "../http/exchange.ts";
import { type Listening, listen } from "../http/listen.ts";
import { ServiceError } from "../http/service-error.ts";
import { element } from "../http/xml.ts";
import type { Authority } from "../identity/authority.ts";
import { readSignature } from "../identity/sigv4.ts";
import type { Topics } from "./topics.ts";

type Parameters = ReadonlyMap<string, string>;

interface SnsOperation {
  readonly action: string;
  /** Names of parameters that are understood; any other is refused. */
  readonly takes: RegExp;
  readonly run: (parameters: Parameters) => string;
  readonly resource: (parameters: Parameters) => string;
}

/** Serves topics over HTTP in SNS's query protocol. */
export async function startSns(topics: Topics, authority: Authority): Promise<Listening> {
  const operations = operationsOf(topics);
  return listen(async (exchange) => {
    try {
      return answer(200, handle(exchange, operations, authority));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const inner =
        element("Type", "Sender") + element("Code", error.code) + element("Message", error.message);
      const body = `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error>${inner}</Error></ErrorResponse>`;
      return answer(error.status, body);
    }
  });
}

function handle(
  exchange: Exchange,
  operations: Readonly<Record<string, SnsOperation>>,
  authority: Authority,
): string {
  const signature = readSignature(exchange);
  const secret = signature === undefined ? undefined : authority.secretOf(signature.accessKeyId);
  if (signature === undefined || secret === undefined || !signature.matches(secret)) {
    throw new ServiceError(
      "InvalidClientTokenId",
      "The security token included in the request is invalid.",
      { status: 403 },
    );
  }
  const parameters = new Map(new URLSearchParams(exchange.body.toString("utf8")));
  const name = parameters.get("Action") ?? "";
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation === undefined) {
    throw new ServiceError("InvalidAction", `The local stack does not answer SNS ${name}`);
  }
  const unknown = [...parameters.keys()].find(
    (key) => key !== "Action" && key !== "Version" && !operation.takes.test(key),
  );
  if (unknown !== undefined) {
    throw new ServiceError(
      "InvalidParameter",
      `The local stack does not know ${unknown} of SNS ${name}`,
    );
  }
  const call = { action: operation.action, resource: operation.resource(parameters) };
  if (!authority.allows(signature.accessKeyId, call)) {
    throw new ServiceError(
      "AuthorizationError",
      `User: ${authority.arnOf(signature.accessKeyId)} is not authorized to perform: ${call.action} on resource: ${call.resource}`,
      { status: 403 },
    );
  }
  return `<${name}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${name}Result>${operation.run(parameters)}</${name}Result></${name}Response>`;
}

function operationsOf(topics: Topics): Readonly<Record<string, SnsOperation>> {
  const need = (parameters: Parameters, name: string) => {
    const value = parameters.get(name);
    if (value === undefined)
      throw new ServiceError("InvalidParameter", `Invalid parameter: ${name}`);
    return value;
  };
  const topic = (parameters: Parameters) => need(parameters, "TopicArn");
  return {
    CreateTopic: {
      action: "sns:CreateTopic",
      takes: /^Name$/u,
      resource: () => "*",
      run: (parameters) => element("TopicArn", topics.create(need(parameters, "Name"))),
    },
    Subscribe: {
      action: "sns:Subscribe",
      takes:
        /^(TopicArn|Protocol|Endpoint|ReturnSubscriptionArn|Attributes\.entry\.1\.(key|value))$/u,
      resource: topic,
      run: (parameters) => {
        if (need(parameters, "Protocol") !== "sqs") {
          throw new ServiceError(
            "InvalidParameter",
            "The local stack delivers to queues only: expected the protocol sqs",
          );
        }
        const key = parameters.get("Attributes.entry.1.key") ?? "RawMessageDelivery";
        if (key !== "RawMessageDelivery") {
          throw new ServiceError(
            "InvalidParameter",
            `The local stack does not know the attribute ${key}`,
          );
        }
        const raw = parameters.get("Attributes.entry.1.value") === "true";
        return element(
          "SubscriptionArn",
          topics.subscribe(topic(parameters), need(parameters, "Endpoint"), raw).arn,
        );
      },
    },
    ListSubscriptionsByTopic: {
      action: "sns:ListSubscriptionsByTopic",
      takes: /^TopicArn$/u,
      resource: topic,
      run: (parameters) => {
        const members = topics
          .subscriptions(topic(parameters))
          .map(({ arn, topicArn, queueArn }) => {
            const inner =
              element("SubscriptionArn", arn) +
              element("TopicArn", topicArn) +
              element("Protocol", "sqs") +
              element("Endpoint", queueArn);
            return `<member>${inner}</member>`;
          });
        return `<Subscriptions>${members.join("")}</Subscriptions>`;
      },
    },
    Publish: {
      action: "sns:Publish",
      takes: /^(TopicArn|Message|Subject)$/u,
      resource: topic,
      run: (parameters) =>
        element(
          "MessageId",
          topics.publish(topic(parameters), need(parameters, "Message"), parameters.get("Subject")),
        ),
    },
  };
}

function answer(status: number, body: string): Answer {
  return {
    status,
    headers: { "content-type": "text/xml", "x-amzn-requestid": randomUUID() },
    body,
  };
}
