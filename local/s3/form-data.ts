import { ServiceError } from "../http/service-error.ts";

/** A form as a browser uploads it: fields in order, the file last. */
export interface UploadForm {
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer;
  readonly fileName: string;
}

/**
 * Reads a `multipart/form-data` body.
 *
 * @throws {ServiceError} `MalformedPOSTRequest`, or `InvalidArgument` without exactly one file.
 */
export function readForm(contentType: string, body: Buffer): UploadForm {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/u.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (!contentType.startsWith("multipart/form-data") || boundary === undefined) throw malformed();
  const fields = new Map<string, string>();
  let file: { bytes: Buffer; name: string } | undefined;
  for (const { name, fileName, bytes } of partsOf(body, boundary)) {
    if (name === "file") {
      file ??= { bytes, name: fileName ?? "" };
    } else if (file === undefined) {
      fields.set(name, bytes.toString("utf8"));
    }
  }
  if (file === undefined) {
    throw new ServiceError("InvalidArgument", "POST requires exactly one file upload per request.");
  }
  return { fields, file: file.bytes, fileName: file.name };
}

interface Part {
  readonly name: string;
  readonly fileName?: string | undefined;
  readonly bytes: Buffer;
}

function partsOf(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const framed = Buffer.concat([Buffer.from("\r\n"), body]);
  const parts: Part[] = [];
  let at = framed.indexOf(delimiter);
  if (at < 0) throw malformed();
  for (;;) {
    const start = at + delimiter.length;
    if (framed.toString("latin1", start, start + 2) === "--") return parts;
    const next = framed.indexOf(delimiter, start);
    if (next < 0) throw malformed();
    parts.push(partOf(framed.subarray(start + 2, next)));
    at = next;
  }
}

function partOf(bytes: Buffer): Part {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) throw malformed();
  const head = bytes.toString("utf8", 0, end);
  const [, name] = /content-disposition:[^\r\n]*?\bname="([^"]*)"/iu.exec(head) ?? [];
  if (name === undefined) throw malformed();
  const [, fileName] = /\bfilename="([^"]*)"/iu.exec(head) ?? [];
  return { name: name.toLowerCase(), fileName, bytes: bytes.subarray(end + 4) };
}

function malformed(): ServiceError {
  return new ServiceError(
    "MalformedPOSTRequest",
    "The body of your POST request is not well-formed multipart/form-data.",
  );
}
