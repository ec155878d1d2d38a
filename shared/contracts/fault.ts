import type * as z from "zod/mini";

/** Where an input is wrong and what was expected there; never what was found. */
export interface ShapeFault {
  /** Such as `members[0].birthDate`; `$` for the whole input. */
  readonly path: string;
  readonly expected: string;
}

/** The first fault of an input that a schema refused. */
export function shapeFault(error: z.core.$ZodError): ShapeFault {
  const issue = innermost(error.issues[0]);
  if (issue === undefined) return { path: "$", expected: "a valid input" };
  if (issue.code === "unrecognized_keys") {
    return {
      path: pathText([...issue.path, issue.keys[0] ?? ""]),
      expected: "no key of this name",
    };
  }
  return { path: pathText(issue.path), expected: expectation(issue) };
}

/** Of a union, the branch that came furthest. */
function innermost(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== "invalid_union") return issue;
  const branches = issue.errors.flatMap((branch) => branch.slice(0, 1));
  const deepest = branches.toSorted((a, b) => b.path.length - a.path.length)[0];
  const inner = innermost(deepest);
  if (inner === undefined) return issue;
  return { ...inner, path: [...issue.path, ...inner.path] };
}

const SILENT = "Invalid input";

/** What the schema says of itself, else what its kind of fault tells. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.message !== SILENT) return issue.message;
  if (issue.code === "invalid_type") return `a JSON ${issue.expected}`;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  return "another value";
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  return text === "" ? "$" : text.replace(/^\./u, "");
}
