/**
 * RFC 8785 canonical JSON: members sorted by UTF-16 code units, no blanks, ECMAScript numbers.
 *
 * Members that are undefined are left out, as JSON leaves them out.
 *
 * @throws {TypeError} For a value that JSON does not know: a function, a bigint, NaN.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) return ofObject(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError("Cannot write a number that is not finite as JSON");
  }
  if (value !== null && !["string", "number", "boolean"].includes(typeof value)) {
    throw new TypeError(`Cannot write a ${typeof value} as JSON`);
  }
  return JSON.stringify(value);
}

function ofObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
