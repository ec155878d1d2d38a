/** Path of the first place where two JSON values differ, such as `income[0].counted`. */
export function firstDifference(one: unknown, other: unknown, path = ""): string | undefined {
  if (Object.is(one, other)) return undefined;
  if (!(isContainer(one) && isContainer(other)) || Array.isArray(one) !== Array.isArray(other)) {
    return path === "" ? "$" : path;
  }
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  for (const name of names) {
    const found = memberDifference(one, other, name, pathTo(path, name, Array.isArray(one)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function memberDifference(one: object, other: object, name: string, at: string) {
  if (!(Object.hasOwn(one, name) && Object.hasOwn(other, name))) return at;
  return firstDifference(member(one, name), member(other, name), at);
}

function pathTo(path: string, name: string, inArray: boolean): string {
  if (inArray) return `${path}[${name}]`;
  return path === "" ? name : `${path}.${name}`;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function member(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name];
}
