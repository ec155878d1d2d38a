import { createHash, createHmac, timingSafeEqual } from "node:crypto";

import type { Exchange } from "../http/exchange.ts";

/** A request's claim to come from the holder of an access key: Signature Version 4. */
export interface SignedRequest {
  readonly accessKeyId: string;
  /** Milliseconds since 1970 after which a presigned URL is void; absent for signed headers. */
  readonly expiresAt?: number;
  readonly matches: (secret: string) => boolean;
}

interface Scope {
  readonly credential: string;
  readonly date: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payloadHash: string;
  readonly query: string;
}

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

/** The signature in a request's header or query; `undefined` for an anonymous request. */
export function readSignature(exchange: Exchange): SignedRequest | undefined {
  const parameters = new URLSearchParams(exchange.query);
  const presigned = parameters.get("X-Amz-Signature") !== null;
  const scope = presigned ? scopeOfQuery(parameters, exchange) : scopeOfHeader(exchange);
  if (scope === undefined) return undefined;
  const accessKeyId = scope.credential.split("/")[0] ?? "";
  const matches = (secret: string) =>
    isEqual(scope.signature, signatureOf(stringToSign(exchange, scope), scope.credential, secret));
  if (!presigned) return { accessKeyId, matches };
  const seconds = Number(parameters.get("X-Amz-Expires") ?? "0");
  return { accessKeyId, expiresAt: instantOf(scope.date) + seconds * 1000, matches };
}

/** The signature over a text under a credential `key/date/region/service/aws4_request`. */
export function signatureOf(text: string, credential: string, secret: string): string {
  const [, date = "", region = "", service = ""] = credential.split("/");
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), "aws4_request");
  return hmac(key, text).toString("hex");
}

/** Whether two signatures are the same, in constant time. */
export function isEqual(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function scopeOfHeader({ headers, body }: Exchange): Scope | undefined {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=(\S+)$/u;
  const [, credential, signed, signature] = parts.exec(headers["authorization"] ?? "") ?? [];
  if (credential === undefined || signed === undefined || signature === undefined) return undefined;
  return {
    credential,
    date: headers["x-amz-date"] ?? "",
    signedHeaders: signed.split(";"),
    signature,
    payloadHash: headers["x-amz-content-sha256"] ?? sha256(body),
    query: "",
  };
}

function scopeOfQuery(parameters: URLSearchParams, { headers }: Exchange): Scope {
  return {
    credential: parameters.get("X-Amz-Credential") ?? "",
    date: parameters.get("X-Amz-Date") ?? "",
    signedHeaders: (parameters.get("X-Amz-SignedHeaders") ?? "").split(";"),
    signature: parameters.get("X-Amz-Signature") ?? "",
    payloadHash:
      parameters.get("X-Amz-Content-Sha256") ??
      headers["x-amz-content-sha256"] ??
      "UNSIGNED-PAYLOAD",
    query: "X-Amz-Signature",
  };
}

function stringToSign(exchange: Exchange, scope: Scope): string {
  const headers = scope.signedHeaders.map(
    (name) => `${name}:${(exchange.headers[name] ?? "").trim().replaceAll(/ +/gu, " ")}\n`,
  );
  const canonical = [
    exchange.method,
    exchange.path.split("/").map(encodedOnce).join("/"),
    canonicalQuery(exchange.query, scope.query),
    headers.join(""),
    scope.signedHeaders.join(";"),
    scope.payloadHash,
  ].join("\n");
  const [, ...place] = scope.credential.split("/");
  return ["AWS4-HMAC-SHA256", scope.date, place.join("/"), sha256(canonical)].join("\n");
}

function canonicalQuery(query: string, without: string): string {
  return query
    .split("&")
    .filter((pair) => pair !== "" && pair.split("=")[0] !== without)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return `${encodedOnce(name)}=${encodedOnce(value.join("="))}`;
    })
    .sort()
    .join("&");
}

/** A piece that may be encoded already, encoded exactly once in the way Signature Version 4 asks. */
function encodedOnce(piece: string): string {
  return encodeURIComponent(decodeURIComponent(piece)).replaceAll(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function instantOf(date: string): number {
  const iso = date.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u, "$1-$2-$3T$4:$5:$6Z");
  return Date.parse(iso);
}
