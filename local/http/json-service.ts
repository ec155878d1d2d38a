import { randomUUID } from "node:crypto";

import type { Authority, Call } from "../identity/authority.ts";
import { readSignature } from "../identity/sigv4.ts";
import type { Answer, Exchange, Handler } from "./exchange.ts";
import { ServiceError } from "./service-error.ts";

/** The caller of one operation. */
export interface Caller {
  readonly accessKeyId: string;
  /** @throws {ServiceError} `AccessDeniedException` unless the caller's policies allow the call. */
  readonly need: (call: Call) => void;
}

/** One operation of a service: parsed JSON in, plain JSON out. */
export type Operation = (input: unknown, caller: Caller) => Promise<object>;

/** A service that speaks AWS's JSON protocol. */
export interface JsonService {
  /** What stands before the dot in `X-Amz-Target`. */
  readonly target: string;
  readonly contentType: "application/x-amz-json-1.0" | "application/x-amz-json-1.1";
  /** Shape prefix of error types, such as `com.amazonaws.sqs`. */
  readonly namespace: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly authority: Authority;
  /** Older codes that a service with a former query protocol still sends beside the new ones. */
  readonly queryCodes?: Readonly<Record<string, string>>;
}

/** A handler for the service; an operation it lacks is refused by name, never answered emptily. */
export function jsonService(service: JsonService): Handler {
  return async (exchange) => {
    try {
      const caller = identify(exchange, service.authority);
      const operation = operationOf(exchange, service);
      return answer(service, 200, await operation(parsed(exchange.body), caller));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const type = `${service.namespace}#${error.code}`;
      const body = { __type: type, message: error.message, ...error.details };
      return answer(service, error.status, body, error.code);
    }
  };
}

/** @throws {ServiceError} For a missing, unknown or wrong signature. */
function identify(exchange: Exchange, authority: Authority): Caller {
  const signature = readSignature(exchange);
  if (signature === undefined) {
    throw new ServiceError(
      "MissingAuthenticationTokenException",
      "Request is missing Authentication Token",
    );
  }
  const secret = authority.secretOf(signature.accessKeyId);
  if (secret === undefined) {
    throw new ServiceError(
      "UnrecognizedClientException",
      "The security token included in the request is invalid.",
    );
  }
  if (!signature.matches(secret)) {
    throw new ServiceError(
      "InvalidSignatureException",
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    );
  }
  return callerOf(signature.accessKeyId, authority);
}

function callerOf(accessKeyId: string, authority: Authority): Caller {
  return {
    accessKeyId,
    need: (call) => {
      if (authority.allows(accessKeyId, call)) return;
      throw new ServiceError(
        "AccessDeniedException",
        `User: ${authority.arnOf(accessKeyId)} is not authorized to perform: ${call.action} on resource: ${call.resource} because no identity-based policy allows the ${call.action} action`,
      );
    },
  };
}

function operationOf({ headers }: Exchange, { target, operations }: JsonService): Operation {
  const [prefix, name = ""] = (headers["x-amz-target"] ?? "").split(".");
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (prefix !== target || operation === undefined) {
    throw new ServiceError(
      "UnknownOperationException",
      `The local stack does not answer ${prefix}.${name}: expected one of ${Object.keys(operations).join(", ")}`,
    );
  }
  return operation;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new ServiceError("SerializationException", "Cannot read the request: expected JSON");
  }
}

function answer(service: JsonService, status: number, body: object, code?: string): Answer {
  const { contentType, queryCodes } = service;
  const queryCode = code === undefined ? undefined : queryCodes?.[code];
  return {
    status,
    headers: {
      "content-type": contentType,
      "x-amzn-requestid": randomUUID(),
      ...(code === undefined ? {} : { "x-amzn-errortype": code }),
      ...(queryCode === undefined ? {} : { "x-amzn-query-error": `${queryCode};Sender` }),
    },
    body: JSON.stringify(body),
  };
}
