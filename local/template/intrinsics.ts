import { UnsupportedTemplateError } from "./unsupported.ts";

/** What a template's functions refer to. */
export interface Scope {
  /** The value of a parameter, a pseudo parameter or a resource. */
  readonly ref: (name: string) => unknown;
  readonly attribute: (logicalId: string, name: string) => unknown;
  readonly condition: (name: string) => unknown;
  readonly mapping: (map: string, top: string, second: string) => unknown;
  readonly imported: (name: string) => unknown;
}

/** Stands for a property that is to be left out (`AWS::NoValue`). */
export const NO_VALUE = Symbol("AWS::NoValue");

type Run = (argument: unknown, evaluate: (value: unknown) => unknown, scope: Scope) => unknown;

/** The value with every intrinsic function carried out; one that is unknown here throws by name. */
export function resolveValue(value: unknown, scope: Scope): unknown {
  const evaluate = (inner: unknown): unknown => resolveValue(inner, scope);
  if (Array.isArray(value)) return value.map(evaluate).filter((one) => one !== NO_VALUE);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && isFunction(only[0])) {
    const run = FUNCTIONS[only[0]];
    if (run === undefined) throw new UnsupportedTemplateError([`intrinsic function ${only[0]}`]);
    return run(only[1], evaluate, scope);
  }
  const resolved = entries.map(([name, inner]) => [name, evaluate(inner)] as const);
  return Object.fromEntries(resolved.filter(([, inner]) => inner !== NO_VALUE));
}

function isFunction(name: string): boolean {
  return name === "Ref" || name === "Condition" || name.startsWith("Fn::");
}

const FUNCTIONS: Readonly<Record<string, Run>> = {
  Ref: (name, _evaluate, scope) => scope.ref(text(name)),
  Condition: (name, _evaluate, scope) => scope.condition(text(name)),
  "Fn::GetAtt": (argument, _evaluate, scope) => {
    const [logicalId = "", ...name] =
      typeof argument === "string" ? argument.split(".") : list(argument).map(text);
    return scope.attribute(logicalId, name.join("."));
  },
  "Fn::Join": (argument, evaluate) => {
    const [separator, parts] = list(argument);
    return list(evaluate(parts)).map(text).join(text(separator));
  },
  "Fn::Sub": (argument, evaluate, scope) => substitute(argument, evaluate, scope),
  "Fn::Select": (argument, evaluate) => {
    const [at, parts] = list(argument);
    const chosen = list(evaluate(parts))[Number(evaluate(at))];
    if (chosen === undefined) throw new RangeError("Cannot select: the list is too short");
    return chosen;
  },
  "Fn::Split": (argument, evaluate) => {
    const [separator, whole] = list(argument);
    return text(evaluate(whole)).split(text(separator));
  },
  "Fn::Base64": (argument, evaluate) => Buffer.from(text(evaluate(argument))).toString("base64"),
  "Fn::FindInMap": (argument, evaluate, scope) => {
    const [map, top, second] = list(argument).map((one) => text(evaluate(one)));
    return scope.mapping(map ?? "", top ?? "", second ?? "");
  },
  "Fn::ImportValue": (argument, evaluate, scope) => scope.imported(text(evaluate(argument))),
  "Fn::If": (argument, evaluate, scope) => {
    const [condition, yes, no] = list(argument);
    return evaluate(scope.condition(text(condition)) === true ? yes : no);
  },
  "Fn::Equals": (argument, evaluate) => {
    const [left, right] = list(argument);
    return text(evaluate(left)) === text(evaluate(right));
  },
  "Fn::Not": (argument, evaluate) => evaluate(list(argument)[0]) !== true,
  "Fn::And": (argument, evaluate) => list(argument).every((one) => evaluate(one) === true),
  "Fn::Or": (argument, evaluate) => list(argument).some((one) => evaluate(one) === true),
};

function substitute(
  argument: unknown,
  evaluate: (value: unknown) => unknown,
  scope: Scope,
): string {
  const [pattern, given = {}] = Array.isArray(argument) ? argument : [argument];
  const own = evaluate(given) as Readonly<Record<string, unknown>>;
  return text(pattern).replaceAll(
    /\$\{(!?)([^}]+)\}/gu,
    (_whole, literal: string, name: string) => {
      if (literal === "!") return `\${${name}}`;
      if (Object.hasOwn(own, name)) return text(own[name]);
      const [logicalId = "", ...attribute] = name.split(".");
      const isPlain = attribute.length === 0;
      return text(isPlain ? scope.ref(logicalId) : scope.attribute(logicalId, attribute.join(".")));
    },
  );
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError("Cannot carry out an intrinsic function: expected a list as its argument");
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new TypeError("Cannot carry out an intrinsic function: expected text as its argument");
}
