import { createHash } from "node:crypto";

import type { MessageAttribute } from "./message.ts";

/** MD5 of a text in hexadecimal: how SQS lets a sender check what arrived. */
export function md5(text: string | Buffer): string {
  return createHash("md5").update(text).digest("hex");
}

/** The digest SQS documents for message attributes; `undefined` when there are none. */
export function attributeDigest(
  attributes: Readonly<Record<string, MessageAttribute>>,
): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const attribute = attributes[name];
    if (attribute === undefined) return [];
    return [sized(name), sized(attribute.DataType), ...typedValue(attribute)];
  });
  return md5(Buffer.concat(parts));
}

function typedValue({ DataType, StringValue, BinaryValue }: MessageAttribute): Buffer[] {
  return DataType.startsWith("Binary")
    ? [Buffer.of(2), sized(Buffer.from(BinaryValue ?? "", "base64"))]
    : [Buffer.of(1), sized(StringValue ?? "")];
}

function sized(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
